using Disclosure.Tests;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure.Tests;

/// <summary>
/// What was ever served under an address is served there for ever. <c>golden/permanent-patterns.txt</c> holds the routes,
/// <c>golden/permanent-addresses.txt</c> every address of the published report of Pingchuan for 2019. With
/// <c>UPDATE_GOLDEN=1</c> new lines are added; none is ever taken away by it.
/// </summary>
public sealed class PermanentUrlsTest(AzuriteFixture azurite)
{
    [Fact]
    public async Task Every_route_there_ever_was_is_there()
    {
        await using var host = await PublicApiHost.StartAsync(await Pingchuan.PublishedAsync(azurite));
        var routes = host.Endpoints.Select(e => e.RoutePattern.RawText!).ToArray();
        var golden = Golden("permanent-patterns.txt", routes);
        Assert.Empty(golden.Except(routes));
        Assert.Empty(routes.Except(golden));
    }

    [Fact]
    public async Task Every_address_of_the_published_report_answers_and_those_of_the_edition_never_change()
    {
        var published = await Pingchuan.PublishedAsync(azurite);
        await using var host = await PublicApiHost.StartAsync(published);
        foreach (var address in Golden("permanent-addresses.txt", await AddressesAsync(published)))
        {
            using var response = await host.GetAsync(address);
            Assert.True((int)response.StatusCode is 200 or 308, $"{address} answers {(int)response.StatusCode}.");
            var ofEdition = address.Contains("/620403/2019/1", StringComparison.Ordinal) && response.IsSuccessStatusCode;
            Assert.Equal((address, ofEdition), (address, response.Headers.CacheControl!.Extensions.Any(e => e.Name == "immutable")));
        }
    }

    private static async Task<IEnumerable<string>> AddressesAsync(global::Azure.Storage.Blobs.BlobContainerClient published)
    {
        const string Report = "/reports/620403/2019";
        var manifest = JObject.Parse((await published.GetBlobClient("620403/2019/1/manifest.json").DownloadContentAsync(TestPipeline.Stop)).Value.Content.ToString());
        var files = manifest["files"]!.Select(f => (string)f["path"]!).ToArray();
        var suffixes = files.Where(f => f.StartsWith("report.", StringComparison.Ordinal)).Select(f => f["report".Length..]);
        return
        [
            "/", "/reports/620403/", "/reports/620403", Report, Report + ".html", "/api/reports", "/api/reports/620403/2019", "/api/reports/620403/2019/1",
            "/api/units?area=620403&year=2019", "/api/indicators?area=620403&year=2019", "/api/figures?area=620403&year=2019", "/feed.atom",
            Report + "/", Report + "/1/", Report + "/1", .. suffixes.Select(s => Report + s), .. suffixes.Select(s => Report + "/1" + s),
            .. files.Select(f => $"{Report}/{f}"), .. files.Select(f => $"{Report}/1/{f}"),
            .. files.Where(f => f.StartsWith("units/", StringComparison.Ordinal) && f.EndsWith(".html", StringComparison.Ordinal)).Select(f => $"{Report}/{f[..^5]}"),
        ];
    }

    private static string[] Golden(string name, IEnumerable<string> now)
    {
        var file = RepositoryRoot.Combine("tests", "Disclosure.Azure.Tests", "golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var before = File.Exists(file) ? File.ReadAllLines(file) : [];
            File.WriteAllText(file, string.Concat(before.Union(now).Order(StringComparer.Ordinal).Select(l => l + "\n")));
        }

        return File.ReadAllLines(file);
    }
}
