using Disclosure.Azure.Rows;
using static Disclosure.Azure.Tests.SmallDefinitions;

namespace Disclosure.Azure.Tests;

public sealed class DeliveryTest(AzuriteFixture azurite)
{
    private const string File = $"2019/{Office}/report.json";

    [Fact]
    public async Task A_file_becomes_figures_a_ledger_row_a_snapshot_and_a_receipt()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);

        var result = await pipeline.DeliverAsync(File, SmallFile.Figures(12, 7));

        Assert.Equal((DeliveryOutcome.Accepted, true), (result.Outcome, result.IsNew));
        Assert.Equal(12, await pipeline.FigureAsync(Office, "permits_decisions"));
        Assert.Equal(7, await pipeline.FigureAsync(Office, "disclosed_items"));
        var head = await pipeline.HeadAsync(Office);
        Assert.Equal((DeliveryOutcome.Accepted, File, null), (head.LastOutcome, head.Tables!.Path, head.Texts));
        Assert.Equal([$"2019/{Office}/{head.Tables.Filing}.json"], (await TestPipeline.ETagsAsync(pipeline.Storage.Filings)).Keys);
        Assert.Equal([File + ".html", File + ".json"], (await TestPipeline.ETagsAsync(pipeline.Storage.Receipts)).Keys.Order(StringComparer.Ordinal));
        Assert.Equal([new ConsolidationMessage(2019, District)], await pipeline.Queue.DueAsync(TestPipeline.Stop));
    }

    [Fact]
    public async Task A_file_delivered_twice_changes_nothing_the_second_time()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync(File, SmallFile.Figures(12));
        await pipeline.SettleAsync();
        var before = await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop);
        var receipts = await TestPipeline.ETagsAsync(pipeline.Storage.Receipts);

        var second = await pipeline.Ingest.RunAsync(File, TestPipeline.Stop);
        await pipeline.SettleAsync();

        Assert.Equal((DeliveryOutcome.Accepted, false), (second.Outcome, second.IsNew));
        Assert.Equal(before, await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop));
        Assert.Equal(receipts, await TestPipeline.ETagsAsync(pipeline.Storage.Receipts));
    }

    [Fact]
    public async Task Identical_bytes_uploaded_again_are_a_new_delivery_that_changes_no_figure()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync(File, SmallFile.Figures(12));
        var filing = (await pipeline.HeadAsync(Office)).Tables!.Filing;

        var second = await pipeline.DeliverAsync(File, SmallFile.Figures(12));

        Assert.Equal((DeliveryOutcome.Accepted, true), (second.Outcome, second.IsNew));
        Assert.Equal(filing, (await pipeline.HeadAsync(Office)).Tables!.Filing);
        Assert.Equal(2, (await Ledger.OfAsync(pipeline, Office)).Count);
    }

    [Fact]
    public async Task An_older_file_after_a_newer_one_is_superseded()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.UploadAsync($"2019/{Office}/a.json", SmallFile.Figures(1));
        await pipeline.DeliverAsync($"2019/{Office}/b.json", SmallFile.Figures(2));

        var older = await pipeline.Ingest.RunAsync($"2019/{Office}/a.json", TestPipeline.Stop);

        Assert.Equal(DeliveryOutcome.Superseded, older.Outcome);
        Assert.Equal(2, await pipeline.FigureAsync(Office, "permits_decisions"));
        Assert.Equal($"2019/{Office}/b.json", (await pipeline.HeadAsync(Office)).Tables!.Path);
    }

    [Fact]
    public async Task A_blob_written_again_within_one_second_counts_as_newer()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        for (var permits = 1; permits <= 5; permits++)
        {
            Assert.Equal(DeliveryOutcome.Accepted, (await pipeline.DeliverAsync(File, SmallFile.Figures(permits))).Outcome);
            Assert.Equal(permits, await pipeline.FigureAsync(Office, "permits_decisions"));
        }
    }

    [Fact]
    public async Task A_faulty_file_after_a_good_one_keeps_the_last_good_figures()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync(File, SmallFile.Figures(12));

        var faulty = await pipeline.DeliverAsync(File, SmallFile.Faulty);

        Assert.Equal(DeliveryOutcome.Rejected, faulty.Outcome);
        Assert.True(faulty.Findings.Errors > 0);
        Assert.Equal(12, await pipeline.FigureAsync(Office, "permits_decisions"));
        Assert.Equal(DeliveryOutcome.Rejected, (await pipeline.HeadAsync(Office)).LastOutcome);
    }

    [Fact]
    public async Task An_unreadable_file_gets_a_receipt_too()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);

        Assert.Equal(DeliveryOutcome.Rejected, (await pipeline.DeliverAsync(File, SmallFile.Unreadable)).Outcome);

        Assert.Contains(File + ".html", (await TestPipeline.ETagsAsync(pipeline.Storage.Receipts)).Keys);
    }

    [Fact]
    public async Task Tables_and_texts_of_two_files_stand_side_by_side()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync($"2019/{Office}/text.json", SmallFile.Text("总体情况良好。"));
        await pipeline.DeliverAsync($"2019/{Office}/tables.json", SmallFile.Figures(3));
        await pipeline.DeliverAsync($"2019/{Office}/tables.json", SmallFile.Figures(4));

        var head = await pipeline.HeadAsync(Office);

        Assert.Equal($"2019/{Office}/text.json", head.Texts!.Path);
        Assert.Equal($"2019/{Office}/tables.json", head.Tables!.Path);
        Assert.Equal(4, await pipeline.FigureAsync(Office, "permits_decisions"));
    }

    [Fact]
    public async Task A_newer_file_replaces_a_whole_table_empty_cells_included()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync(File, SmallFile.Figures(12, 7));

        await pipeline.DeliverAsync(File, """{"figures": {"permits_decisions": 5}}""");

        Assert.Null(await pipeline.FigureAsync(Office, "disclosed_items"));
        Assert.True((await pipeline.RowsAsync(Office)).IsWhole);
    }

    [Fact]
    public async Task One_blob_taken_in_by_many_workers_at_once_is_one_delivery()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.UploadAsync(File, SmallFile.Figures(12));

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => pipeline.Again().Ingest.RunAsync(File, TestPipeline.Stop)));

        Assert.Single(results, r => r.IsNew);
        Assert.All(results, r => Assert.Equal(DeliveryOutcome.Accepted, r.Outcome));
        Assert.Single(await Ledger.OfAsync(pipeline, Office));
        Assert.Equal(12, await pipeline.FigureAsync(Office, "permits_decisions"));
    }

    [Fact]
    public async Task Many_files_of_one_unit_at_once_make_one_chain_and_the_newest_wins()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        var names = Enumerable.Range(0, 6).Select(i => $"2019/{Office}/{i}.json").ToArray();
        foreach (var (name, permits) in names.Select((n, i) => (n, i)))
        {
            await pipeline.UploadAsync(name, SmallFile.Figures(permits));
        }

        await Task.WhenAll(names.Select(n => pipeline.Again().Ingest.RunAsync(n, TestPipeline.Stop)));

        Assert.Equal(6, (await Ledger.OfAsync(pipeline, Office)).Count);
        Assert.Equal(5, await pipeline.FigureAsync(Office, "permits_decisions"));
    }

    [Fact]
    public async Task Each_ledger_row_names_its_predecessor_and_a_changed_row_shows()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync(File, SmallFile.Figures(1));
        await pipeline.DeliverAsync(File, SmallFile.Faulty);
        await pipeline.DeliverAsync($"2019/{Office}/z.json", SmallFile.Text("全年"));

        var chain = await Ledger.OfAsync(pipeline, Office);

        Assert.Equal([DeliveryOutcome.Accepted, DeliveryOutcome.Rejected, DeliveryOutcome.Accepted], chain.Select(r => r.Outcome));
        Assert.Equal((await pipeline.HeadAsync(Office)).Ledger, chain[^1].Hash());
        Assert.NotEqual(chain[1].Hash(), (chain[1] with { Late = !chain[1].Late }).Hash());
    }

    [Fact]
    public async Task A_file_without_a_place_gets_a_receipt_and_a_ledger_row_of_its_own()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        string[] names = ["report.json", "2019/report.json", $"2019/999999/report.json", $"1999/{Office}/a.json", $"2020x/{Office}/a.json"];
        foreach (var name in names)
        {
            Assert.Equal(DeliveryOutcome.Rejected, (await pipeline.DeliverAsync(name, SmallFile.Figures(1))).Outcome);
        }

        var receipts = (await TestPipeline.ETagsAsync(pipeline.Storage.Receipts)).Keys;
        Assert.All(names, n => Assert.Contains(n + ".json", receipts));
        Assert.Empty(await pipeline.Queue.DueAsync(TestPipeline.Stop));
        foreach (var name in names)
        {
            Assert.Single(await Ledger.ChainAsync(pipeline, RowKeys.Unplaced, RowKeys.HashOf(name)));
        }
    }

    [Fact]
    public async Task A_file_for_a_year_that_has_not_begun_has_no_place()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        pipeline.Clock.AdjustTime(ChinaTime.Parse("2019-12-31T23:59:59+08:00"));

        Assert.Equal(DeliveryOutcome.Rejected, (await pipeline.DeliverAsync($"2020/{Office}/a.json", SmallFile.Figures(1))).Outcome);
        Assert.Single(await Ledger.ChainAsync(pipeline, RowKeys.Unplaced, RowKeys.HashOf($"2020/{Office}/a.json")));
    }

    [Fact]
    public async Task A_file_put_into_an_areas_folder_is_returned_because_the_area_reports_a_sum()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        var name = $"2019/{SmallDefinitions.District}/a.json";

        Assert.Equal(DeliveryOutcome.Rejected, (await pipeline.DeliverAsync(name, SmallFile.Figures(1))).Outcome);

        var receipt = await pipeline.Storage.Receipts.GetBlobClient(name + ".json").DownloadContentAsync(TestPipeline.Stop);
        Assert.Contains("UNIT-IS-AREA", receipt.Value.Content.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blob_that_is_not_there_is_no_delivery()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);

        Assert.Null((await pipeline.Ingest.RunAsync(File, TestPipeline.Stop)).Outcome);

        Assert.Empty(await TestPipeline.ETagsAsync(pipeline.Storage.Receipts));
    }

    [Theory]
    [InlineData("31 January, the last second", "2020-01-31T23:59:59+08:00", false)]
    [InlineData("1 February, the first", "2020-02-01T00:00:00+08:00", true)]
    public async Task A_file_is_late_from_the_first_second_after_the_deadline(string when, string time, bool late)
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        pipeline.Clock.AdjustTime(ChinaTime.Parse(time));

        await pipeline.DeliverAsync(File, SmallFile.Figures(1));

        Assert.True(late == (await pipeline.HeadAsync(Office)).Tables!.Late, when);
        Assert.Equal(late, (await Ledger.OfAsync(pipeline, Office))[0].Late);
    }

    [Theory]
    [InlineData("a/../b.json")]
    [InlineData("年报 #1?x=%2F&y=+.json")]
    [InlineData("👩‍👩‍👧‍👦 'quoted' \"twice\".json")]
    [InlineData("/leading.json")]
    [InlineData("back\\slash.json")]
    [InlineData("trailing dot.")]
    public async Task Whatever_a_file_is_called_it_is_taken_in_once_and_has_its_receipt(string file)
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.UploadAsync($"2019/{Office}/{file}", SmallFile.Figures(1));

        var first = await pipeline.Sweep.RunAsync(TestPipeline.Stop);
        var second = await pipeline.Sweep.RunAsync(TestPipeline.Stop);

        Assert.Equal(DeliveryOutcome.Accepted, Assert.Single(first.Ingested).Outcome);
        Assert.True(second.IsIdle);
        Assert.Equal(1, await pipeline.FigureAsync(Office, "permits_decisions"));
    }

    [Fact]
    public async Task A_name_as_long_as_storage_takes_has_a_receipt_and_its_deletion_is_seen()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        var name = $"2019/{Office}/".PadRight(1024, '长');
        await pipeline.UploadAsync(name, SmallFile.Figures(1));

        Assert.Single((await pipeline.Sweep.RunAsync(TestPipeline.Stop)).Ingested);
        Assert.True((await pipeline.Sweep.RunAsync(TestPipeline.Stop)).IsIdle);
        await pipeline.Storage.Submissions.GetBlobClient(name).DeleteAsync(cancellationToken: TestPipeline.Stop);

        Assert.Equal([name], (await pipeline.Sweep.RunAsync(TestPipeline.Stop)).Deleted);
    }

    [Fact]
    public async Task A_file_larger_than_any_reader_takes_is_returned_and_hashed_whole()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        var bytes = new byte[21 << 20];
        bytes[^1] = 1;
        await pipeline.Storage.Submissions.GetBlobClient(File).UploadAsync(BinaryData.FromBytes(bytes), TestPipeline.Stop);

        Assert.Equal(DeliveryOutcome.Rejected, (await pipeline.Ingest.RunAsync(File, TestPipeline.Stop)).Outcome);

        Assert.Equal(CanonicalJson.Hash(bytes), (await Ledger.OfAsync(pipeline, Office))[0].Sha256);
    }
}
