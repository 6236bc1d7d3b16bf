using System.Collections.Immutable;
using Disclosure.Azure.Pages;
using Disclosure.Reports.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>What is published: as pages of all areas and of one, as data, and as a map for search engines.</summary>
internal sealed class IndexEndpoints(PublishedFiles published)
{
    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPage("/", HomeAsync);
        endpoints.MapPage("/reports/{area}", AreaAsync);
        endpoints.MapData("/api/reports", DataAsync);
        endpoints.MapPage("/robots.txt", Robots);
        endpoints.MapPage("/sitemap.xml", SitemapAsync);
    }

    private Task<Representation> HomeAsync(CancellationToken cancellation) => published.MadeAsync(
        "/",
        async index => Representation.OfBytes(
            HtmlPage.Render<HomePage>(("Reports", await WithFormatsAsync(index.Reports, CancellationToken.None))), ContentTypes.Html),
        cancellation);

    private async Task<IResult> AreaAsync(string area, HttpRequest request, CancellationToken cancellation)
    {
        if (!(await published.IndexAsync(cancellation)).Reports.Any(r => r.Area == area))
        {
            return new Problem(ProblemCode.ReportNotFound, Value: area);
        }

        var page = $"/reports/{area}/";
        return request.Path == page
            ? await published.MadeAsync(page, async index => Representation.OfBytes(
                HtmlPage.Render<AreaPage>(("Reports", await WithFormatsAsync(index.Reports.Where(r => r.Area == area), CancellationToken.None))), ContentTypes.Html), cancellation)
            : new Redirection(page, Negotiated: false);
    }

    private Task<Representation> DataAsync(CancellationToken cancellation) => published.MadeAsync(
        "/api/reports",
        async index => Representation.OfJson(new JObject
        {
            ["reports"] = new JArray((await WithFormatsAsync(index.Reports, CancellationToken.None)).Select(r => r.Report.ToJson(r.Formats))),
        }),
        cancellation);

    private Representation Robots(HttpRequest request) =>
        Representation.OfBytes(Sitemap.Robots(Site(request)), "text/plain; charset=utf-8");

    private async Task<Representation> SitemapAsync(HttpRequest request, CancellationToken cancellation)
    {
        var index = await published.IndexAsync(cancellation);
        return Representation.OfBytes(Sitemap.Write(Site(request), index.Reports), "application/xml; charset=utf-8");
    }

    private static string Site(HttpRequest request) => $"{request.Scheme}://{request.Host.ToUriComponent()}";

    private async Task<ImmutableArray<ListedReport>> WithFormatsAsync(IEnumerable<PublishedReport> reports, CancellationToken cancellation)
    {
        var listed = ImmutableArray.CreateBuilder<ListedReport>();
        foreach (var report in reports)
        {
            var edition = await published.EditionAsync(report, cancellation);
            listed.Add(new ListedReport(report, [.. ReportFormat.OfReport(edition, data: false).Select(f => f.Suffix)]));
        }

        return listed.ToImmutable();
    }
}
