using static Disclosure.Azure.Tests.SmallDefinitions;

namespace Disclosure.Azure.Tests;

public sealed class YearEndTest(AzuriteFixture azurite)
{
    [Fact]
    public async Task Publishes_what_is_approved_and_leaves_the_rest_waiting()
    {
        var pipeline = await PreparedAsync();
        await pipeline.ApproveAsync(2019, District, await pipeline.DraftAsync(2019, District));

        Assert.Equal(YearEndOutcome.Published, await OutcomeAsync(pipeline, District));
        Assert.Equal(YearEndOutcome.Done, await OutcomeAsync(pipeline, District));
        Assert.Equal(YearEndOutcome.Waiting, await OutcomeAsync(pipeline, City));
    }

    [Theory]
    [InlineData("2020-03-31T23:59:59+08:00", YearEndOutcome.Waiting)]
    [InlineData("2020-04-01T00:00:00+08:00", YearEndOutcome.Overdue)]
    public async Task After_the_last_second_of_31_March_a_report_without_approval_is_an_alert_and_no_publication(
        string time, YearEndOutcome outcome)
    {
        var pipeline = await PreparedAsync();
        pipeline.Clock.AdjustTime(ChinaTime.Parse(time));

        Assert.Equal(outcome, await OutcomeAsync(pipeline, District));

        Assert.Empty(await TestPipeline.ETagsAsync(pipeline.Storage.Published));
    }

    [Fact]
    public async Task An_area_whose_publication_fails_does_not_stop_the_others()
    {
        var pipeline = await PreparedAsync();
        await pipeline.ApproveAsync(2019, District, await pipeline.DraftAsync(2019, District));
        await pipeline.ApproveAsync(2019, City, await pipeline.DraftAsync(2019, City));
        await pipeline.Storage.Published.GetBlobClient($"{District}/2019/1/manifest.json").UploadAsync(BinaryData.FromString("{"), TestPipeline.Stop);

        await Assert.ThrowsAsync<AggregateException>(() => pipeline.YearEnd.RunAsync(TestPipeline.Stop));

        Assert.True(await pipeline.Storage.Published.GetBlobClient($"{City}/2019/1/manifest.json").ExistsAsync(TestPipeline.Stop));
    }

    [Fact]
    public async Task The_year_is_the_one_that_has_closed_in_China()
    {
        var pipeline = await PreparedAsync();
        pipeline.Clock.AdjustTime(ChinaTime.Parse("2019-12-31T23:59:59+08:00"));
        Assert.Empty(await pipeline.YearEnd.RunAsync(TestPipeline.Stop));

        pipeline.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.All(await pipeline.YearEnd.RunAsync(TestPipeline.Stop), r => Assert.Equal(2019, r.Year));
    }

    [Fact]
    public async Task Of_a_report_that_waits_it_tells_what_is_missing()
    {
        var pipeline = await PreparedAsync();
        await pipeline.DeliverAsync($"2019/{Office}/b.json", """{"figures": {"permits_change": "增"}}""");
        await pipeline.DeliverAsync($"2019/{Bureau}/a.json", """{"figures": {"permits_change": "减"}}""");
        await pipeline.DrainAsync();

        var district = (await pipeline.YearEnd.RunAsync(TestPipeline.Stop)).Single(r => r.Area == District).Missing!;

        Assert.Equal([Town], district.Units);
        Assert.Equal((1, true, false), (district.Open, district.HasDraft, district.IsApproved));
    }

    [Fact]
    public async Task Late_by_years_it_still_publishes_every_year_that_was_approved_and_alerts_only_for_those_begun()
    {
        var pipeline = await PreparedAsync();
        pipeline.Clock.AdjustTime(ChinaTime.Parse("2021-01-15T10:00:00+08:00"));
        await pipeline.DeliverAsync($"2020/{Office}/a.json", SmallFile.Figures(2));
        await pipeline.DrainAsync();
        await pipeline.ApproveAsync(2019, District, await pipeline.DraftAsync(2019, District));
        await pipeline.ApproveAsync(2020, District, await pipeline.DraftAsync(2020, District));
        pipeline.Clock.AdjustTime(ChinaTime.Parse("2025-06-01T09:00:00+08:00"));

        var results = await pipeline.YearEnd.RunAsync(TestPipeline.Stop);

        Assert.Equal(
            [(2019, City, YearEndOutcome.Overdue), (2019, District, YearEndOutcome.Published), (2019, Province, YearEndOutcome.Overdue),
             (2020, City, YearEndOutcome.Overdue), (2020, District, YearEndOutcome.Published), (2020, Province, YearEndOutcome.Overdue)],
            results.Select(r => (r.Year, r.Area, r.Outcome)).OrderBy(r => r.Year).ThenBy(r => r.Area == District ? 1 : r.Area == City ? 0 : 2));
        Assert.All((await pipeline.YearEnd.RunAsync(TestPipeline.Stop)).Where(r => r.Area == District), r => Assert.Equal(YearEndOutcome.Done, r.Outcome));
    }

    private async Task<TestPipeline> PreparedAsync()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync($"2019/{Office}/a.json", SmallFile.Figures(1));
        await pipeline.DrainAsync();
        return pipeline;
    }

    private static async Task<YearEndOutcome> OutcomeAsync(TestPipeline pipeline, string area) =>
        (await pipeline.YearEnd.RunAsync(TestPipeline.Stop)).Single(r => r.Area == area).Outcome;
}
