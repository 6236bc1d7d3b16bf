using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>
/// <c>/api/figures</c>: every published figure, the areas' own and their units', each with its file and cell; filtered by
/// area, year, indicator and unit, a page at a time. The order is that of areas, years, and then <see cref="FigureRow.All"/>,
/// in which no two figures are equal.
/// </summary>
internal sealed class FigureEndpoint(PublishedFiles published)
{
    private const string Path = "/api/figures";
    private const int UsualLimit = 500;

    private static readonly Parameter[] Filters =
        [Parameter.Areas, Parameter.Years, Parameter.Indicators, Parameter.Units, Parameter.Limit];

    /// <summary>Maps it.</summary>
    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapData(Path, GetAsync, [.. Filters, Parameter.Token]);

    private async Task<IResult> GetAsync(Query query, CancellationToken cancellation)
    {
        if (YearRanges.Parse(query[Parameter.Years], out var years) is { } wrong)
        {
            return Parameter.Years.Invalid(wrong);
        }

        var index = await published.IndexAsync(cancellation);
        var reports = index.Reports.Where(r => Wanted(query[Parameter.Areas], r.Area) && years.Contain(r.Year)).ToList();
        var start = query.One(Parameter.Token) is { } token ? FigurePosition.Parse(token) : null;
        return start is not null && !await ResumeAsync(reports, start, cancellation)
            ? Parameter.Token.Invalid(start.ToString())
            : await published.MadeAsync(Address(query, start), index, _ => PageAsync(reports, start?.Offset ?? 0, query), cancellation);
    }

    // Leaves out what was listed before, and goes on in the edition where the list was.
    private async Task<bool> ResumeAsync(List<PublishedReport> reports, FigurePosition start, CancellationToken cancellation)
    {
        var index = reports.FindIndex(r => r.Area == start.Area && r.Year == start.Year);
        if (index < 0)
        {
            return false;
        }

        reports[index] = reports[index] with { Edition = start.Edition };
        reports.RemoveRange(0, index);
        return await published.FindAsync(reports[0], cancellation) is not null;
    }

    private async Task<Representation> PageAsync(IEnumerable<PublishedReport> reports, int offset, Query query)
    {
        var limit = query.One(Parameter.Limit) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : UsualLimit;
        var figures = new JArray();
        foreach (var report in reports)
        {
            var edition = await published.EditionAsync(report, CancellationToken.None);
            var table = await published.FiguresAsync(edition, CancellationToken.None);
            foreach (var (index, row) in table.Find(query[Parameter.Indicators], query[Parameter.Units], offset))
            {
                if (figures.Count == limit)
                {
                    return Page(figures, query, new FigurePosition(report.Area, report.Year, report.Edition, index));
                }

                figures.Add(row.ToJson(report));
            }

            offset = 0;
        }

        return Page(figures, query, null);
    }

    private static bool Wanted(ImmutableArray<string> filter, string value) => filter.IsEmpty || filter.Contains(value, StringComparer.Ordinal);

    private static Representation Page(JArray figures, Query query, FigurePosition? next)
    {
        var (first, following) = (Address(query, null), next is null ? null : Address(query, next));
        var json = new JObject { ["figures"] = figures };
        var link = $"<{first}>; rel=\"first\"";
        if (following is not null)
        {
            json["next"] = following;
            link = $"<{following}>; rel=\"next\", {link}";
        }

        return Representation.OfJson(json) with { Link = link };
    }

    private static string Address(Query query, FigurePosition? position)
    {
        var address = new QueryBuilder();
        foreach (var filter in Filters.Where(f => !query[f].IsEmpty))
        {
            address.Add(filter.Name, string.Join(',', query[filter]));
        }

        if (position is not null)
        {
            address.Add(Parameter.Token.Name, position.ToString());
        }

        return Path + address.ToQueryString();
    }
}
