using System.Net;

namespace Disclosure.Azure.Tests;

public sealed class IndicatorEndpointsTest(AzuriteFixture azurite)
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_indicators_page_shows_its_meaning_its_place_in_each_form_and_what_areas_published_over_the_years()
    {
        await using var host = await StartAsync();
        var page = await TextAsync(host, "/indicators/permits_decisions");
        Assert.Contains("本年作出处理决定的件数，同一决定只计一次。", page, StringComparison.Ordinal);
        Assert.Contains("国办公开办函〔2021〕30号", page, StringComparison.Ordinal);
        Assert.Contains("国办公开办函〔2019〕60号", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"number\">386</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"number\">402</td>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/reports/620403/2020/lineage.html#permits_decisions\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_shows_a_correction_at_once()
    {
        var sample = await PublishedSample.EmptyAsync(azurite);
        await sample.PublishAsync(SampleReport.Of("620403", 2019, 384), edition: 1);
        await using var host = await PublicApiHost.StartAsync(sample.Container);
        Assert.Contains(">386<", await TextAsync(host, "/indicators/permits_decisions"), StringComparison.Ordinal);
        await sample.PublishAsync(SampleReport.Of("620403", 2019, 500), edition: 2);
        Assert.Contains(">502<", await TextAsync(host, "/indicators/permits_decisions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_leads_to_every_indicator()
    {
        await using var host = await StartAsync();
        var page = await TextAsync(host, "/indicators");
        using var response = await host.GetAsync("/api/indicators");
        var codes = CanonicalJson.Parse(await response.Content.ReadAsStringAsync(Cancellation)).Select(i => (string)i["code"]!).ToArray();
        Assert.Equal(codes.Length, codes.Distinct().Count());
        Assert.All(codes, c => Assert.Contains($"href=\"/indicators/{c}\"", page, StringComparison.Ordinal));
        Assert.Equal("permits_decisions", (string)(await host.JsonAsync("/api/indicators/permits_decisions"))["code"]!);
    }

    [Theory]
    [InlineData("/indicators/nothing", HttpStatusCode.NotFound, "indicator_not_found")]
    [InlineData("/api/indicators/..%2f", HttpStatusCode.NotFound, "indicator_not_found")]
    [InlineData("/api/indicators?area=620403", HttpStatusCode.BadRequest, "parameter_missing")]
    [InlineData("/api/indicators?year=2019", HttpStatusCode.BadRequest, "parameter_missing")]
    [InlineData("/api/indicators/permits_decisions?area=620403", HttpStatusCode.BadRequest, "parameter_unknown")]
    public async Task What_is_not_there_is_a_problem(string address, HttpStatusCode status, string code)
    {
        await using var host = await StartAsync();
        using var response = await host.GetAsync(address);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, await PublicApiHost.ProblemAsync(response));
    }

    private static async Task<string> TextAsync(PublicApiHost host, string address)
    {
        using var response = await host.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(Cancellation);
    }

    private async Task<PublicApiHost> StartAsync()
    {
        var sample = await PublishedSample.EmptyAsync(azurite);
        await sample.PublishAsync(SampleReport.Of("620403", 2019, 384), edition: 1);
        await sample.PublishAsync(SampleReport.Of("620403", 2020, 400), edition: 1);
        return await PublicApiHost.StartAsync(sample.Container);
    }
}
