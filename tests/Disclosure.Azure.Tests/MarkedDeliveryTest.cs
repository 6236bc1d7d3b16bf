using System.IO.Compression;
using System.Text;
using static Disclosure.Azure.Tests.SmallDefinitions;

namespace Disclosure.Azure.Tests;

/// <summary>The file that comes back with its faults marked, beside its receipt.</summary>
public sealed class MarkedDeliveryTest(AzuriteFixture azurite)
{
    private const string File = $"2019/{Office}/年报 1.xlsx";
    private const string Marked = File + ".marked.xlsx";

    [Fact]
    public async Task A_faulty_workbook_comes_back_marked_and_the_receipt_links_to_it()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        var uploaded = SmallFile.Workbook("abc");
        await pipeline.UploadAsync(File, uploaded);

        await pipeline.Ingest.RunAsync(File, TestPipeline.Stop);

        var marked = await ReadAsync(pipeline, Marked);
        using var archive = new ZipArchive(new MemoryStream(marked));
        using var notes = new StreamReader(archive.GetEntry("comments1.xml")!.Open());
        var text = await notes.ReadToEndAsync(TestPipeline.Stop);
        Assert.Contains("ref=\"B2\"", text, StringComparison.Ordinal);
        Assert.Contains("读到“abc”", text, StringComparison.Ordinal);
        Assert.Contains("href=\"%E5%B9%B4%E6%8A%A5%201.xlsx.marked.xlsx\"", Encoding.UTF8.GetString(await ReadAsync(pipeline, File + ".html")), StringComparison.Ordinal);
        Assert.Equal("年报 1.xlsx.marked.xlsx", (string?)CanonicalJson.Parse(Encoding.UTF8.GetString(await ReadAsync(pipeline, File + ".json")))["marked"]);
        Assert.Equal(uploaded, (await pipeline.Storage.Submissions.GetBlobClient(File).DownloadContentAsync(TestPipeline.Stop)).Value.Content.ToArray());
    }

    [Fact]
    public async Task A_mended_workbook_under_the_same_name_takes_the_marked_one_away()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.UploadAsync(File, SmallFile.Workbook("abc"));
        await pipeline.Ingest.RunAsync(File, TestPipeline.Stop);
        await pipeline.UploadAsync(File, SmallFile.Workbook("5"));

        var mended = await pipeline.Ingest.RunAsync(File, TestPipeline.Stop);

        Assert.Equal(DeliveryOutcome.Accepted, mended.Outcome);
        Assert.Equal(5, await pipeline.FigureAsync(Office, "permits_decisions"));
        Assert.Equal([File + ".html", File + ".json"], (await TestPipeline.ETagsAsync(pipeline.Storage.Receipts)).Keys.Order(StringComparer.Ordinal));
        Assert.True((await pipeline.Sweep.RunAsync(TestPipeline.Stop)).IsIdle);
    }

    [Fact]
    public async Task Delivered_twice_it_stays_as_it_is_and_once_lost_it_comes_back_with_the_same_bytes()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.UploadAsync(File, SmallFile.Workbook("abc"));
        await pipeline.Ingest.RunAsync(File, TestPipeline.Stop);
        var (marked, receipts) = (await ReadAsync(pipeline, Marked), await TestPipeline.ETagsAsync(pipeline.Storage.Receipts));

        await pipeline.Ingest.RunAsync(File, TestPipeline.Stop);
        Assert.Equal(receipts, await TestPipeline.ETagsAsync(pipeline.Storage.Receipts));

        await pipeline.Storage.Receipts.GetBlobClient(Marked).DeleteAsync(cancellationToken: TestPipeline.Stop);
        Assert.Equal([File], (await pipeline.Sweep.RunAsync(TestPipeline.Stop)).Ingested.Select(i => i.Path));
        Assert.Equal(marked, await ReadAsync(pipeline, Marked));
        Assert.True((await pipeline.Sweep.RunAsync(TestPipeline.Stop)).IsIdle);
    }

    private static async Task<byte[]> ReadAsync(TestPipeline pipeline, string name) =>
        (await pipeline.Storage.Receipts.GetBlobClient(name).DownloadContentAsync(TestPipeline.Stop)).Value.Content.ToArray();
}
