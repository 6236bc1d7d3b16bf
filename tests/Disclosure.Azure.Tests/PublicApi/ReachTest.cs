using System.Net;
using System.Reflection;
using Azure.Storage.Blobs;
using CsCheck;

namespace Disclosure.Azure.Tests;

/// <summary>What is not published cannot be reached, whatever is asked.</summary>
public sealed class ReachTest(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_blob_outside_the_manifest_is_not_served()
    {
        var sample = await PublishedSample.PingchuanAsync(azurite);
        await sample.PutAsync("620403/2019/1/secret.html", "未列入清单");
        await sample.PutAsync("620403/2019/1/units/620403002.html", "未列入清单");
        await sample.PutAsync("620403/2019/2/index.html", "还没有清单的版次");
        await using var host = await PublicApiHost.StartAsync(sample.Container);
        foreach (var address in new[]
        {
            "/reports/620403/2019/1/secret.html", "/reports/620403/2019/secret.html", "/reports/620403/2019/1/units/620403002",
            "/reports/620403/2019/2/", "/reports/620403/2019/2/index.html", "/reports/620403/2019/1/manifest.json",
            "/reports/620403/2019/current.json", "/620403/2019/1/report.json", "/index.json",
        })
        {
            using var response = await host.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            await PublicApiHost.ProblemAsync(response);
        }
    }

    [Theory]
    [InlineData("/receipts/2019/620403001/报表.xlsx.json")]
    [InlineData("/drafts/620403/2019/0/report.json")]
    [InlineData("/reports/../drafts/620403/2019")]
    [InlineData("/reports/620403/2019/1/..")]
    [InlineData("/reports/620403/2019/1/units/../../../../../receipts/a")]
    [InlineData("/reports/620403/2019/1/..%2f..%2f..%2f..%2freceipts%2fa")]
    [InlineData("/reports/620403/2019/1/units/..\\..\\..\\receipts\\a")]
    [InlineData("/reports/..%2freceipts/2019")]
    [InlineData("/reports/receipts/2019/")]
    [InlineData("/reports/620403/2019/units/620403001.html/../../../drafts")]
    [InlineData("/reports/620403/2019/1/\0")]
    [InlineData("/reports/620403/2019\0/1/report.json")]
    [InlineData("/reports/620403/2019/1/\u202e\ud800")]
    [InlineData("/reports/..")]
    [InlineData("/indicators/../../published")]
    [InlineData("/reports/620403/2019\n/")]
    [InlineData("/reports/６２０４０３/2019/")]
    [InlineData("/api/reports/drafts/2019")]
    public async Task Other_containers_are_no_addresses(string path)
    {
        var sample = await PublishedSample.PingchuanAsync(azurite);
        await using var host = await PublicApiHost.StartAsync(sample.Container);
        Assert.Equal(404, await host.StatusOfRawPathAsync(path));
    }

    [Fact]
    public async Task No_path_whatever_makes_storage_fail()
    {
        var sample = await PublishedSample.PingchuanAsync(azurite);
        await using var host = await PublicApiHost.StartAsync(sample.Container);
        string[] telling = ["reports", "api", "620403", "2019", "2019.csv", "1", "units", "..", ".", "%2e%2e", "%2f", "index.html", "\0", "\\", " "];
        var segment = Gen.OneOf(Gen.String, Gen.Int[0, telling.Length - 1].Select(i => telling[i]));
        await segment.Array[1, 6].SampleAsync(
            async segments =>
            {
                var status = await host.StatusOfRawPathAsync("/" + string.Join('/', segments));
                Assert.True(status is 200 or 308 or 400 or 404, $"{status}");
            },
            iter: 500,
            threads: 1);
    }

    [Fact]
    public async Task A_very_long_path_is_404_and_its_problem_is_short()
    {
        var sample = await PublishedSample.PingchuanAsync(azurite);
        await using var host = await PublicApiHost.StartAsync(sample.Container);
        using var response = await host.GetAsync("/reports/620403/2019/1/" + new string('a', 20_000));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("file_not_found", await PublicApiHost.ProblemAsync(response));
        Assert.InRange(response.Content.Headers.ContentLength!.Value, 1, 2_000);
    }

    [Fact]
    public async Task A_blob_that_differs_from_its_manifest_is_an_error_without_particulars()
    {
        var sample = await PublishedSample.PingchuanAsync(azurite);
        await sample.PutAsync("620403/2019/1/report.csv", "permits_decisions,999\n");
        await using var host = await PublicApiHost.StartAsync(sample.Container);
        using var response = await host.GetAsync("/reports/620403/2019.csv");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("internal_error", await PublicApiHost.ProblemAsync(response));
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("report.csv", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storage_that_fails_is_an_error_without_particulars()
    {
        var options = new BlobClientOptions();
        options.Retry.MaxRetries = 0;
        await using var host = await PublicApiHost.StartAsync(new BlobContainerClient(new Uri("http://127.0.0.1:1/account1/published"), options));
        using var response = await host.GetAsync("/api/reports");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("internal_error", await PublicApiHost.ProblemAsync(response));
        Assert.DoesNotContain("127.0.0.1", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void One_container_client_is_all_that_the_api_holds()
    {
        Assert.Equal([typeof(BlobContainerClient)], Held(typeof(PublishedBlobs)));
        Assert.Equal([typeof(PublishedBlobs), typeof(PublishedMemory)], Held(typeof(PublishedFiles)));
    }

    private static IEnumerable<Type> Held(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Select(f => f.FieldType);
}
