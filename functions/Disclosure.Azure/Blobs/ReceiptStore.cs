using System.Globalization;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Disclosure.Receipts.Marking;

namespace Disclosure.Azure.Blobs;

/// <summary>
/// The receipts: <c>receipts/{path}.json</c> marks a delivery as done; the file with its faults marked, such as
/// <c>{path}.marked.xlsx</c>, and the page <c>{path}.html</c> are written before it. Their metadata tells the sweep, from a
/// listing, which version of the blob they are about.
/// </summary>
internal sealed class ReceiptStore(BlobContainerClient receipts)
{
    /// <summary>Metadata: ETag of the submission, percent-encoded.</summary>
    public const string ETagName = "etag";

    /// <summary>Metadata: Last-Modified of the submission, <c>yyyyMMddTHHmmssZ</c>.</summary>
    public const string ModifiedName = "modified";

    /// <summary>Metadata: hash of the filing the delivery left; absent when it left none.</summary>
    public const string FilingName = "filing";

    /// <summary>Metadata of the receipt: the ending of the marked file; absent when there is none.</summary>
    public const string MarkedName = "marked";

    /// <summary>Metadata: <c>true</c> once the ledger says that the submission was deleted.</summary>
    public const string DeletedName = "deleted";

    /// <summary>Format of <see cref="ModifiedName"/>.</summary>
    public const string ModifiedFormat = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>Lists what there is of a receipt.</summary>
    public async Task<ReceiptState> StateAsync(SubmissionPath path, CancellationToken cancellation) =>
        new(await receipts.ListAsync(path.ReceiptPrefix, cancellation));

    /// <summary>
    /// Writes the marked file, the page and then the receipt, each unless it is there with the same bytes and metadata, and
    /// takes away the marked file of an older version.
    /// </summary>
    /// <returns>False when one of them changed since its state was read.</returns>
    public async Task<bool> WriteAsync(
        SubmissionPath path, ReceiptState state, BlobContents receipt, BlobContents page, (string Name, BlobContents Contents)? marked, CancellationToken cancellation)
    {
        foreach (var stale in MarkedFile.Extensions.Select(path.Marked).Where(name => name != marked?.Name && state.Blobs.ContainsKey(name)))
        {
            if (!await receipts.DeleteAsync(stale, state.Blobs[stale].Properties.ETag!.Value, cancellation))
            {
                return false;
            }
        }

        return (marked is not { } file || await WriteAsync(file.Name, state, file.Contents, cancellation))
            && await WriteAsync(path.Page, state, page, cancellation)
            && await WriteAsync(path.Receipt, state, receipt, cancellation);
    }

    /// <summary>The bytes of one of them with its metadata.</summary>
    public static BlobContents Contents(ReadOnlyMemory<byte> bytes, string contentType, SubmissionFile file, string filing)
    {
        var contents = BlobContents.Hashed(bytes, contentType);
        contents.Metadata[ETagName] = Uri.EscapeDataString(file.ETag);
        contents.Metadata[ModifiedName] = file.Modified.UtcDateTime.ToString(ModifiedFormat, CultureInfo.InvariantCulture);
        if (filing.Length > 0)
        {
            contents.Metadata[FilingName] = filing;
        }

        return contents;
    }

    private async Task<bool> WriteAsync(string name, ReceiptState state, BlobContents contents, CancellationToken cancellation) =>
        state.Blobs.GetValueOrDefault(name) is var there
        && (IsSame(there, contents) || await receipts.WriteAsync(name, contents, there?.Properties.ETag, cancellation));

    private static bool IsSame(BlobItem? there, BlobContents contents) =>
        there is not null
        && there.Properties.ContentLength == contents.Bytes.Length
        && there.Metadata.Count == contents.Metadata.Count
        && contents.Metadata.All(m => there.Metadata.TryGetValue(m.Key, out var value) && value == m.Value);
}
