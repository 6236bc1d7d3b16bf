using Disclosure.Azure.Rows;
using Disclosure.Reports;
using static Disclosure.Azure.Tests.SmallDefinitions;

namespace Disclosure.Azure.Tests;

public sealed class ConsolidateTest(AzuriteFixture azurite)
{
    [Fact]
    public async Task Sums_climb_three_levels()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync($"2019/{Office}/a.json", SmallFile.Figures(1, 100));
        await pipeline.DeliverAsync($"2019/{Bureau}/a.json", SmallFile.Figures(2));
        await pipeline.DeliverAsync($"2019/{Town}/a.json", SmallFile.Figures(4));
        await pipeline.DeliverAsync($"2019/{OtherOffice}/a.json", SmallFile.Figures(8));

        await pipeline.DrainAsync();

        Assert.Equal(7, await pipeline.FigureAsync(District, "permits_decisions"));
        Assert.Equal(8, await pipeline.FigureAsync(OtherDistrict, "permits_decisions"));
        Assert.Equal(15, await pipeline.FigureAsync(City, "permits_decisions"));
        Assert.Equal(15, await pipeline.FigureAsync(Province, "permits_decisions"));
        Assert.Equal(100, await pipeline.FigureAsync(Province, "disclosed_items"));
        Assert.Empty(await pipeline.Queue.DueAsync(TestPipeline.Stop));
    }

    [Fact]
    public async Task The_draft_is_named_by_its_report_and_says_where_each_figure_comes_from()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync($"2019/{Office}/a.json", SmallFile.Figures(1));
        await pipeline.DrainAsync();

        var report = await ReportAsync(pipeline, District);

        var line = Assert.Single(report.Lineage("permits_decisions"));
        Assert.Equal((Office, $"2019/{Office}/a.json", "$.figures.permits_decisions"), (line.Unit, line.File, line.Figure.At));
        Assert.Equal(3, report.Units.Length);
        Assert.Equal(2, report.Units.Count(u => !u.Filed));
    }

    [Fact]
    public async Task A_warning_that_only_the_file_showed_stands_in_the_draft_until_that_file_is_replaced()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync($"2019/{Office}/a.csv", "permits_decisions,1\n\n2345\n");
        await pipeline.DrainAsync();

        Assert.Contains((await ReportAsync(pipeline, District)).Open, f => (f.Unit, f.Finding.Code) == (Office, "NUMBER-UNPLACED"));

        await pipeline.DeliverAsync($"2019/{Office}/b.csv", "permits_decisions,1\n");
        await pipeline.DrainAsync();

        Assert.DoesNotContain((await ReportAsync(pipeline, District)).Open, f => f.Unit == Office);
    }

    [Fact]
    public async Task A_second_run_on_the_same_inputs_commits_nothing()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync($"2019/{Office}/a.json", SmallFile.Figures(1));
        await pipeline.SettleAsync();
        var before = await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop);

        await pipeline.Queue.MarkAsync(2019, District, TestPipeline.Stop);
        var result = await pipeline.Consolidate.RunAsync(2019, District, TestPipeline.Stop);
        await pipeline.SettleAsync();

        Assert.Equal(ConsolidationOutcome.Unchanged, result.Outcome);
        Assert.Equal(before, await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop));
    }

    [Fact]
    public async Task A_lost_file_of_a_draft_comes_back_with_the_next_run()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync($"2019/{Office}/a.json", SmallFile.Figures(1));
        await pipeline.SettleAsync();
        var drafts = await TestPipeline.ETagsAsync(pipeline.Storage.Drafts);
        var lost = drafts.Keys.First(d => d.StartsWith(District, StringComparison.Ordinal) && d.EndsWith(".html", StringComparison.Ordinal));
        await pipeline.Storage.Drafts.GetBlobClient(lost).DeleteAsync(cancellationToken: TestPipeline.Stop);

        await pipeline.Queue.MarkAsync(2019, District, TestPipeline.Stop);
        await pipeline.DrainAsync();

        var after = await TestPipeline.ETagsAsync(pipeline.Storage.Drafts);
        Assert.Equal(drafts.Keys.Order(), after.Keys.Order());
        Assert.Equal([lost], after.Where(d => d.Value != drafts[d.Key]).Select(d => d.Key));
    }

    [Fact]
    public async Task An_area_that_is_not_due_is_left_alone()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);

        Assert.Equal(ConsolidationOutcome.NotDue, (await pipeline.Consolidate.RunAsync(2019, District, TestPipeline.Stop)).Outcome);

        Assert.Empty(await TestPipeline.ETagsAsync(pipeline.Storage.Drafts));
    }

    [Theory]
    [InlineData(Office)]
    [InlineData("999999")]
    public async Task What_is_no_area_is_taken_off_the_list(string code)
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.Queue.MarkAsync(2019, code, TestPipeline.Stop);

        Assert.Equal(ConsolidationOutcome.UnknownArea, (await pipeline.Consolidate.RunAsync(2019, code, TestPipeline.Stop)).Outcome);

        Assert.Empty(await pipeline.Queue.DueAsync(TestPipeline.Stop));
    }

    [Fact]
    public async Task The_parent_is_marked_also_when_a_run_died_after_its_commit()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync($"2019/{Office}/a.json", SmallFile.Figures(1));
        await pipeline.SettleAsync();
        await pipeline.Queue.MarkAsync(2019, District, TestPipeline.Stop);

        Assert.Equal(ConsolidationOutcome.Unchanged, (await pipeline.Consolidate.RunAsync(2019, District, TestPipeline.Stop)).Outcome);

        Assert.Equal([new ConsolidationMessage(2019, City)], await pipeline.Queue.DueAsync(TestPipeline.Stop));
    }

    [Fact]
    public async Task A_row_marked_again_during_a_run_stays_due()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync($"2019/{Office}/a.json", SmallFile.Figures(1));
        var marking = new HookPolicy("/drafts/", () => pipeline.Queue.MarkAsync(2019, District, TestPipeline.Stop));

        var result = await pipeline.Again(marking).Consolidate.RunAsync(2019, District, TestPipeline.Stop);

        Assert.Equal(ConsolidationOutcome.Committed, result.Outcome);
        Assert.Contains(new ConsolidationMessage(2019, District), await pipeline.Queue.DueAsync(TestPipeline.Stop));
    }

    [Fact]
    public async Task A_file_that_comes_during_a_run_is_in_the_sum_in_the_end()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync($"2019/{Office}/a.json", SmallFile.Figures(1));
        var delivering = new HookPolicy("/drafts/", () => pipeline.DeliverAsync($"2019/{Bureau}/a.json", SmallFile.Figures(2)));

        await pipeline.Again(delivering).Consolidate.RunAsync(2019, District, TestPipeline.Stop);
        await pipeline.DrainAsync();

        Assert.Equal(3, await pipeline.FigureAsync(District, "permits_decisions"));
    }

    [Fact]
    public async Task Workers_on_one_area_at_once_agree_on_the_sum()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync($"2019/{Office}/a.json", SmallFile.Figures(1));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => pipeline.Again().Consolidate.RunAsync(2019, District, TestPipeline.Stop)));
        await pipeline.SettleAsync();

        Assert.Equal(1, await pipeline.FigureAsync(District, "permits_decisions"));
        Assert.True((await pipeline.RowsAsync(District)).IsWhole);
    }

    [Fact]
    public async Task A_file_of_last_year_that_comes_late_sums_this_year_again()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync($"2020/{Office}/a.json", SmallFile.Figures(1));
        await pipeline.SettleAsync();
        var before = await pipeline.Status.ReadAsync(2020, District, TestPipeline.Stop);
        var rows = new FilingTable(pipeline.Storage.FilingRows);
        var inputs = (await rows.HeadAsync($"2020-{City}", District, TestPipeline.Stop)).Value.Area!.Inputs;

        await pipeline.DeliverAsync($"2019/{Office}/a.json", SmallFile.Figures(9));
        await pipeline.SettleAsync();

        Assert.NotNull(before!.Draft);
        Assert.NotEqual(inputs, (await rows.HeadAsync($"2020-{City}", District, TestPipeline.Stop)).Value.Area!.Inputs);
    }

    [Fact]
    public async Task A_file_handed_in_for_an_area_leaves_its_sum_as_it_was()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync($"2019/{Office}/a.json", SmallFile.Figures(1));
        await pipeline.SettleAsync();
        var draft = await pipeline.DraftAsync(2019, District);

        await pipeline.DeliverAsync($"2019/{District}/a.json", SmallFile.Faulty);
        await pipeline.SettleAsync();

        Assert.Equal(1, await pipeline.FigureAsync(District, "permits_decisions"));
        Assert.Equal(draft, await pipeline.DraftAsync(2019, District));
        Assert.Equal(1, await pipeline.FigureAsync(City, "permits_decisions"));
    }

    private static async Task<Report> ReportAsync(TestPipeline pipeline, string area)
    {
        var draft = await pipeline.DraftAsync(2019, area);
        var blob = await pipeline.Storage.Drafts.GetBlobClient($"{area}/2019/{draft}/report.json").DownloadContentAsync(TestPipeline.Stop);
        Assert.Equal(draft, CanonicalJson.Hash(blob.Value.Content.ToMemory().Span));
        return ReportJson.Parse(blob.Value.Content.ToMemory().Span);
    }
}
