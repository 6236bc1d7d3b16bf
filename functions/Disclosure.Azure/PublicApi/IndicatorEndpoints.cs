using System.Collections.Immutable;
using Disclosure.Azure.Pages;
using Disclosure.Forms;
using Disclosure.Reports;
using Disclosure.Reports.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>
/// The catalogue of indicators, from the definitions: what each means, where each edition of the form asks for it; its page
/// also shows what the areas have published of it.
/// </summary>
internal sealed class IndicatorEndpoints(PublishedFiles published, IndicatorCatalogue catalogue)
{
    private readonly Lazy<Representation> _list = new(() =>
        Representation.OfBytes(HtmlPage.Render<IndicatorList>(("Catalogue", catalogue)), ContentTypes.Html));

    private readonly Lazy<Representation> _data = new(() => Representation.OfJson(new JArray(catalogue.Entries.Select(IndicatorJson.Write))));

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPage("/indicators", () => _list.Value);
        endpoints.MapPage("/indicators/{code}", PageAsync);
        endpoints.MapData("/api/indicators", ListAsync, Parameter.Area, Parameter.Year);
        endpoints.MapData("/api/indicators/{code}", Data);
    }

    private async Task<IResult> PageAsync(string code, CancellationToken cancellation) => catalogue.Find(code) is not { } entry
        ? new Problem(ProblemCode.IndicatorNotFound, Value: code)
        : await published.MadeAsync($"/indicators/{entry.Code}", async index => Representation.OfBytes(
            HtmlPage.Render<IndicatorPage>(("Entry", entry), ("Series", await SeriesAsync(entry, index, CancellationToken.None))), ContentTypes.Html), cancellation);

    private IResult Data(string code) => catalogue.Find(code) is { } entry
        ? Representation.OfJson(IndicatorJson.Write(entry))
        : new Problem(ProblemCode.IndicatorNotFound, Value: code);

    /// <summary>The catalogue; with area and year, what that report was published with.</summary>
    private async Task<IResult> ListAsync(Query query, CancellationToken cancellation)
    {
        if ((query.One(Parameter.Area), query.One(Parameter.Year)) is not ({ } area, { } year))
        {
            return query.One(Parameter.Area) is null && query.One(Parameter.Year) is null
                ? _data.Value
                : (query.One(Parameter.Area) is null ? Parameter.Area : Parameter.Year).Missing();
        }

        if (await published.FindAsync(area, year, null, cancellation) is not { } edition)
        {
            return new Problem(ProblemCode.ReportNotFound, Value: $"{area}/{year}");
        }

        return edition.Files.TryGetValue("indicators.json", out var file)
            ? Representation.OfFile(file, await published.ReadAsync(edition, file, cancellation), permanent: false)
            : new Problem(ProblemCode.FileNotFound, Value: "indicators.json");
    }

    private async Task<ImmutableArray<SeriesFigure>> SeriesAsync(IndicatorEntry entry, PublishedIndex index, CancellationToken cancellation)
    {
        var series = ImmutableArray.CreateBuilder<SeriesFigure>();
        foreach (var report in index.Reports)
        {
            var edition = await published.EditionAsync(report, cancellation);
            if ((await published.FiguresAsync(edition, cancellation)).Report.Figures.TryGetValue(entry.Code, out var figure))
            {
                series.Add(new SeriesFigure(report, figure.Figure, figure.Coverage));
            }
        }

        return series.ToImmutable();
    }
}
