using Disclosure.Azure;
using Disclosure.Local.Azurite;
using Disclosure.Tests;

namespace Disclosure.Local.Tests;

/// <summary>The office's command on a storage of its own, by the clock of the day.</summary>
public sealed class ConsolidateCommandTest : IAsyncLifetime
{
    private AzuriteServer? _azurite;

    public async ValueTask InitializeAsync() => _azurite = await AzuriteServer.StartAsync(
        RepositoryRoot.Combine(".local"), ["intake", "public"], inMemory: true, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _azurite?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Takes_in_a_file_of_2019_whatever_the_year_today_and_says_so()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var connections = new StorageConnections(_azurite!.ConnectionString("intake"), _azurite.ConnectionString("public"));
        var storage = new PipelineStorage(connections);
        await storage.EnsureCreatedAsync(cancellation);
        var sample = Cli.Sample("620403100");
        await storage.Submissions.GetBlobClient("2019/620403100/年报.xlsx").UploadAsync(sample, cancellation);

        var result = await Cli.RunAsync(
            ["consolidate", "--year", "2019", "--area", "620403"],
            new Dictionary<string, string> { ["Intake"] = connections.Intake, ["Public"] = connections.Public });

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("接收 1 个", result.Output, StringComparison.Ordinal);
        Assert.True(await storage.Receipts.GetBlobClient("2019/620403100/年报.xlsx.html").ExistsAsync(cancellation));
    }
}
