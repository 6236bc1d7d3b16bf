using Disclosure.Azure;
using Disclosure.Local.Azurite;
using Disclosure.Tests;

namespace Disclosure.Local.Tests;

/// <summary>Past years brought in by command, on a storage of its own.</summary>
public sealed class ImportCommandTest : IAsyncLifetime
{
    private AzuriteServer? _azurite;

    public async ValueTask InitializeAsync() => _azurite = await AzuriteServer.StartAsync(
        RepositoryRoot.Combine(".local"), ["intake", "public"], inMemory: true, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _azurite?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task What_is_brought_in_for_2019_is_what_2020_is_checked_against()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var storage = new PipelineStorage(new StorageConnections(_azurite!.ConnectionString("intake"), _azurite.ConnectionString("public")));
        await storage.EnsureCreatedAsync(cancellation);

        var early = await ImportAsync("2018");
        Assert.Equal(2, early.ExitCode);
        Assert.Contains("[YEAR-BEFORE-FORM]", early.Output, StringComparison.Ordinal);
        var first = await ImportAsync("2019");
        var second = await ImportAsync("2019");
        await storage.Submissions.GetBlobClient("2020/620403100/a.csv").UploadAsync(
            BinaryData.FromString("indicator,value\nrequests_carried_in_total,103\nrequests_carried_in_natural,103\n"), cancellation);
        await RunAsync("consolidate", "--year", "2020", "--area", "620403");

        Assert.Equal(0, first.ExitCode);
        Assert.Contains("已导入", first.Output, StringComparison.Ordinal);
        Assert.Contains("已经导入过，没有变化", second.Output, StringComparison.Ordinal);
        var receipt = await storage.Receipts.GetBlobClient("2020/620403100/a.csv.json").DownloadContentAsync(cancellation);
        Assert.Contains("\"code\":\"Y1\"", receipt.Value.Content.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_an_areas_report_brought_in_no_unit_is_missing_and_those_that_filed_are_told()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var storage = new PipelineStorage(new StorageConnections(_azurite!.ConnectionString("intake"), _azurite.ConnectionString("public")));
        await storage.EnsureCreatedAsync(cancellation);
        var before = await RunAsync("status", "--year", "2019", "--area", "620403");
        await storage.Submissions.GetBlobClient("2019/620403100/a.csv").UploadAsync(BinaryData.FromString("indicator,value\nsite_views,5\n"), cancellation);
        var report = Cli.Temporary("2019年报.csv", "indicator,value\nsite_views,104268\n"u8.ToArray());
        var imported = await RunAsync("import", report, "--year", "2019", "--unit", "620403");
        await RunAsync("consolidate", "--year", "2019", "--area", "620403");

        var after = await RunAsync("status", "--year", "2019", "--area", "620403");

        Assert.Contains("未交 44", before.Output, StringComparison.Ordinal);
        Assert.Equal(0, imported.ExitCode);
        Assert.Contains("数据来自导入的年报 office/620403/2019/history/2019年报.csv，各单位不必填报", after.Output, StringComparison.Ordinal);
        Assert.Contains("另有填报的单位 1 个（共 44 个）", after.Output, StringComparison.Ordinal);
        Assert.Contains("（620403100）2019/620403100/a.csv", after.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("未交", after.Output, StringComparison.Ordinal);
    }

    private Task<CliResult> ImportAsync(string year) => RunAsync("import", Cli.Sample("620403100"), "--year", year, "--unit", "620403100");

    private Task<CliResult> RunAsync(params string[] arguments) => Cli.RunAsync(
        arguments, new Dictionary<string, string> { ["Intake"] = _azurite!.ConnectionString("intake"), ["Public"] = _azurite.ConnectionString("public") });
}
