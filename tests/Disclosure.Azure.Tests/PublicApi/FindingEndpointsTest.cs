using System.Net;
using Disclosure.Checking;

namespace Disclosure.Azure.Tests;

/// <summary>The catalogue of finding codes, which needs nothing from storage.</summary>
public sealed class FindingEndpointsTest
{
    private static readonly global::Azure.Storage.Blobs.BlobContainerClient Unreachable = new(new Uri("http://127.0.0.1:1/account1/published"));

    [Fact]
    public async Task Every_code_is_listed_and_leads_to_its_entry()
    {
        await using var host = await PublicApiHost.StartAsync(Unreachable);
        var listed = (await host.JsonAsync("/api/findings"))["findings"]!.Select(f => (string)f["code"]!).ToArray();

        Assert.Equal(listed.Length, listed.Distinct().Count());
        Assert.Superset(FindingCodes.All.Select(c => c.Code).ToHashSet(), listed.ToHashSet());
        foreach (var code in listed)
        {
            Assert.Equal(code, (string)(await host.JsonAsync($"/api/findings/{code}"))["code"]!);
        }
    }

    [Fact]
    public async Task An_entry_says_meaning_source_examples_and_what_to_do_in_both_languages()
    {
        await using var host = await PublicApiHost.StartAsync(Unreachable);
        var file = await host.JsonAsync("/api/findings/CELL-UNREADABLE");
        var rule = await host.JsonAsync("/api/findings/Y1");

        Assert.Equal(["action", "code", "failing", "group", "meaning", "message", "passing", "severity", "sources"], file.Properties().Select(p => p.Name));
        Assert.All(["action", "group", "meaning", "message"], m => Assert.NotEqual((string)file[m]!["zh"]!, (string)file[m]!["en"]!));
        Assert.Equal(("报表.csv", 2019, "error"), ((string)file["failing"]![0]!["file"]!["name"]!, (int)file["failing"]![0]!["file"]!["year"]!, (string)file["severity"]!));
        Assert.NotNull(rule["failing"]![0]!["lastYear"]);
    }

    [Fact]
    public async Task Pages_are_served_and_an_unknown_code_is_a_problem()
    {
        await using var host = await PublicApiHost.StartAsync(Unreachable);
        foreach (var address in new[] { "/findings", "/findings/F1", "/findings/READ-TYPE" })
        {
            using var page = await host.GetAsync(address);
            Assert.Equal((HttpStatusCode.OK, "text/html; charset=utf-8"), (page.StatusCode, page.Content.Headers.ContentType?.ToString()));
        }

        foreach (var address in new[] { "/findings/f1", "/findings/NONE", "/api/findings/..%2f" })
        {
            using var missing = await host.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
            Assert.Equal("finding_not_found", await PublicApiHost.ProblemAsync(missing));
        }
    }
}
