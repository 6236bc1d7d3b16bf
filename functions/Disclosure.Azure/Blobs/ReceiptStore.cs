using System.Globalization;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Disclosure.Azure.Blobs;

/// <summary>
/// The receipts: <c>receipts/{path}.json</c> marks a delivery as done, and its page <c>{path}.html</c> is written before
/// it. Their metadata tells the sweep, from a listing, which version of the blob they are about.
/// </summary>
internal sealed class ReceiptStore(BlobContainerClient receipts)
{
    /// <summary>Metadata: ETag of the submission, percent-encoded.</summary>
    public const string ETagName = "etag";

    /// <summary>Metadata: Last-Modified of the submission, <c>yyyyMMddTHHmmssZ</c>.</summary>
    public const string ModifiedName = "modified";

    /// <summary>Metadata: hash of the filing the delivery left; absent when it left none.</summary>
    public const string FilingName = "filing";

    /// <summary>Metadata: <c>true</c> once the ledger says that the submission was deleted.</summary>
    public const string DeletedName = "deleted";

    /// <summary>Format of <see cref="ModifiedName"/>.</summary>
    public const string ModifiedFormat = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>Reads the state of both blobs.</summary>
    public async Task<ReceiptState> StateAsync(SubmissionPath path, CancellationToken cancellation) => new(
        await receipts.PropertiesAsync(path.Receipt, cancellation), await receipts.PropertiesAsync(path.Page, cancellation));

    /// <summary>Writes the page and then the receipt, each unless it is there with the same bytes and metadata.</summary>
    /// <returns>False when one of them changed since its state was read.</returns>
    public async Task<bool> WriteAsync(
        SubmissionPath path, ReceiptState state, BlobContents receipt, BlobContents page, CancellationToken cancellation) =>
        await WriteAsync(path.Page, state.Page, page, cancellation) && await WriteAsync(path.Receipt, state.Receipt, receipt, cancellation);

    /// <summary>The metadata of receipt and page.</summary>
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

    private async Task<bool> WriteAsync(string name, BlobProperties? there, BlobContents contents, CancellationToken cancellation) =>
        IsSame(there, contents) || await receipts.WriteAsync(name, contents, there?.ETag, cancellation);

    private static bool IsSame(BlobProperties? there, BlobContents contents) =>
        there is not null
        && there.ContentLength == contents.Bytes.Length
        && there.Metadata.Count == contents.Metadata.Count
        && contents.Metadata.All(m => there.Metadata.TryGetValue(m.Key, out var value) && value == m.Value);
}
