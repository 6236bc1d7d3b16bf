using System.Text;
using Azure.Storage.Blobs;
using Newtonsoft.Json.Linq;
using static Disclosure.Azure.Tests.SmallDefinitions;

namespace Disclosure.Azure.Tests;

public sealed class PublishTest(AzuriteFixture azurite)
{
    private const string Folder = $"{District}/2019/1/";

    [Fact]
    public async Task Edition_1_is_the_approved_draft_with_manifest_pointer_and_index()
    {
        var pipeline = await TestPipeline.ApprovedAsync(azurite);

        var result = await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);

        Assert.Equal(PublicationOutcome.Published, result.Outcome);
        var published = await TestPipeline.ETagsAsync(pipeline.Storage.Published);
        var files = result.Manifest!.Files;
        Assert.Equal(
            files.Select(f => Folder + f.Path)
                .Concat([Folder + "manifest.json", $"{District}/2019/current.json", "index.json", "feed.atom", $"{District}/feed.atom"]).Order(StringComparer.Ordinal),
            published.Keys.Order(StringComparer.Ordinal));
        foreach (var file in files)
        {
            var bytes = await BytesAsync(pipeline.Storage.Published, Folder + file.Path);
            Assert.Equal((file.Sha256, file.Length), (CanonicalJson.Hash(bytes), bytes.Length));
            Assert.Equal(await BytesAsync(pipeline.Storage.Drafts, $"{District}/2019/{result.Draft}/{file.Path}"), bytes);
        }

        var manifest = await JsonAsync(pipeline, Folder + "manifest.json");
        Assert.Equal(result.Draft, (string?)manifest["draft"]);
        Assert.Equal("2020-01-15T10:00:00+08:00", (string?)manifest["publishedAt"]);
        Assert.Equal("保密审查通过", (string?)manifest["approval"]!["review"]);
        Assert.Equal(1, (int?)(await JsonAsync(pipeline, $"{District}/2019/current.json"))["edition"]);
        Assert.Equal(District, (string?)(await JsonAsync(pipeline, "index.json"))["reports"]![0]!["area"]);
    }

    [Fact]
    public async Task Publishing_twice_touches_nothing_even_on_another_day()
    {
        var pipeline = await TestPipeline.ApprovedAsync(azurite);
        await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);
        var before = await TestPipeline.ETagsAsync(pipeline.Storage.Published);
        pipeline.Clock.Advance(TimeSpan.FromDays(3));

        var second = await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);

        Assert.Equal(PublicationOutcome.AlreadyPublished, second.Outcome);
        Assert.Empty(second.Restored);
        Assert.Equal(before, await TestPipeline.ETagsAsync(pipeline.Storage.Published));
    }

    [Theory]
    [InlineData("index.json", "2020-01-15", "2021-01-15")]
    [InlineData($"{District}/2019/current.json", "2020-01-15", "2021-01-15")]
    [InlineData("feed.atom", "2020-01-15", "2021-01-15")]
    public async Task What_was_changed_where_readers_begin_is_as_it_was_after_the_next_run(string name, string right, string wrong)
    {
        var pipeline = await TestPipeline.ApprovedAsync(azurite);
        await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);
        var blob = pipeline.Storage.Published.GetBlobClient(name);
        var before = (await blob.DownloadContentAsync(TestPipeline.Stop)).Value.Content.ToString();
        Assert.Contains(right, before, StringComparison.Ordinal);
        await blob.UploadAsync(BinaryData.FromString(before.Replace(right, wrong, StringComparison.Ordinal)), overwrite: true, TestPipeline.Stop);

        await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);

        Assert.Equal(before, (await blob.DownloadContentAsync(TestPipeline.Stop)).Value.Content.ToString());
    }

    [Theory]
    [InlineData(Folder + "index.html")]
    [InlineData(Folder + "report.json")]
    [InlineData(Folder + "manifest.json")]
    [InlineData($"{District}/2019/current.json")]
    [InlineData("index.json")]
    [InlineData("feed.atom")]
    [InlineData($"{District}/feed.atom")]
    public async Task Whatever_is_lost_comes_back_alone_as_it_was(string lost)
    {
        var pipeline = await TestPipeline.ApprovedAsync(azurite);
        await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);
        var state = await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop);
        var before = await TestPipeline.ETagsAsync(pipeline.Storage.Published);
        await pipeline.Storage.Published.GetBlobClient(lost).DeleteAsync(cancellationToken: TestPipeline.Stop);
        pipeline.Clock.Advance(TimeSpan.FromDays(3));

        var result = await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);

        Assert.NotNull(result.Manifest);
        Assert.Equal(state, await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop));
        var after = await TestPipeline.ETagsAsync(pipeline.Storage.Published);
        Assert.Equal([lost], after.Where(b => b.Value != before[b.Key]).Select(b => b.Key));
    }

    [Fact]
    public async Task A_file_that_another_publication_wrote_over_is_as_approved_again()
    {
        var pipeline = await TestPipeline.ApprovedAsync(azurite);
        await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);
        var state = await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop);
        await pipeline.Storage.Published.GetBlobClient(Folder + "index.html")
            .UploadAsync(BinaryData.FromString("another draft"), overwrite: true, TestPipeline.Stop);

        var result = await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);

        Assert.Equal(["1/index.html"], result.Restored);
        Assert.Equal(state, await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop));
    }

    [Fact]
    public async Task An_approval_replaced_while_it_is_published_leaves_the_files_its_manifest_names()
    {
        var pipeline = await TestPipeline.ApprovedAsync(azurite);
        var first = await pipeline.DraftAsync(2019, District);
        await pipeline.DeliverAsync($"2019/{Bureau}/b.json", SmallFile.Figures(7));
        await pipeline.SettleAsync();
        var second = await pipeline.DraftAsync(2019, District);

        // Both are at work: the faster one has written all its files, the slower one has listed them, then the faster one
        // makes its edition exist, and the slower one writes over its files.
        await pipeline.ApproveAsync(2019, District, first);
        await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);
        foreach (var last in new[] { Folder + "manifest.json", $"{District}/2019/current.json", "index.json" })
        {
            await pipeline.Storage.Published.GetBlobClient(last).DeleteAsync(cancellationToken: TestPipeline.Stop);
        }

        await pipeline.Storage.Drafts.GetBlobClient($"{District}/2019/editions/1.json").DeleteAsync(cancellationToken: TestPipeline.Stop);

        await pipeline.ApproveAsync(2019, District, second);
        var slow = pipeline.Again(new HookPolicy($"{Folder}index.html", async () =>
        {
            await pipeline.ApproveAsync(2019, District, first);
            await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);
        }));
        var result = await slow.Publish.RunAsync(2019, District, TestPipeline.Stop);

        Assert.Equal(first, result.Manifest!.Approval.Draft);
        foreach (var file in result.Manifest.Files)
        {
            Assert.Equal(file.Sha256, CanonicalJson.Hash(await BytesAsync(pipeline.Storage.Published, Folder + file.Path)));
        }
    }

    [Fact]
    public async Task A_file_lost_from_the_draft_too_is_rendered_again_if_that_gives_the_same_bytes()
    {
        var pipeline = await TestPipeline.ApprovedAsync(azurite);
        var draft = (await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop)).Draft;
        await pipeline.Storage.Published.GetBlobClient(Folder + "index.html").DeleteAsync(cancellationToken: TestPipeline.Stop);
        await pipeline.Storage.Drafts.GetBlobClient($"{District}/2019/{draft}/index.html").DeleteAsync(cancellationToken: TestPipeline.Stop);

        Assert.Equal(["1/index.html"], (await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop)).Restored);
    }

    [Fact]
    public async Task A_file_that_cannot_be_had_as_it_was_is_reported_lost_and_not_replaced()
    {
        var pipeline = await TestPipeline.ApprovedAsync(azurite);
        var draft = (await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop)).Draft;
        await pipeline.Storage.Published.GetBlobClient(Folder + "index.html").DeleteAsync(cancellationToken: TestPipeline.Stop);
        await pipeline.Storage.Drafts.GetBlobClient($"{District}/2019/{draft}/report.json").DeleteAsync(cancellationToken: TestPipeline.Stop);

        var result = await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);

        Assert.Equal(["1/index.html"], result.Lost);
        Assert.False(await pipeline.Storage.Published.GetBlobClient(Folder + "index.html").ExistsAsync(TestPipeline.Stop));
    }

    [Fact]
    public async Task What_arrives_after_the_approved_draft_is_listed_and_changes_no_published_byte()
    {
        var pipeline = await TestPipeline.ApprovedAsync(azurite);
        await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);
        var before = await TestPipeline.ETagsAsync(pipeline.Storage.Published);

        await pipeline.DeliverAsync($"2019/{Bureau}/late.json", SmallFile.Figures(5));
        await pipeline.SettleAsync();
        await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);

        Assert.Equal(before, await TestPipeline.ETagsAsync(pipeline.Storage.Published));
        Assert.Equal([new ArrivedAfter(Bureau, $"2019/{Bureau}/late.json")], (await pipeline.Status.ReadAsync(2019, District, TestPipeline.Stop))!.ArrivedAfter);
    }

    [Fact]
    public async Task What_an_interrupted_publication_of_another_draft_left_is_no_part_of_the_edition()
    {
        var pipeline = await TestPipeline.ApprovedAsync(azurite);
        await pipeline.Storage.Published.GetBlobClient(Folder + "stray.html").UploadAsync(BinaryData.FromString("x"), TestPipeline.Stop);
        await pipeline.Storage.Published.GetBlobClient(Folder + "index.html").UploadAsync(BinaryData.FromString("x"), TestPipeline.Stop);

        var result = await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);

        Assert.False(await pipeline.Storage.Published.GetBlobClient(Folder + "stray.html").ExistsAsync(TestPipeline.Stop));
        var page = await BytesAsync(pipeline.Storage.Published, Folder + "index.html");
        Assert.Equal(result.Manifest!.Files.Single(f => f.Path == "index.html").Sha256, CanonicalJson.Hash(page));
    }

    [Fact]
    public async Task Many_publishers_at_once_make_one_edition()
    {
        var pipeline = await TestPipeline.ApprovedAsync(azurite);

        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => pipeline.Again().Publish.RunAsync(2019, District, TestPipeline.Stop)));

        Assert.Single(results, r => r.Outcome == PublicationOutcome.Published);
        Assert.All(results, r => Assert.NotNull(r.Manifest));
        Assert.Single((await JsonAsync(pipeline, "index.json"))["reports"]!);
    }

    [Fact]
    public async Task The_index_lists_every_report()
    {
        var pipeline = await TestPipeline.ApprovedAsync(azurite);
        await pipeline.ApproveAsync(2019, City, await pipeline.DraftAsync(2019, City));
        await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);
        await pipeline.Publish.RunAsync(2019, City, TestPipeline.Stop);

        var reports = (await JsonAsync(pipeline, "index.json"))["reports"]!;

        Assert.Equal([City, District], reports.Select(r => (string)r["area"]!));
    }

    private static async Task<byte[]> BytesAsync(BlobContainerClient container, string name) =>
        (await container.GetBlobClient(name).DownloadContentAsync(TestPipeline.Stop)).Value.Content.ToArray();

    private static async Task<JObject> JsonAsync(TestPipeline pipeline, string name) =>
        (JObject)CanonicalJson.Parse(Encoding.UTF8.GetString(await BytesAsync(pipeline.Storage.Published, name)));
}
