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
