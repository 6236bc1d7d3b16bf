using Disclosure.Tests;

namespace Disclosure.Azure.Tests;

/// <summary>A delivery taken in again, after the office has let an error stand or has changed its mind.</summary>
public sealed class ReplayTest(AzuriteFixture azurite)
{
    private const string District = "620403";
    private const string Bureau = "620403502";
    private const string Path = $"2019/{Bureau}/报表.json";
    private const string Waivers = $$"""[{"unit": "{{Bureau}}", "code": "A2", "indicator": "regulations_made", "text": "历史遗留，已核实", "by": "王科长", "at": "2020-01-14"}]""";

    /// <summary>规章 made by a bureau (A2).</summary>
    private const string Unlawful = """{"figures": {"regulations_made": 1, "regulations_published": 0, "regulations_public": 0}}""";

    private static readonly Definitions Seeds = DefinitionFiles.Load(RepositoryRoot.Combine("seeds"));

    [Fact]
    public async Task A_waiver_lets_the_file_in_once_it_is_replayed_and_the_ledger_says_by_what()
    {
        var pipeline = await RejectedAsync();
        await WaiveAsync(pipeline);

        var replayed = await pipeline.Replay.RunAsync(2019, Bureau, null, TestPipeline.Stop);

        Assert.Equal((DeliveryOutcome.Accepted, true), (replayed!.Outcome, replayed.IsNew));
        Assert.Equal(1, (await pipeline.RowsAsync(Bureau)).Figures(Seeds.EditionFor(2019)!)!["regulations_made"].Value);
        var ledger = await Ledger.OfAsync(pipeline, Bureau);
        Assert.Equal([("0", DeliveryOutcome.Rejected), ("1", DeliveryOutcome.Accepted)], ledger.Select(r => (r.Attempt, r.Outcome)));
        Assert.Empty(ledger[0].Waivers);
        Assert.StartsWith("A2 regulations_made #", ledger[1].Waivers, StringComparison.Ordinal);
        var receipt = await TextAsync(pipeline.Storage.Receipts, Path + ".html");
        Assert.Contains("经办公室同意接收：历史遗留，已核实（王科长，2020-01-14）", receipt, StringComparison.Ordinal);
        Assert.Contains("<h1>已接收</h1>", receipt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_comes_after_the_waiver_needs_no_replay()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite, Seeds);
        await WaiveAsync(pipeline);

        Assert.Equal(DeliveryOutcome.Accepted, (await pipeline.DeliverAsync(Path, Unlawful)).Outcome);
        Assert.NotEmpty(Assert.Single(await Ledger.OfAsync(pipeline, Bureau)).Waivers);
    }

    [Fact]
    public async Task A_replay_of_what_has_not_changed_changes_nothing()
    {
        var pipeline = await RejectedAsync();
        await WaiveAsync(pipeline);
        await pipeline.Replay.RunAsync(2019, Bureau, null, TestPipeline.Stop);
        var before = await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop);

        var again = await pipeline.Replay.RunAsync(2019, Bureau, "报表.json", TestPipeline.Stop);

        Assert.Equal((DeliveryOutcome.Accepted, false), (again!.Outcome, again.IsNew));
        Assert.Equal(Settled(before), Settled(await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop)));
    }

    [Fact]
    public async Task Two_replays_at_once_leave_one_row()
    {
        var pipeline = await RejectedAsync();
        await WaiveAsync(pipeline);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => pipeline.Again().Replay.RunAsync(2019, Bureau, null, TestPipeline.Stop)));

        Assert.All(results, r => Assert.Equal(DeliveryOutcome.Accepted, r!.Outcome));
        Assert.Equal(1, results.Count(r => r!.IsNew));
        Assert.Equal(2, (await Ledger.OfAsync(pipeline, Bureau)).Count);
    }

    [Fact]
    public async Task A_waiver_taken_back_leaves_the_figures_and_stops_the_draft()
    {
        var pipeline = await RejectedAsync();
        await WaiveAsync(pipeline);
        await pipeline.Replay.RunAsync(2019, Bureau, null, TestPipeline.Stop);
        await pipeline.DrainAsync();
        Assert.Contains("经办公室同意接收", await DraftFindingAsync(pipeline), StringComparison.Ordinal);

        await pipeline.Storage.Office.GetBlobClient($"{District}/2019/waivers.json").DeleteAsync(cancellationToken: TestPipeline.Stop);
        var replayed = await pipeline.Replay.RunAsync(2019, Bureau, null, TestPipeline.Stop);
        await pipeline.SettleAsync();

        Assert.Equal((DeliveryOutcome.Rejected, true), (replayed!.Outcome, replayed.IsNew));
        Assert.Equal(["0", "1", "2"], (await Ledger.OfAsync(pipeline, Bureau)).Select(r => r.Attempt));
        Assert.Equal(1, (await pipeline.RowsAsync(Bureau)).Figures(Seeds.EditionFor(2019)!)!["regulations_made"].Value);
        Assert.Contains("尚未说明", await DraftFindingAsync(pipeline), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_or_after_whatever_call_a_replay_dies_the_next_one_finishes_it()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite, Seeds);
        await pipeline.UploadAsync(Path, Unlawful);
        await PrepareAsync(pipeline);
        var counting = CallBreaker.Counting();
        await pipeline.Again(counting).Replay.RunAsync(2019, Bureau, null, TestPipeline.Stop);
        var expected = Settled(await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop));
        Assert.Contains(expected, line => line.Contains("Waivers=A2 regulations_made", StringComparison.Ordinal));

        for (var call = 1; call <= counting.Calls; call++)
        {
            foreach (var after in (bool[])[false, true])
            {
                await StorageState.ResetAsync(pipeline.Storage, TestPipeline.Stop);
                await PrepareAsync(pipeline);
                await Assert.ThrowsAnyAsync<Exception>(() => pipeline.Again(new CallBreaker(call, after)).Replay.RunAsync(2019, Bureau, null, TestPipeline.Stop));

                await pipeline.Again().Replay.RunAsync(2019, Bureau, null, TestPipeline.Stop);
                Assert.Equal(expected, Settled(await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop)));
            }
        }
    }

    [Theory]
    [InlineData(Bureau, "没有.json")]
    [InlineData("620403503", null)]
    [InlineData("620403999", null)]
    public async Task What_was_never_handed_in_cannot_be_replayed(string unit, string? file)
    {
        var pipeline = await RejectedAsync();

        Assert.Null((await pipeline.Replay.RunAsync(2019, unit, file, TestPipeline.Stop))?.Outcome);
    }

    [Fact]
    public async Task A_units_reason_lets_its_warning_pass_in_the_draft()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite, Seeds);
        const string costly = """{"figures": {"procurement_items": 1, "procurement_amount": 9000}""";
        await pipeline.DeliverAsync(Path, costly + "}");
        await pipeline.DrainAsync();
        Assert.Contains("尚未说明", await DraftFindingAsync(pipeline), StringComparison.Ordinal);

        await pipeline.DeliverAsync(Path, costly + """, "reasons": [{"code": "M1", "text": "体育馆建设一项", "by": "李某"}]}""");
        await pipeline.DrainAsync();

        Assert.Contains("单位说明：体育馆建设一项（李某）", await DraftFindingAsync(pipeline), StringComparison.Ordinal);
    }

    private static async Task PrepareAsync(TestPipeline pipeline)
    {
        await pipeline.Ingest.RunAsync(Path, TestPipeline.Stop);
        await WaiveAsync(pipeline);
    }

    private async Task<TestPipeline> RejectedAsync()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite, Seeds);
        Assert.Equal(DeliveryOutcome.Rejected, (await pipeline.DeliverAsync(Path, Unlawful)).Outcome);
        return pipeline;
    }

    private static async Task WaiveAsync(TestPipeline pipeline) =>
        await pipeline.Storage.Office.GetBlobClient($"{District}/2019/waivers.json").UploadAsync(BinaryData.FromString(Waivers), overwrite: true, TestPipeline.Stop);

    /// <summary>What the draft's page says of the bureau.</summary>
    private static async Task<string> DraftFindingAsync(TestPipeline pipeline)
    {
        var folder = $"{District}/2019/{await pipeline.DraftAsync(2019, District)}/";
        var page = await TextAsync(pipeline.Storage.Drafts, folder + "index.html");
        var from = page.IndexOf("教育局</strong>", StringComparison.Ordinal);
        return page[from..page.IndexOf("</li>", from, StringComparison.Ordinal)];
    }

    /// <summary>Without what is due, which is the same work whenever it was noted.</summary>
    private static string[] Settled(IEnumerable<string> state) => [.. state.Where(line => !line.StartsWith("work ", StringComparison.Ordinal))];

    private static async Task<string> TextAsync(global::Azure.Storage.Blobs.BlobContainerClient container, string name) =>
        (await container.GetBlobClient(name).DownloadContentAsync(TestPipeline.Stop)).Value.Content.ToString();
}
