using System.Net;

namespace Disclosure.Azure.Tests;

public sealed class DataEndpointsTest(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_units_of_a_report_are_listed_with_who_filed()
    {
        await using var host = await StartAsync();
        var answer = await host.JsonAsync("/api/units?area=620403&year=2019");
        Assert.Equal(1, (int)answer["edition"]!);
        Assert.Equal(
            ["620403001 单位620403001 township True", "620403002 单位620403002 township True", "620403003 单位620403003 township False"],
            answer["units"]!.Select(u => $"{u["code"]} {u["name"]!["zh"]} {u["kind"]} {u["filed"]}"));
    }

    [Fact]
    public async Task The_indicators_are_the_published_ones()
    {
        await using var host = await StartAsync();
        using var response = await host.GetAsync("/api/indicators?area=620403&year=2019");
        Assert.Equal(PublishedSample.Files(1)["indicators.json"].Text, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/api/units", HttpStatusCode.BadRequest, "parameter_missing")]
    [InlineData("/api/units?area=620403", HttpStatusCode.BadRequest, "parameter_missing")]
    [InlineData("/api/indicators?area=620403&year=2019&unit=1", HttpStatusCode.BadRequest, "parameter_unknown")]
    [InlineData("/api/indicators?area=620403&year=2019,2020", HttpStatusCode.BadRequest, "parameter_invalid")]
    [InlineData("/api/indicators?area=620403&year=2018", HttpStatusCode.NotFound, "report_not_found")]
    [InlineData("/api/units?area=999999&year=2019", HttpStatusCode.NotFound, "report_not_found")]
    public async Task One_report_must_be_named_and_published(string address, HttpStatusCode status, string code)
    {
        await using var host = await StartAsync();
        using var response = await host.GetAsync(address);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, await PublicApiHost.ProblemAsync(response));
    }

    private async Task<PublicApiHost> StartAsync()
    {
        var sample = await PublishedSample.EmptyAsync(azurite);
        await sample.PublishAsync(SampleReport.Of("620403", 2019, 384), edition: 1);
        return await PublicApiHost.StartAsync(sample.Container);
    }
}
