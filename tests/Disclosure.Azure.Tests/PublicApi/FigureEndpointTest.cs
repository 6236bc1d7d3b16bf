using System.Net;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure.Tests;

public sealed class FigureEndpointTest(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_units_figure_comes_with_its_file_and_cell_and_an_areas_with_who_answered()
    {
        await using var host = await StartAsync();
        var figures = await FiguresAsync(host, "/api/figures?area=620403&year=2019&indicator=permits_decisions");
        Assert.Equal(
            [
                """{"area":"620403","coverage":{"answered":2,"blank":0,"missing":1,"notApplicable":0,"zero":0},"edition":1,"indicator":"permits_decisions","state":"value","unit":"620403","value":386,"year":2019}""",
                """{"area":"620403","at":"表!C7","edition":1,"file":"2019/620403001/报表.xlsx","included":true,"indicator":"permits_decisions","state":"value","unit":"620403001","value":384,"year":2019}""",
                """{"area":"620403","at":"line 3","edition":1,"file":"2019/620403002/报表.xlsx","included":true,"indicator":"permits_decisions","state":"value","unit":"620403002","value":2,"year":2019}""",
            ],
            figures.Select(f => System.Text.Encoding.UTF8.GetString(CanonicalJson.Write(f))));
    }

    [Theory]
    [InlineData("", 21)]
    [InlineData("?area=620403", 14)]
    [InlineData("?year=2019", 14)]
    [InlineData("?area=620403&year=2019", 7)]
    [InlineData("?unit=620403001", 4)]
    [InlineData("?unit=620403001,620403002", 8)]
    [InlineData("?unit=620403001&unit=620403002&indicator=penalties_change", 4)]
    [InlineData("?indicator=penalties_change,permits_decisions&year=2020&area=620403,6204", 6)]
    [InlineData("?unit=999999999", 0)]
    [InlineData("?year=2019-2020", 21)]
    [InlineData("?year=2020-2030", 7)]
    [InlineData("?year=2001-2018,2020", 7)]
    [InlineData("?indicator=permits_decisions&unit=620403&year=2019-2023", 2)]
    [InlineData("?indicator=permits_decisions&area=620403&year=2019", 3)]
    public async Task Filters_narrow_the_list(string query, int expected)
    {
        await using var host = await StartAsync();
        Assert.Equal(expected, (await FiguresAsync(host, "/api/figures" + query)).Count);
    }

    [Theory]
    [InlineData("?limit=1")]
    [InlineData("?limit=2&indicator=permits_decisions,penalties_change")]
    [InlineData("?limit=5")]
    [InlineData("?limit=7&area=620403")]
    [InlineData("?limit=21")]
    public async Task A_walk_by_Link_lists_everything_once_and_in_one_order(string query)
    {
        await using var host = await StartAsync();
        var whole = await FiguresAsync(host, "/api/figures" + string.Concat(query.Split('&').Skip(1).Select(f => "?" + f)));
        var walked = new List<JToken>();
        var next = "/api/figures" + query;
        while (next is not null)
        {
            using var response = await host.GetAsync(next);
            var page = CanonicalJson.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            walked.AddRange(page["figures"]!);
            Assert.NotEmpty(page["figures"]!);
            var links = response.Headers.GetValues("Link").Single().Split(", ").ToDictionary(l => l.Split('"')[1], l => l.Split('<', '>')[1]);
            Assert.Equal((await FiguresAsync(host, links["first"]))[0], walked[0], JToken.EqualityComparer);
            next = links.GetValueOrDefault("next");
            Assert.Equal(next, (string?)page["next"]);
        }

        Assert.Equal(whole, walked, JToken.DeepEquals);
    }

    [Fact]
    public async Task A_correction_published_during_a_walk_does_not_mix_editions_of_one_report()
    {
        var sample = await PublishedSample.EmptyAsync(azurite);
        await sample.PublishAsync(SampleReport.Of("620403", 2019, 384), edition: 1);
        await using var host = await PublicApiHost.StartAsync(sample.Container);
        var first = await host.JsonAsync("/api/figures?limit=4");
        await sample.PublishAsync(SampleReport.Of("620403", 2019, 999), edition: 2);
        var second = await host.JsonAsync((string)first["next"]!);
        Assert.All(first["figures"]!.Concat(second["figures"]!), f => Assert.Equal(1, (int)f["edition"]!));
        Assert.Equal(7, first["figures"]!.Count() + second["figures"]!.Count());
    }

    [Theory]
    [InlineData("?indicators=permits_decisions", "parameter_unknown")]
    [InlineData("?Area=620403", "parameter_unknown")]
    [InlineData("?area=", "parameter_invalid")]
    [InlineData("?area=620403,", "parameter_invalid")]
    [InlineData("?year=19", "parameter_invalid")]
    [InlineData("?year=2020-2019", "parameter_invalid")]
    [InlineData("?year=2019-", "parameter_invalid")]
    [InlineData("?year=2019-2020-2021", "parameter_invalid")]
    [InlineData("?area=%00", "parameter_invalid")]
    [InlineData("?%00=1", "parameter_unknown")]
    [InlineData("?unit=../receipts", "parameter_invalid")]
    [InlineData("?indicator=%E8%AE%B8%E5%8F%AF", "parameter_invalid")]
    [InlineData("?limit=0", "parameter_invalid")]
    [InlineData("?limit=1001", "parameter_invalid")]
    [InlineData("?limit=10&limit=20", "parameter_invalid")]
    [InlineData("?token=abc", "parameter_invalid")]
    [InlineData("?token=620403.2019.7.0", "parameter_invalid")]
    [InlineData("?token=620403.2018.1.0", "parameter_invalid")]
    [InlineData("?token=620403.2019.1.3&year=2020", "parameter_invalid")]
    public async Task A_query_that_cannot_be_meant_is_refused(string query, string code)
    {
        await using var host = await StartAsync();
        using var response = await host.GetAsync("/api/figures" + query);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(code, await PublicApiHost.ProblemAsync(response));
    }

    [Fact]
    public async Task A_refused_query_says_what_was_expected_and_which_parameters_there_are()
    {
        await using var host = await StartAsync();
        using var invalid = await host.GetAsync("/api/figures?year=2020-2019", ("Accept-Language", "en-GB, zh;q=0.5"));
        var detail = (string)(await PublicApiHost.BodyAsync(invalid))["detail"]!;
        Assert.Contains("“2020-2019”", detail, StringComparison.Ordinal);
        Assert.Contains("such as 2019-2023", detail, StringComparison.Ordinal);
        using var unknown = await host.GetAsync("/api/figures?indicators=permits_decisions");
        var problem = await PublicApiHost.BodyAsync(unknown);
        Assert.Equal("indicators", (string)problem["parameter"]!);
        Assert.Equal(["area", "year", "indicator", "unit", "limit", "token"], problem["allowed"]!.Select(a => (string)a!));
    }

    private static async Task<JArray> FiguresAsync(PublicApiHost host, string address) => (JArray)(await host.JsonAsync(address))["figures"]!;

    private async Task<PublicApiHost> StartAsync()
    {
        var sample = await PublishedSample.EmptyAsync(azurite);
        await sample.PublishAsync(SampleReport.Of("620403", 2020, 400), edition: 1);
        await sample.PublishAsync(SampleReport.Of("620403", 2019, 384), edition: 1);
        await sample.PublishAsync(SampleReport.Of("6204", 2019, 7), edition: 1);
        return await PublicApiHost.StartAsync(sample.Container);
    }
}
