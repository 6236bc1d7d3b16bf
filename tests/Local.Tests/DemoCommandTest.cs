using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Disclosure.Azure;
using Disclosure.Local.Azurite;
using Disclosure.Reports;
using Disclosure.Tests;
using Disclosure.Tests.Samples;

namespace Disclosure.Local.Tests;

/// <summary>The main job as an operator runs it, on a storage the test can look into.</summary>
public sealed class DemoCommandTest : IAsyncLifetime
{
    private AzuriteServer? _azurite;

    public async ValueTask InitializeAsync() => _azurite = await AzuriteServer.StartAsync(
        RepositoryRoot.Combine(".local"), ["intake", "public"], inMemory: true, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _azurite?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Publishes_the_report_once_and_a_second_run_changes_nothing_and_restores_only_what_was_deleted()
    {
        var first = await DemoAsync("--year", "2019");
        Assert.Equal(0, first.ExitCode);
        Assert.Contains("接收 44 个", first.Output, StringComparison.Ordinal);
        Assert.Contains("第 1 版已发布", first.Output, StringComparison.Ordinal);
        var before = await StateAsync();

        var second = await DemoAsync("--year", "2019");
        Assert.Equal(0, second.ExitCode);
        Assert.Contains("没有任何变化", second.Output, StringComparison.Ordinal);
        Assert.Equal(before, await StateAsync());

        var storage = new PipelineStorage(Connections);
        foreach (var (container, name) in await OneOfEachAsync(storage))
        {
            var bytes = (await container.GetBlobClient(name).DownloadContentAsync(Cancellation)).Value.Content.ToArray();
            await container.DeleteBlobAsync(name, cancellationToken: Cancellation);

            var third = await DemoAsync("--year", "2019");

            Assert.Equal(0, third.ExitCode);
            Assert.DoesNotContain("没有任何变化", third.Output, StringComparison.Ordinal);
            Assert.Equal(bytes, (await container.GetBlobClient(name).DownloadContentAsync(Cancellation)).Value.Content.ToArray());
            var after = await StateAsync();
            Assert.Equal(Without(before, container, name), Without(after, container, name));
            before = after;
        }
    }

    [Fact]
    public async Task The_published_report_is_the_one_the_district_published()
    {
        Assert.Equal(0, (await DemoAsync("--year", "2019")).ExitCode);

        var published = new PipelineStorage(Connections).Published;
        var report = ReportJson.Parse((await published.GetBlobClient("620403/2019/1/report.json").DownloadContentAsync(Cancellation)).Value.Content.ToMemory().Span);

        Assert.All(PrintedReport.Figures, f => Assert.Equal(f.Printed, Printed(report, f.Code)));
        string[] groups = ["requests_", "review_", "direct_suit_", "suit_after_review_"];
        var cells = report.Figures.Where(f => groups.Any(g => f.Key.StartsWith(g, StringComparison.Ordinal))).ToArray();
        Assert.Equal(161 + 15, cells.Length);
        Assert.All(cells, f => Assert.Equal(0m, f.Value.Figure.Value));
        Assert.Contains(report.Findings, f => f is { Unit: "620403", Finding: { Code: "M1", Indicator: "procurement_amount", Explanation: not null } });
        Assert.Empty(report.Open);
    }

    [Fact]
    public async Task Publishes_every_year_there_are_samples_of_and_finds_them_so_again()
    {
        Assert.Equal(0, (await DemoAsync()).ExitCode);
        var second = await DemoAsync();

        Assert.Contains("没有任何变化", second.Output, StringComparison.Ordinal);
        var published = new PipelineStorage(Connections).Published;
        foreach (var year in new[] { 2019, 2021, 2022, 2023 })
        {
            Assert.True(await published.GetBlobClient($"620403/{year}/current.json").ExistsAsync(Cancellation));
        }

        var report = ReportJson.Parse((await published.GetBlobClient("620403/2023/1/report.json").DownloadContentAsync(Cancellation)).Value.Content.ToMemory().Span);
        Assert.Equal([2019, 2021, 2022], report.Earlier.Select(e => e.Year));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private StorageConnections Connections => new(_azurite!.ConnectionString("intake"), _azurite.ConnectionString("public"));

    private static string Printed(Report report, string code)
    {
        var figure = report.Figures[code].Figure;
        var value = figure.Value is { } number ? Math.Abs(number).ToString("0.######", System.Globalization.CultureInfo.InvariantCulture) : string.Empty;
        return figure.Word == "多" ? value + figure.Word : figure.Word + value;
    }

    private Task<CliResult> DemoAsync(params string[] arguments) => Cli.RunAsync(
        ["demo", "--once", .. arguments], new Dictionary<string, string> { ["Intake"] = Connections.Intake, ["Public"] = Connections.Public });

    private static async Task<IEnumerable<(BlobContainerClient Container, string Name)>> OneOfEachAsync(PipelineStorage storage)
    {
        var chosen = new List<(BlobContainerClient, string)>();
        foreach (var (container, prefix) in new[]
        {
            (storage.Receipts, "2019/620403500/"), (storage.Filings, "2019/620403501/"), (storage.Filings, "2019/620403/"),
            (storage.Drafts, "620403/2019/"), (storage.Published, "620403/2019/1/units/"), (storage.Published, "620403/2019/current"),
        })
        {
            var blobs = container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, Cancellation);
            chosen.Add((container, (await blobs.FirstAsync(Cancellation)).Name));
        }

        return chosen;
    }

    /// <summary>Every blob and every row with its ETag.</summary>
    private async Task<SortedDictionary<string, string>> StateAsync()
    {
        var state = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var connection in new[] { Connections.Intake, Connections.Public })
        {
            var blobs = new BlobServiceClient(connection);
            await foreach (var container in blobs.GetBlobContainersAsync(cancellationToken: Cancellation))
            {
                await foreach (var blob in blobs.GetBlobContainerClient(container.Name).GetBlobsAsync(cancellationToken: Cancellation))
                {
                    state[$"{container.Name}/{blob.Name}"] = blob.Properties.ETag.ToString()!;
                }
            }
        }

        var tables = new TableServiceClient(Connections.Intake);
        await foreach (var table in tables.QueryAsync(cancellationToken: Cancellation))
        {
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>(cancellationToken: Cancellation))
            {
                state[$"{table.Name}: {row.PartitionKey} {row.RowKey}"] = row.ETag.ToString();
            }
        }

        return state;
    }

    private static IEnumerable<KeyValuePair<string, string>> Without(
        SortedDictionary<string, string> state, BlobContainerClient container, string name) =>
        state.Where(s => s.Key != $"{container.Name}/{name}");
}
