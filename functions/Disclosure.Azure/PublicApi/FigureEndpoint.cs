using System.Collections.Immutable;
using System.Globalization;
using Disclosure.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>
/// <c>/api/figures</c>: every published figure, the areas' own and their units', each with its file and cell; filtered by
/// area, year, indicator and unit, a page at a time.
/// </summary>
internal sealed class FigureEndpoint(PublishedFiles published)
{
    private const string Path = "/api/figures";
    private const int UsualLimit = 500;

    private static readonly Parameter[] Filters =
    [
        new("area", Codes.Unit, Many: true),
        new("year", Codes.Year, Many: true),
        new("indicator", Codes.Indicator, Many: true),
        new("unit", Codes.Unit, Many: true),
        new("limit", Codes.Limit),
    ];

    private static readonly Parameter Token = new("token", Codes.Token);

    /// <summary>Maps it.</summary>
    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapMethods(Path, PublicApi.Reading, GetAsync);

    private async Task<IResult> GetAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (Parameter.Read(request.Query, [.. Filters, Token], out var query) is { } problem)
        {
            return problem;
        }

        var reports = (await published.ListAsync(cancellation))
            .Where(r => Wanted(query["area"], r.Area) && Wanted(query["year"], r.Year.ToString("D4", CultureInfo.InvariantCulture)))
            .ToList();
        var start = query["token"] is [var token] ? FigurePosition.Parse(token) : null;
        if (start is not null && !await ResumeAsync(reports, start, cancellation))
        {
            return new Problem(ProblemCode.ParameterInvalid, Token.Name, start.ToString());
        }

        return await PageAsync(reports, start?.Offset ?? 0, query, cancellation);
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
        return await FindAsync(reports[0], cancellation) is not null;
    }

    private async Task<IResult> PageAsync(
        IEnumerable<PublishedReport> reports, int offset, ImmutableDictionary<string, ImmutableArray<string>> query, CancellationToken cancellation)
    {
        var limit = query["limit"] is [var text] ? int.Parse(text, CultureInfo.InvariantCulture) : UsualLimit;
        var figures = new JArray();
        foreach (var report in reports)
        {
            foreach (var (index, row) in (await RowsAsync(report, cancellation)).Index().Skip(offset))
            {
                if (!Wanted(query["indicator"], row.Indicator) || !Wanted(query["unit"], row.Unit))
                {
                    continue;
                }

                if (figures.Count == limit)
                {
                    return Page(figures, Next(query, new FigurePosition(report.Area, report.Year, report.Edition, index)));
                }

                figures.Add(row.ToJson(report));
            }

            offset = 0;
        }

        return Page(figures, null);
    }

    private async Task<IEnumerable<FigureRow>> RowsAsync(PublishedReport report, CancellationToken cancellation)
    {
        var edition = await FindAsync(report, cancellation)
            ?? throw new InvalidDataException($"The index names edition {report.Edition} of {report.Url}, which has no manifest.");
        var bytes = await published.ReadAsync(edition, edition.Files[ReportFormat.Json.File], cancellation);
        return FigureRow.All(ReportJson.Parse(bytes.ToMemory().Span));
    }

    private Task<PublishedEdition?> FindAsync(PublishedReport report, CancellationToken cancellation) => published.FindAsync(
        report.Area,
        report.Year.ToString("D4", CultureInfo.InvariantCulture),
        report.Edition.ToString(CultureInfo.InvariantCulture),
        cancellation);

    private static bool Wanted(ImmutableArray<string> filter, string value) => filter.IsEmpty || filter.Contains(value, StringComparer.Ordinal);

    private static string Next(ImmutableDictionary<string, ImmutableArray<string>> query, FigurePosition position)
    {
        var next = new QueryBuilder();
        foreach (var filter in Filters.Where(f => !query[f.Name].IsEmpty))
        {
            next.Add(filter.Name, string.Join(',', query[filter.Name]));
        }

        next.Add(Token.Name, position.ToString());
        return Path + next.ToQueryString();
    }

    private static Representation Page(JArray figures, string? next)
    {
        var json = new JObject { ["figures"] = figures };
        if (next is not null)
        {
            json["next"] = next;
        }

        return Representation.OfJson(json) with { Next = next };
    }
}
