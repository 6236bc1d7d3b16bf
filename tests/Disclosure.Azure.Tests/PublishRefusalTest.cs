using static Disclosure.Azure.Tests.SmallDefinitions;

namespace Disclosure.Azure.Tests;

/// <summary>What stops a publication; nothing public is written then.</summary>
public sealed class PublishRefusalTest(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_year_that_has_not_ended_in_China_is_not_published()
    {
        var pipeline = await TestPipeline.ApprovedAsync(azurite);
        pipeline.Clock.AdjustTime(ChinaTime.Parse("2019-12-31T23:59:59+08:00"));

        await RefusedAsync(pipeline, PublicationOutcome.YearNotEnded);

        pipeline.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(PublicationOutcome.Published, (await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop)).Outcome);
    }

    [Fact]
    public async Task Without_an_approval_nothing_is_published()
    {
        var pipeline = await TestPipeline.ConsolidatedAsync(azurite);

        await RefusedAsync(pipeline, PublicationOutcome.NotApproved);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"draft": "0000000000000000000000000000000000000000000000000000000000000000", "by": "张", "at": "2020-01-15"}""")]
    [InlineData("""{"draft": "../../x", "by": "张", "at": "2020-01-15", "review": "是"}""")]
    [InlineData("""{"draft": 1, "by": "张", "at": "2020-01-15", "review": "是"}""")]
    [InlineData("""{"draft": "0000000000000000000000000000000000000000000000000000000000000000", "by": "张\u0000", "at": "2020-01-15", "review": "是"}""")]
    [InlineData("""{"draft": "0000000000000000000000000000000000000000000000000000000000000000", "by": "张", "at": "2020-01-15", "review": "是", "correction": "\u001b[31m"}""")]
    [InlineData("""{"draft": "0000000000000000000000000000000000000000000000000000000000000000", "by": "\ufffd", "at": "2020-01-15", "review": "是"}""")]
    public async Task An_approval_that_lacks_something_is_none(string approval)
    {
        var pipeline = await TestPipeline.ConsolidatedAsync(azurite);
        await pipeline.Storage.Office.GetBlobClient($"{District}/2019/approval.json")
            .UploadAsync(BinaryData.FromString(approval), TestPipeline.Stop);

        await RefusedAsync(pipeline, PublicationOutcome.ApprovalUnreadable);
        Assert.True((await pipeline.Status.ReadAsync(2019, District, TestPipeline.Stop))!.IsApprovalUnreadable);
    }

    [Fact]
    public async Task An_approval_of_a_draft_that_does_not_exist_is_refused()
    {
        var pipeline = await TestPipeline.ConsolidatedAsync(azurite);
        await pipeline.ApproveAsync(2019, District, new string('0', 64));

        await RefusedAsync(pipeline, PublicationOutcome.UnknownDraft);
    }

    [Fact]
    public async Task A_draft_altered_under_its_name_is_refused()
    {
        var pipeline = await TestPipeline.ApprovedAsync(azurite);
        var draft = await pipeline.DraftAsync(2019, District);
        await pipeline.Storage.Drafts.GetBlobClient($"{District}/2019/{draft}/report.json")
            .UploadAsync(BinaryData.FromString("{}"), overwrite: true, TestPipeline.Stop);

        await RefusedAsync(pipeline, PublicationOutcome.DraftDamaged);
    }

    [Fact]
    public async Task A_warning_without_a_reason_stops_publication_until_the_reason_is_in_an_approved_draft()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync($"2019/{Office}/a.json", """{"figures": {"permits_change": "增"}}""");
        await pipeline.DeliverAsync($"2019/{Bureau}/a.json", """{"figures": {"permits_change": "减"}}""");
        await pipeline.SettleAsync();
        await pipeline.ApproveAsync(2019, District, await pipeline.DraftAsync(2019, District));

        var refused = await RefusedAsync(pipeline, PublicationOutcome.OpenFindings);

        Assert.Equal("permits_change", Assert.Single(refused.Open).Finding.Indicator);
        await pipeline.Storage.Office.GetBlobClient($"{District}/2019/reasons.json").UploadAsync(
            BinaryData.FromString($$"""[{"unit": "{{District}}", "code": "SUM-WORDS", "indicator": "permits_change", "text": "各单位情况不同", "by": "办公室"}]"""),
            TestPipeline.Stop);
        await pipeline.SettleAsync();
        await RefusedAsync(pipeline, PublicationOutcome.OpenFindings);
        await pipeline.ApproveAsync(2019, District, await pipeline.DraftAsync(2019, District));
        Assert.Equal(PublicationOutcome.Published, (await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop)).Outcome);
    }

    [Fact]
    public async Task Only_an_area_has_a_report()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);

        Assert.Equal(PublicationOutcome.UnknownArea, (await pipeline.Publish.RunAsync(2019, Office, TestPipeline.Stop)).Outcome);
        Assert.Equal(PublicationOutcome.UnknownArea, (await pipeline.Publish.RunAsync(2031, District, TestPipeline.Stop)).Outcome);
    }

    private static async Task<PublicationResult> RefusedAsync(TestPipeline pipeline, PublicationOutcome outcome)
    {
        var result = await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);
        Assert.Equal(outcome, result.Outcome);
        Assert.Null(result.Manifest);
        Assert.Empty(await TestPipeline.ETagsAsync(pipeline.Storage.Published));
        return result;
    }
}
