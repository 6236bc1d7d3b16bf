using System.Text;
using Azure.Storage.Blobs;
using Disclosure.Azure.Blobs;
using Disclosure.Reports;
using Newtonsoft.Json.Linq;
using static Disclosure.Azure.Tests.SmallDefinitions;

namespace Disclosure.Azure.Tests;

/// <summary>A published report is never changed: a correction is its next edition, with the reason.</summary>
public sealed class CorrectionTest(AzuriteFixture azurite)
{
    private const string Reason = "公路局补报许可 7 件";
    private static readonly string[] Changed = [$"{District}/2019/current.json", "index.json", "feed.atom", $"{District}/feed.atom"];

    [Fact]
    public async Task An_approval_of_another_draft_with_a_reason_makes_the_next_edition_and_leaves_the_first_as_it_was()
    {
        var pipeline = await WithLateFileAsync();
        var before = await TestPipeline.ETagsAsync(pipeline.Storage.Published);
        var first = await JsonAsync(pipeline, $"{District}/2019/1/manifest.json");
        pipeline.Clock.Advance(TimeSpan.FromDays(40));
        await CorrectAsync(pipeline);

        var result = await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);

        Assert.Equal((PublicationOutcome.Published, 2, Reason), (result.Outcome, result.Manifest!.Edition, result.Manifest.Correction));
        var manifest = await JsonAsync(pipeline, $"{District}/2019/2/manifest.json");
        Assert.Equal(Reason, (string?)manifest["correction"]);
        Assert.Equal(1, (int?)manifest["replaces"]!["edition"]);
        Assert.Equal(CanonicalJson.Hash(CanonicalJson.Write(first)), (string?)manifest["replaces"]!["sha256"]);
        Assert.Equal(2, (int?)(await JsonAsync(pipeline, $"{District}/2019/current.json"))["edition"]);
        Assert.Equal([null, Reason], (await JsonAsync(pipeline, "index.json"))["reports"]!.Select(r => (string?)r["correction"]));
        var after = await TestPipeline.ETagsAsync(pipeline.Storage.Published);
        Assert.All(before.Where(b => b.Key.Contains("/2019/1/", StringComparison.Ordinal)), b => Assert.Equal(b.Value, after[b.Key]));
        Assert.Equal([1m, 8m], [await PermitsAsync(pipeline, 1), await PermitsAsync(pipeline, 2)]);
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_published_and_the_status_says_that_it_is_missing()
    {
        var pipeline = await WithLateFileAsync();
        var before = await TestPipeline.ETagsAsync(pipeline.Storage.Published);
        await CorrectAsync(pipeline, " ");

        var result = await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);

        Assert.Equal((PublicationOutcome.CorrectionWithoutReason, false, 1), (result.Outcome, result.IsPublished, result.Manifest!.Edition));
        Assert.Equal(before, await TestPipeline.ETagsAsync(pipeline.Storage.Published));
        Assert.Equal(CorrectionState.WithoutReason, (await pipeline.Status.ReadAsync(2019, District, TestPipeline.Stop))!.Correction);
        await CorrectAsync(pipeline);
        Assert.Equal(CorrectionState.Approved, (await pipeline.Status.ReadAsync(2019, District, TestPipeline.Stop))!.Correction);
        await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);
        Assert.Equal(CorrectionState.None, (await pipeline.Status.ReadAsync(2019, District, TestPipeline.Stop))!.Correction);
    }

    [Fact]
    public async Task The_same_draft_approved_again_does_nothing_whatever_reason_it_gives()
    {
        var pipeline = await TestPipeline.ApprovedAsync(azurite);
        await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);
        var before = await TestPipeline.ETagsAsync(pipeline.Storage.Published);
        await CorrectAsync(pipeline);

        Assert.Equal(PublicationOutcome.AlreadyPublished, (await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop)).Outcome);

        Assert.Equal(before, await TestPipeline.ETagsAsync(pipeline.Storage.Published));
    }

    [Fact]
    public async Task What_was_corrected_does_not_come_back_by_the_approval_of_an_older_edition()
    {
        var pipeline = await WithLateFileAsync();
        var first = (await pipeline.Status.ReadAsync(2019, District, TestPipeline.Stop))!.Published!.Draft;
        await CorrectAsync(pipeline);
        await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);
        var before = await TestPipeline.ETagsAsync(pipeline.Storage.Published);

        await pipeline.ApproveAsync(2019, District, first, "恢复");

        Assert.Equal(CorrectionState.PublishedBefore, (await pipeline.Status.ReadAsync(2019, District, TestPipeline.Stop))!.Correction);
        Assert.Equal(PublicationOutcome.AlreadyPublished, (await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop)).Outcome);
        Assert.Equal(before, await TestPipeline.ETagsAsync(pipeline.Storage.Published));
    }

    [Fact]
    public async Task What_keeps_an_approved_correction_from_being_published_is_in_the_status()
    {
        var pipeline = await WithLateFileAsync();
        await CorrectAsync(pipeline, "应申请人13912345678要求更正");

        var status = await pipeline.Status.ReadAsync(2019, District, TestPipeline.Stop);

        Assert.Equal(["PRIVACY-MOBILE"], status!.ApprovedOpen.Select(o => o.Finding.Code));
        Assert.Equal(PublicationOutcome.OpenFindings, (await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop)).Outcome);
    }

    [Theory]
    [InlineData($"{District}/2019/1/index.html")]
    [InlineData($"{District}/2019/1/manifest.json")]
    [InlineData($"{District}/2019/2/report.csv")]
    [InlineData($"{District}/2019/2/manifest.json")]
    [InlineData($"{District}/2019/current.json")]
    [InlineData("index.json")]
    [InlineData("feed.atom")]
    public async Task Whatever_is_lost_of_any_edition_comes_back_as_it_was(string lost)
    {
        var pipeline = await CorrectedAsync();
        var state = await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop);
        await pipeline.Storage.Published.GetBlobClient(lost).DeleteAsync(cancellationToken: TestPipeline.Stop);
        pipeline.Clock.Advance(TimeSpan.FromDays(3));

        var result = await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);

        Assert.Equal(PublicationOutcome.AlreadyPublished, result.Outcome);
        Assert.Contains(result.Restored, r => lost.EndsWith(r, StringComparison.Ordinal));
        Assert.Equal(state, await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop));
    }

    [Fact]
    public async Task A_reason_that_gives_a_persons_number_away_is_not_published()
    {
        var pipeline = await WithLateFileAsync();
        await CorrectAsync(pipeline, "申请人张某（身份证号 11010519491231002X）的申请漏报");

        var result = await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);

        Assert.Equal(PublicationOutcome.OpenFindings, result.Outcome);
        Assert.NotEmpty(result.Open);
        Assert.False(await pipeline.Storage.Published.GetBlobClient($"{District}/2019/2/manifest.json").ExistsAsync(TestPipeline.Stop));
    }

    [Fact]
    public async Task Before_or_after_whatever_call_a_correction_dies_the_next_run_finishes_it()
    {
        var pipeline = await WithLateFileAsync();
        await CorrectAsync(pipeline);
        var before = await SavedAsync(pipeline);
        var counting = CallBreaker.Counting();
        await pipeline.Again(counting).Publish.RunAsync(2019, District, TestPipeline.Stop);
        var expected = await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop);
        Assert.InRange(counting.Calls, 20, 120);

        var recovered = new HashSet<string>(StringComparer.Ordinal);
        for (var call = 1; call <= counting.Calls; call++)
        {
            foreach (var after in (bool[])[false, true])
            {
                await ReturnToAsync(pipeline, before);
                var breaker = new CallBreaker(call, after);
                await Assert.ThrowsAnyAsync<Exception>(() => pipeline.Again(breaker).Publish.RunAsync(2019, District, TestPipeline.Stop));
                Assert.True(breaker.Died);

                // From a state met before, a new process does what it did then.
                if (recovered.Add(string.Join('\n', await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop))))
                {
                    await pipeline.Again().Publish.RunAsync(2019, District, TestPipeline.Stop);
                    Assert.Equal(expected, await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop));
                }
            }
        }
    }

    [Fact]
    public async Task Many_publishers_at_once_make_one_correction()
    {
        var pipeline = await WithLateFileAsync();
        await CorrectAsync(pipeline);

        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => pipeline.Again().Publish.RunAsync(2019, District, TestPipeline.Stop)));

        Assert.Single(results, r => r.Outcome == PublicationOutcome.Published);
        Assert.All(results, r => Assert.Equal(2, r.Manifest!.Edition));
        Assert.Equal([1, 2], (await JsonAsync(pipeline, "index.json"))["reports"]!.Select(r => (int)r["edition"]!));
    }

    [Fact]
    public async Task A_file_for_a_published_year_is_accepted_and_late_and_waits_until_the_correction_has_it()
    {
        var pipeline = await TestPipeline.ApprovedAsync(azurite);
        await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);
        pipeline.Clock.AdjustTime(ChinaTime.Parse("2023-05-04T09:00:00+08:00"));

        var file = $"2019/{Bureau}/补报.json";
        await pipeline.DeliverAsync(file, SmallFile.Figures(7));
        await pipeline.SettleAsync();

        Assert.True(Assert.Single(await Ledger.OfAsync(pipeline, Bureau)) is { Outcome: DeliveryOutcome.Accepted, Late: true });
        var status = (await pipeline.Status.ReadAsync(2019, District, TestPipeline.Stop))!;
        Assert.Equal([new ArrivedAfter(Bureau, file)], status.ArrivedAfter);
        Assert.NotEqual(status.Published!.Draft, status.Draft);
        Assert.Equal(PublicationOutcome.AlreadyPublished, (await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop)).Outcome);

        await CorrectAsync(pipeline);
        await pipeline.YearEnd.RunAsync(TestPipeline.Stop);

        Assert.Equal(8, await PermitsAsync(pipeline, 2));
        Assert.Empty((await pipeline.Status.ReadAsync(2019, District, TestPipeline.Stop))!.ArrivedAfter);
    }

    private static async Task CorrectAsync(TestPipeline pipeline, string reason = Reason) =>
        await pipeline.ApproveAsync(2019, District, await pipeline.DraftAsync(2019, District), reason);

    /// <summary>Edition 1 is published; then a second unit hands in.</summary>
    private async Task<TestPipeline> WithLateFileAsync()
    {
        var pipeline = await TestPipeline.ApprovedAsync(azurite);
        await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);
        await pipeline.DeliverAsync($"2019/{Bureau}/b.json", SmallFile.Figures(7));
        await pipeline.SettleAsync();
        return pipeline;
    }

    private async Task<TestPipeline> CorrectedAsync()
    {
        var pipeline = await WithLateFileAsync();
        await CorrectAsync(pipeline);
        await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);
        return pipeline;
    }

    private static BlobContainerClient[] Written(TestPipeline pipeline) => [pipeline.Storage.Published, pipeline.Storage.Drafts];

    /// <summary>What a publication may write to: the bytes where it changes them, else the name.</summary>
    private static async Task<Dictionary<string, StoredBlob?>> SavedAsync(TestPipeline pipeline)
    {
        var there = new Dictionary<string, StoredBlob?>(StringComparer.Ordinal);
        foreach (var container in Written(pipeline))
        {
            foreach (var name in (await TestPipeline.ETagsAsync(container)).Keys)
            {
                there[$"{container.Name}/{name}"] = Changed.Contains(name) ? await container.ReadAsync(name, TestPipeline.Stop) : null;
            }
        }

        return there;
    }

    private static async Task ReturnToAsync(TestPipeline pipeline, Dictionary<string, StoredBlob?> saved)
    {
        foreach (var container in Written(pipeline))
        {
            foreach (var name in (await TestPipeline.ETagsAsync(container)).Keys)
            {
                if (!saved.TryGetValue($"{container.Name}/{name}", out var blob) || blob is not null)
                {
                    await container.DeleteBlobAsync(name, cancellationToken: TestPipeline.Stop);
                }

                if (blob is not null)
                {
                    await container.WriteAsync(name, BlobContents.Hashed(blob.Bytes, blob.ContentType), null, TestPipeline.Stop);
                }
            }
        }
    }

    private static async Task<decimal?> PermitsAsync(TestPipeline pipeline, int edition) =>
        ReportJson.Parse(await BytesAsync(pipeline, $"{District}/2019/{edition}/report.json")).Figures["permits_decisions"].Figure.Value;

    private static async Task<byte[]> BytesAsync(TestPipeline pipeline, string name) =>
        (await pipeline.Storage.Published.GetBlobClient(name).DownloadContentAsync(TestPipeline.Stop)).Value.Content.ToArray();

    private static async Task<JObject> JsonAsync(TestPipeline pipeline, string name) =>
        (JObject)CanonicalJson.Parse(Encoding.UTF8.GetString(await BytesAsync(pipeline, name)));
}
