using System.Globalization;
using System.Text;
using Azure;
using Azure.Storage.Blobs.Models;
using Disclosure.Azure.Blobs;
using Disclosure.Azure.Rows;

namespace Disclosure.Azure.Sweeping;

/// <summary>
/// Records that a submission is gone: one ledger row, and a mark on the receipt, so that the next sweep need not ask.
/// It withdraws nothing.
/// </summary>
internal sealed class DeletionRecord(PipelineStorage storage, Definitions definitions, TimeProvider clock)
{
    private const string Attempt = "deleted";
    private const int Tries = 20;
    private readonly FilingTable _rows = new(storage.FilingRows);

    /// <summary>Records the deletion of a receipt's submission.</summary>
    /// <returns>The submission's path; null when it is there, or the receipt is none of ours.</returns>
    public async Task<string?> RecordAsync(BlobItem receipt, CancellationToken cancellation)
    {
        var path = SubmissionPath.Parse(await NameAsync(receipt.Name, cancellation));
        if (path.Receipt != receipt.Name
            || await storage.Submissions.PropertiesAsync(path.Name, cancellation) is not null
            || !receipt.Metadata.TryGetValue(ReceiptStore.ETagName, out var etag)
            || !receipt.Metadata.TryGetValue(ReceiptStore.ModifiedName, out var modified))
        {
            return null;
        }

        var time = DateTimeOffset.ParseExact(
            modified, ReceiptStore.ModifiedFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        for (var tries = 0; !await CommitAsync(path, Uri.UnescapeDataString(etag), ChinaTime.Of(time), cancellation); tries++)
        {
            if (tries == Tries)
            {
                throw new RequestFailedException(412, $"The head of {path.Name} changed {Tries} times.");
            }
        }

        await MarkAsync(receipt, cancellation);
        return path.Name;
    }

    private async Task<bool> CommitAsync(SubmissionPath path, string etag, DateTimeOffset modified, CancellationToken cancellation)
    {
        var place = Placement.Of(path, definitions, clock.Now());
        var head = await _rows.HeadAsync(place.Partition, place.Key, cancellation);
        var row = new LedgerRow
        {
            Path = path.Name,
            ETag = etag,
            Modified = modified,
            Received = clock.Now(),
            Attempt = Attempt,
            Outcome = DeliveryOutcome.Deleted,
            Definitions = definitions.Hash,
            Previous = head.Value.Ledger,
        };
        return await _rows.LedgerAsync(place.Partition, row.Key(place.Key), cancellation) is not null
            || await _rows.CommitAsync(
                (head.Value with { Ledger = row.Hash() }).Write(place.Partition, place.Key),
                head.ETag,
                [row.Write(place.Partition, place.Key)],
                [],
                cancellation);
    }

    private async Task MarkAsync(BlobItem receipt, CancellationToken cancellation)
    {
        var metadata = new Dictionary<string, string>(receipt.Metadata, StringComparer.Ordinal) { [ReceiptStore.DeletedName] = "true" };
        try
        {
            await storage.Receipts.GetBlobClient(receipt.Name).SetMetadataAsync(
                metadata, new BlobRequestConditions { IfMatch = receipt.Properties.ETag }, cancellation);
        }
        catch (RequestFailedException e) when (Conflict.Is(e) || e.Status == 404)
        {
            // Somebody handed the file in again: its new receipt stands.
        }
    }

    // A name too long for a receipt goes by its hash; the receipt itself has it.
    private async Task<string> NameAsync(string receipt, CancellationToken cancellation)
    {
        var name = receipt[..^".json".Length];
        return name[(name.LastIndexOf('/') + 1)..].StartsWith('~') && await storage.Receipts.ReadAsync(receipt, cancellation) is { } blob
            ? (string?)CanonicalJson.Parse(Encoding.UTF8.GetString(blob.Bytes.Span))["path"] ?? name
            : name;
    }
}
