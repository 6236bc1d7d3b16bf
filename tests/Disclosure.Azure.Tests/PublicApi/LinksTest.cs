using System.Collections.Immutable;
using System.Net;
using AngleSharp.Html.Parser;
using Azure.Storage.Blobs;
using Disclosure.Reports;
using Disclosure.Tests;

namespace Disclosure.Azure.Tests;

/// <summary>The pages as they are rendered and served, walked as a reader walks them.</summary>
public sealed class LinksTest(AzuriteFixture azurite)
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", 11)]
    [InlineData("/reports/620403/2019", 9)]
    [InlineData("/reports/620403/2019/1.html", 9)]
    [InlineData("/reports/620403/2019/1/units/620403001", 9)]
    public async Task Every_link_that_can_be_followed_from_here_leads_to_something(string from, int atLeast)
    {
        await using var host = await PublicApiHost.StartAsync(await RenderedAsync());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<Uri>([new Uri(new Uri("http://localhost"), from)]);
        while (open.TryDequeue(out var address))
        {
            if (!seen.Add(address.PathAndQuery))
            {
                continue;
            }

            using var response = await host.GetAsync(address.PathAndQuery);
            if (response.StatusCode == HttpStatusCode.PermanentRedirect)
            {
                open.Enqueue(new Uri(address, response.Headers.Location!));
                continue;
            }

            Assert.True(response.IsSuccessStatusCode, $"{address.PathAndQuery} answers {(int)response.StatusCode}.");
            foreach (var link in await LinksAsync(response))
            {
                open.Enqueue(new Uri(address, link));
            }
        }

        Assert.InRange(seen.Count, atLeast, int.MaxValue);
    }

    [Fact]
    public async Task Pages_need_nothing_that_their_security_policy_forbids()
    {
        await using var host = await PublicApiHost.StartAsync(await RenderedAsync());
        foreach (var address in new[] { "/", "/reports/620403/2019/", "/reports/620403/2019/lineage.html", "/reports/620403/2019/units/620403001" })
        {
            using var response = await host.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancellation));
            Assert.Empty(page.QuerySelectorAll("script, link:not([rel=alternate]), iframe, object, form, base, img:not([src^='data:'])"));
        }
    }

    [Fact]
    public async Task The_rendered_report_comes_back_as_the_model_it_was_made_from()
    {
        await using var host = await PublicApiHost.StartAsync(await RenderedAsync());
        using var response = await host.GetAsync("/api/reports/620403/2019");
        var report = ReportJson.Parse(await response.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal(384 + 2, report.Figures["permits_decisions"].Figure.Value);
        using var indicators = await host.GetAsync("/api/indicators?area=620403&year=2019");
        var codes = CanonicalJson.Parse(await indicators.Content.ReadAsStringAsync(Cancellation)).Select(i => (string)i["code"]!);
        Assert.Equal(report.Figures.Keys, codes.Order(StringComparer.Ordinal));
    }

    private static async Task<IEnumerable<string>> LinksAsync(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType == "text/html"
            ? [.. new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancellation))
                .QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!)]
            : [];

    private async Task<BlobContainerClient> RenderedAsync()
    {
        var edition = DefinitionFiles.Load(RepositoryRoot.Combine("seeds")).EditionFor(2019)!;
        var small = SampleReport.Of("620403", 2019, 384);
        var blank = new ReportFigure(Figure.Blank(), new Coverage(0, 0, 0, 2, 1));
        var report = small with
        {
            Figures = edition.Indicators.ToImmutableSortedDictionary(
                i => i.Code, i => small.Figures.GetValueOrDefault(i.Code, blank), StringComparer.Ordinal),
        };
        var sample = await PublishedSample.EmptyAsync(azurite);
        await sample.PublishAsync("620403", "平川区", 2019, 1, ReportRenderer.Render(report, edition));
        return sample.Container;
    }
}
