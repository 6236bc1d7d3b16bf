using Azure.Storage.Blobs.Models;
using static Disclosure.Azure.Tests.SmallDefinitions;

namespace Disclosure.Azure.Tests;

public sealed class SweepTest(AzuriteFixture azurite)
{
    private const string File = $"2019/{Office}/report.json";

    [Fact]
    public async Task Takes_in_what_no_trigger_did_misplaced_files_too_and_then_finds_nothing()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.UploadAsync(File, SmallFile.Figures(1));
        await pipeline.UploadAsync($"2020/{Office}/report.json", SmallFile.Figures(2));
        await pipeline.UploadAsync("misplaced.json", SmallFile.Figures(3));
        await pipeline.UploadAsync("2031/folder/early.json", SmallFile.Figures(4));

        var first = await pipeline.Sweep.RunAsync(TestPipeline.Stop);

        Assert.Equal(4, first.Ingested.Length);
        Assert.True((await pipeline.Sweep.RunAsync(TestPipeline.Stop)).IsIdle);
    }

    [Theory]
    [InlineData(File + ".json")]
    [InlineData(File + ".html")]
    public async Task A_lost_receipt_or_page_comes_back_alone(string lost)
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.UploadAsync(File, SmallFile.Figures(1));
        await pipeline.SettleAsync();
        var state = await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop);
        var receipts = await TestPipeline.ETagsAsync(pipeline.Storage.Receipts);
        await pipeline.Storage.Receipts.GetBlobClient(lost).DeleteAsync(cancellationToken: TestPipeline.Stop);

        var sweep = await pipeline.Sweep.RunAsync(TestPipeline.Stop);
        await pipeline.SettleAsync();

        Assert.False(Assert.Single(sweep.Ingested).IsNew);
        Assert.Equal(state, await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop));
        var after = await TestPipeline.ETagsAsync(pipeline.Storage.Receipts);
        Assert.Equal([lost], after.Where(r => r.Value != receipts[r.Key]).Select(r => r.Key));
    }

    [Fact]
    public async Task A_lost_snapshot_comes_back_and_until_then_the_sum_waits()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync(File, SmallFile.Figures(1));
        var snapshot = $"2019/{Office}/{(await pipeline.HeadAsync(Office)).Tables!.Filing}.json";
        await pipeline.Storage.Filings.GetBlobClient(snapshot).DeleteAsync(cancellationToken: TestPipeline.Stop);
        await Assert.ThrowsAsync<FilingLostException>(() => pipeline.Consolidate.RunAsync(2019, District, TestPipeline.Stop));

        var sweep = await pipeline.Sweep.RunAsync(TestPipeline.Stop);

        Assert.False(Assert.Single(sweep.Ingested).IsNew);
        Assert.Contains(snapshot, (await TestPipeline.ETagsAsync(pipeline.Storage.Filings)).Keys);
        Assert.Equal(ConsolidationOutcome.Committed, (await pipeline.Consolidate.RunAsync(2019, District, TestPipeline.Stop)).Outcome);
    }

    [Fact]
    public async Task A_deleted_file_is_recorded_once_and_withdraws_nothing()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync(File, SmallFile.Figures(1));
        await pipeline.Storage.Submissions.GetBlobClient(File).DeleteAsync(cancellationToken: TestPipeline.Stop);

        Assert.Equal([File], (await pipeline.Sweep.RunAsync(TestPipeline.Stop)).Deleted);
        Assert.True((await pipeline.Sweep.RunAsync(TestPipeline.Stop)).IsIdle);

        var chain = await Ledger.OfAsync(pipeline, Office);
        Assert.Equal([DeliveryOutcome.Accepted, DeliveryOutcome.Deleted], chain.Select(r => r.Outcome));
        Assert.Equal(1, await pipeline.FigureAsync(Office, "permits_decisions"));
    }

    [Fact]
    public async Task A_file_handed_in_again_after_its_deletion_is_a_new_delivery_whose_deletion_is_seen_again()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        for (var round = 1; round <= 2; round++)
        {
            await pipeline.UploadAsync(File, SmallFile.Figures(round));
            await pipeline.Sweep.RunAsync(TestPipeline.Stop);
            await pipeline.Storage.Submissions.GetBlobClient(File).DeleteAsync(cancellationToken: TestPipeline.Stop);
            await pipeline.Sweep.RunAsync(TestPipeline.Stop);
        }

        Assert.Equal(
            [DeliveryOutcome.Accepted, DeliveryOutcome.Deleted, DeliveryOutcome.Accepted, DeliveryOutcome.Deleted],
            (await Ledger.OfAsync(pipeline, Office)).Select(r => r.Outcome));
    }

    [Fact]
    public async Task The_areas_are_due_again_when_the_offices_files_change_and_only_then()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync(File, SmallFile.Figures(1));
        await pipeline.SettleAsync();
        Assert.True((await pipeline.Sweep.RunAsync(TestPipeline.Stop)).IsIdle);

        await AdjustAsync(pipeline, 5);
        var sweep = await pipeline.Sweep.RunAsync(TestPipeline.Stop);
        await pipeline.SettleAsync();

        Assert.Equal([new ConsolidationMessage(2019, District)], sweep.Marked);
        Assert.Equal(6, await pipeline.FigureAsync(District, "permits_decisions"));

        // The same bytes uploaded again are looked at once and not for ever.
        await AdjustAsync(pipeline, 5);
        Assert.Single((await pipeline.Sweep.RunAsync(TestPipeline.Stop)).Marked);
        await pipeline.SettleAsync();
        Assert.True((await pipeline.Sweep.RunAsync(TestPipeline.Stop)).IsIdle);
    }

    [Fact]
    public async Task The_areas_that_have_a_sum_are_due_again_when_the_definitions_change()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync(File, SmallFile.Figures(1));
        await pipeline.SettleAsync();

        var deployed = pipeline.With(Revised);

        Assert.Equal([District, City, Province], (await deployed.Sweep.RunAsync(TestPipeline.Stop)).Marked.Select(m => m.Area).Order(StringComparer.Ordinal).Reverse());
        await deployed.SettleAsync();
        Assert.True((await deployed.Sweep.RunAsync(TestPipeline.Stop)).IsIdle);
    }

    [Fact]
    public async Task A_file_that_storage_fails_on_does_not_stop_the_others()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.UploadAsync($"2019/{Office}/a.json", SmallFile.Figures(1));
        await pipeline.UploadAsync($"2019/{Bureau}/b.json", SmallFile.Figures(2));
        var broken = pipeline.Again(new RefusingPolicy("a.json.html"));

        var sweep = await broken.Sweep.RunAsync(TestPipeline.Stop);

        Assert.Equal([$"2019/{Office}/a.json"], sweep.Failed);
        Assert.Equal([$"2019/{Bureau}/b.json"], sweep.Ingested.Select(i => i.Path));
        Assert.Equal([$"2019/{Office}/a.json"], (await pipeline.Sweep.RunAsync(TestPipeline.Stop)).Ingested.Select(i => i.Path));
    }

    [Fact]
    public async Task A_file_whose_calls_fail_again_and_again_does_not_stop_the_others()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.UploadAsync($"2019/{Office}/a.json", SmallFile.Figures(1));
        await pipeline.UploadAsync($"2019/{Bureau}/b.json", SmallFile.Figures(2));
        var broken = pipeline.Again(new HookPolicy(
            "submissions/2019/" + Office, () => throw new AggregateException("Retry failed after 4 tries.")));

        var sweep = await broken.Sweep.RunAsync(TestPipeline.Stop);

        Assert.Equal([$"2019/{Office}/a.json"], sweep.Failed);
        Assert.Equal([$"2019/{Bureau}/b.json"], sweep.Ingested.Select(i => i.Path));
    }

    [Fact]
    public async Task A_file_the_reader_breaks_on_is_recorded_and_read_again_once_the_reader_is_mended()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.UploadAsync(File, SmallFile.Figures(1));
        var broken = pipeline.WithReader((_, _, _, _, _, _) => throw new InvalidOperationException("a fault of ours"));

        Assert.Equal(DeliveryOutcome.Failed, (await broken.Ingest.RunAsync(File, TestPipeline.Stop)).Outcome);
        Assert.Equal(DeliveryOutcome.Failed, (await broken.Ingest.RunAsync(File, TestPipeline.Stop)).Outcome);
        Assert.Single(await Ledger.OfAsync(pipeline, Office));
        Assert.Empty(await TestPipeline.ETagsAsync(pipeline.Storage.Receipts));

        Assert.Equal(DeliveryOutcome.Accepted, Assert.Single((await pipeline.Sweep.RunAsync(TestPipeline.Stop)).Ingested).Outcome);
        Assert.Equal(["0", "1"], (await Ledger.OfAsync(pipeline, Office)).Select(r => r.Attempt));
    }

    [Fact]
    public async Task Years_long_past_are_looked_at_when_the_host_has_nothing_else_that_would()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        pipeline.Clock.SetUtcNow(new DateTimeOffset(2026, 5, 4, 0, 0, 0, TimeSpan.Zero));
        await pipeline.UploadAsync(File, SmallFile.Figures(1));

        Assert.True((await pipeline.Sweep.RunAsync(TestPipeline.Stop)).IsIdle);
        Assert.Equal([File], (await pipeline.Sweep.RunAsync(2019, TestPipeline.Stop)).Ingested.Select(i => i.Path));
        Assert.True((await pipeline.Sweep.RunAsync(2019, TestPipeline.Stop)).IsIdle);
    }

    private static async Task AdjustAsync(TestPipeline pipeline, int value) =>
        await pipeline.Storage.Office.GetBlobClient($"{District}/2019/adjustments.json").UploadAsync(
            BinaryData.FromString($$"""[{"name": "海关", "indicator": "permits_decisions", "value": {{value}}, "reason": "垂直管理", "source": "来函"}]"""),
            new BlobUploadOptions(),
            TestPipeline.Stop);
}
