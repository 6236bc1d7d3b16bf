using System.Net;

namespace Disclosure.Azure.Tests;

public sealed class IndexEndpointsTest(AzuriteFixture azurite)
{
    [Fact]
    public async Task Before_the_first_publication_the_list_is_empty()
    {
        await using var host = await PublicApiHost.StartAsync((await PublishedSample.EmptyAsync(azurite)).Container);
        Assert.Empty((await host.JsonAsync("/api/reports"))["reports"]!);
        using var page = await host.GetAsync("/");
        Assert.Contains("还没有发布报告", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_report_is_listed_once_with_its_current_edition_by_area_and_year()
    {
        var sample = await PublishedSample.EmptyAsync(azurite);
        await sample.PublishAsync("620403", "平川区", 2020, 1, PublishedSample.Files(1));
        await sample.PublishAsync("620403", "平川区", 2019, 1, PublishedSample.Files(1));
        await sample.PublishAsync("620403", "平川区", 2019, 2, PublishedSample.Files(2));
        await sample.PublishAsync("6204", "白银市", 2019, 1, PublishedSample.Files(1));
        await using var host = await PublicApiHost.StartAsync(sample.Container);
        var reports = (await host.JsonAsync("/api/reports"))["reports"]!;
        Assert.Equal(["/reports/6204/2019 1", "/reports/620403/2019 2", "/reports/620403/2020 1"], reports.Select(r => $"{r["url"]} {r["edition"]}"));
    }

    [Fact]
    public async Task The_first_page_names_every_report_and_leads_to_it()
    {
        await using var host = await PublicApiHost.StartAsync((await PublishedSample.PingchuanAsync(azurite)).Container);
        using var response = await host.GetAsync("/");
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("2019 年度报告", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/reports/620403/2019/\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/reports/620403/2019.xlsx\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_areas_page_lists_its_years_and_every_edition_with_its_address()
    {
        var sample = await PublishedSample.EmptyAsync(azurite);
        await sample.PublishAsync("620403", "平川区", 2019, 1, PublishedSample.Files(1));
        await sample.PublishAsync("620403", "平川区", 2019, 2, PublishedSample.Files(2));
        await sample.PublishAsync("6204", "白银市", 2019, 1, PublishedSample.Files(1));
        await using var host = await PublicApiHost.StartAsync(sample.Container);
        using var moved = await host.GetAsync("/reports/620403");
        Assert.Equal((HttpStatusCode.PermanentRedirect, "/reports/620403/"), (moved.StatusCode, moved.Headers.Location?.ToString()));
        using var response = await host.GetAsync("/reports/620403/");
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("href=\"/reports/620403/2019/1/\">第 1 版", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/reports/620403/2019/2/\">第 2 版</a>（现行）", page, StringComparison.Ordinal);
        Assert.DoesNotContain("白银市", page, StringComparison.Ordinal);
        using var missing = await host.GetAsync("/reports/620402/");
        Assert.Equal("report_not_found", await PublicApiHost.ProblemAsync(missing));
    }

    [Fact]
    public async Task Search_engines_are_led_to_every_page_by_whole_addresses()
    {
        await using var host = await PublicApiHost.StartAsync((await PublishedSample.PingchuanAsync(azurite)).Container);
        using var robots = await host.GetAsync("/robots.txt");
        Assert.Contains("Sitemap: http://localhost/sitemap.xml", await robots.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var sitemap = await host.GetAsync("/sitemap.xml");
        var addresses = System.Xml.Linq.XDocument.Parse(await sitemap.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).PathAndQuery).ToArray();
        Assert.Contains("/reports/620403/2019/", addresses);
        foreach (var address in addresses)
        {
            using var page = await host.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.OK), (address, page.StatusCode));
        }
    }

    [Theory]
    [InlineData("/reports/620403/2019/?from=timeline")]
    [InlineData("/?x=1&x=2")]
    [InlineData("/indicators?from=singlemessage")]
    public async Task A_page_bears_what_those_who_share_links_append(string address)
    {
        await using var host = await PublicApiHost.StartAsync((await PublishedSample.PingchuanAsync(azurite)).Container);
        using var response = await host.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/api/reports?area=620403")]
    [InlineData("/api/reports/620403/2019?format=csv")]
    [InlineData("/api/reports/620403/2019/1?x")]
    public async Task A_parameter_nobody_knows_is_refused(string address)
    {
        await using var host = await PublicApiHost.StartAsync((await PublishedSample.PingchuanAsync(azurite)).Container);
        using var response = await host.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("parameter_unknown", await PublicApiHost.ProblemAsync(response));
    }
}
