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

    private Task<CliResult> ImportAsync(string year) => RunAsync("import", Cli.Sample("620403100"), "--year", year, "--unit", "620403100");

    private Task<CliResult> RunAsync(params string[] arguments) => Cli.RunAsync(
        arguments, new Dictionary<string, string> { ["Intake"] = _azurite!.ConnectionString("intake"), ["Public"] = _azurite.ConnectionString("public") });
}
