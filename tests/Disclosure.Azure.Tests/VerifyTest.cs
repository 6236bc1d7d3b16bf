using System.Text.RegularExpressions;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Disclosure.Azure.Verifying;
using static Disclosure.Azure.Tests.SmallDefinitions;

namespace Disclosure.Azure.Tests;

/// <summary>Whatever byte is changed, wherever, the verification finds it and names the place; a clean store passes.</summary>
public sealed partial class VerifyTest(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_clean_store_passes_and_nothing_is_written()
    {
        var pipeline = await CorrectedAsync();
        var before = await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop);

        foreach (var (year, area) in new (int?, string?)[] { (null, null), (2019, null), (2019, District), (null, City) })
        {
            var result = await pipeline.Verify.RunAsync(year, area, TestPipeline.Stop);
            Assert.Empty(result.Faults);
            Assert.Empty(result.Waiting);
            Assert.True(result is { Rows: > 0, Blobs: > 0, Rendered: > 0, NotRendered: 0 });
        }

        Assert.Equal(before, await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop));
    }

    [Fact]
    public async Task A_flipped_byte_in_every_kind_of_blob_is_found_and_named()
    {
        var pipeline = await CorrectedAsync();
        var storage = pipeline.Storage;
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in (BlobContainerClient[])[storage.Receipts, storage.Filings, storage.Drafts, storage.Published, storage.Office])
        {
            foreach (var name in (await TestPipeline.ETagsAsync(container)).Keys.Where(n => kinds.Add($"{container.Name}/{KindOf(n)}")))
            {
                var blob = container.GetBlobClient(name);
                var there = (await blob.DownloadContentAsync(TestPipeline.Stop)).Value;
                var bytes = there.Content.ToArray();
                bytes[bytes.Length / 2] ^= 1;
                await UploadAsync(blob, bytes, there);

                var result = await pipeline.Verify.RunAsync(cancellation: TestPipeline.Stop);

                Assert.True(
                    result.Faults.Any(f => f.Place.StartsWith($"{container.Name}/{name}", StringComparison.Ordinal) && f.Expected != f.Read),
                    $"{container.Name}/{name}: {string.Join(", ", result.Faults)}");
                await UploadAsync(blob, there.Content.ToArray(), there);
            }
        }

        Assert.True(kinds.Count >= 20, string.Join(", ", kinds));
        Assert.True((await pipeline.Verify.RunAsync(cancellation: TestPipeline.Stop)).Holds);
    }

    [Fact]
    public async Task Every_kind_of_blob_that_is_gone_is_missed()
    {
        var pipeline = await CorrectedAsync();
        var storage = pipeline.Storage;
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in (BlobContainerClient[])[storage.Filings, storage.Published])
        {
            foreach (var name in (await TestPipeline.ETagsAsync(container)).Keys.Where(n => kinds.Add($"{container.Name}/{KindOf(n)}")))
            {
                var blob = container.GetBlobClient(name);
                var there = (await blob.DownloadContentAsync(TestPipeline.Stop)).Value;
                await blob.DeleteAsync(cancellationToken: TestPipeline.Stop);

                var result = await pipeline.Verify.RunAsync(cancellation: TestPipeline.Stop);

                Assert.Contains(result.Faults, f => f.Place == $"{container.Name}/{name}" && f.Problem == VerificationProblem.Missing);
                await UploadAsync(blob, there.Content.ToArray(), there);
            }
        }
    }

    [Fact]
    public async Task A_flipped_property_of_every_kind_of_row_is_found_and_named()
    {
        var pipeline = await CorrectedAsync();
        var table = pipeline.Storage.FilingRows;
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: TestPipeline.Stop))
        {
            rows.Add(row);
        }

        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (row, property) in rows.SelectMany(r => r.Keys.Select(k => (r, k))))
        {
            var isArea = row.ContainsKey("Draft") || row.RowKey.StartsWith($"figures:{District}:", StringComparison.Ordinal);
            if (property is "odata.etag" or "Timestamp" or "PartitionKey" or "RowKey" || !kinds.Add($"{row.RowKey.Split(':')[0]} {isArea} {property}"))
            {
                continue;
            }

            var changed = new TableEntity(row) { [property] = Flip(row[property]) };
            await table.UpdateEntityAsync(changed, ETag.All, TableUpdateMode.Replace, TestPipeline.Stop);

            var result = await pipeline.Verify.RunAsync(2019, null, TestPipeline.Stop);

            // The state of the office's files is known by their ETags, which change whenever the office writes: that waits.
            Assert.True(
                (property == "Office" ? result.Waiting : result.Faults).Any(f => f.Place.Contains(row.RowKey, StringComparison.Ordinal)),
                $"{row.RowKey} {property}: {string.Join(", ", result.Faults)}");
            await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace, TestPipeline.Stop);
        }

        Assert.True(kinds.Count >= 30, string.Join(", ", kinds));
    }

    [Fact]
    public async Task A_ledger_row_taken_out_or_put_in_breaks_the_chain()
    {
        var pipeline = await CorrectedAsync();
        await pipeline.DeliverAsync($"2019/{Office}/second.json", SmallFile.Faulty);
        await pipeline.SettleAsync();
        Assert.Empty((await pipeline.Verify.RunAsync(cancellation: TestPipeline.Stop)).Faults);
        var first = await FirstAsync(pipeline, $"ledger:{Office}:");
        await pipeline.Storage.FilingRows.DeleteEntityAsync(first, ETag.All, TestPipeline.Stop);

        Assert.Contains((await pipeline.Verify.RunAsync(cancellation: TestPipeline.Stop)).Faults, f => f.Problem == VerificationProblem.Broken);

        await pipeline.Storage.FilingRows.AddEntityAsync(first, TestPipeline.Stop);
        await pipeline.Storage.FilingRows.AddEntityAsync(
            new TableEntity(first) { RowKey = first.RowKey + "0", ["Hash"] = new string('0', 64) }, TestPipeline.Stop);
        Assert.Contains((await pipeline.Verify.RunAsync(cancellation: TestPipeline.Stop)).Faults, f => f.Problem == VerificationProblem.Broken);
    }

    [Fact]
    public async Task What_is_not_done_yet_waits_and_is_no_fault()
    {
        var pipeline = await CorrectedAsync();
        await pipeline.UploadAsync($"2019/{Town}/new.json", SmallFile.Figures(3));
        await pipeline.Storage.Office.GetBlobClient($"{District}/2019/reasons.json").UploadAsync(BinaryData.FromString("[]"), TestPipeline.Stop);

        var result = await pipeline.Verify.RunAsync(cancellation: TestPipeline.Stop);

        Assert.Empty(result.Faults);
        Assert.Contains(result.Waiting, w => w.Place == $"submissions/2019/{Town}/new.json");
        Assert.Contains(result.Waiting, w => w.Place.EndsWith($"head:{District}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_deployment_of_other_definitions_is_no_fault()
    {
        var pipeline = (await CorrectedAsync()).With(Revised);

        var result = await pipeline.Verify.RunAsync(cancellation: TestPipeline.Stop);

        Assert.Empty(result.Faults);
        Assert.Equal(0, result.Rendered);
        Assert.True(result.NotRendered > 0);
    }

    /// <summary>Two units, one of them with texts, a returned file, a deletion, a withdrawal, and a correction of the report.</summary>
    private async Task<TestPipeline> CorrectedAsync()
    {
        var pipeline = await TestPipeline.ApprovedAsync(azurite);
        await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);
        await pipeline.UploadAsync($"2019/{Bureau}/faulty.xlsx", SmallFile.Workbook("abc"));
        await pipeline.UploadAsync($"2019/{Bureau}/texts.json", SmallFile.Text("总体情况。"));
        await pipeline.DeliverAsync($"2019/{Bureau}/gone.json", """{"figures": {"permits_decisions": 7, "permits_change": "增", "vat_refund_tax": 1.5, "disclosed_items": "不适用"}}""");
        await pipeline.SettleAsync();
        await pipeline.Storage.Submissions.DeleteBlobAsync($"2019/{Bureau}/gone.json", cancellationToken: TestPipeline.Stop);
        await pipeline.SettleAsync();
        await pipeline.ApproveAsync(2019, District, await pipeline.DraftAsync(2019, District), "补报");
        await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);
        return pipeline;
    }

    private static async Task<TableEntity> FirstAsync(TestPipeline pipeline, string prefix)
    {
        var next = prefix[..^1] + ";";
        var filter = TableClient.CreateQueryFilter($"RowKey ge {prefix} and RowKey lt {next}");
        return await pipeline.Storage.FilingRows.QueryAsync<TableEntity>(filter, cancellationToken: TestPipeline.Stop).FirstAsync(TestPipeline.Stop);
    }

    private static object Flip(object value) => value switch
    {
        string { Length: > 0 } text => text[..^1] + (char)(text[^1] ^ 1),
        string => "1",
        long number => number + 1,
        bool flag => !flag,
        DateTimeOffset time => time.AddSeconds(1),
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    private static string KindOf(string name) => Numbers().Replace(name, "#");

    private static async Task UploadAsync(BlobClient blob, byte[] bytes, BlobDownloadResult there) => await blob.UploadAsync(
        BinaryData.FromBytes(bytes),
        new BlobUploadOptions { Metadata = there.Details.Metadata, HttpHeaders = new BlobHttpHeaders { ContentType = there.Details.ContentType } },
        TestPipeline.Stop);

    [GeneratedRegex("[0-9a-f]{64}|[0-9]+")]
    private static partial Regex Numbers();
}
