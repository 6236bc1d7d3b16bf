using Azure;
using Azure.Storage.Blobs;

namespace Disclosure.Azure.Blobs;

/// <summary>A submission as one GET found it.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="ETag">Their version, without quotes.</param>
/// <param name="Modified">Last-Modified.</param>
internal sealed record SubmissionFile(ReadOnlyMemory<byte> Bytes, string ETag, DateTimeOffset Modified)
{
    /// <summary>Reads a submission; null when it does not exist.</summary>
    public static async Task<SubmissionFile?> ReadAsync(BlobContainerClient submissions, string name, CancellationToken cancellation)
    {
        try
        {
            var blob = (await submissions.GetBlobClient(name).DownloadContentAsync(cancellation)).Value;
            return new(blob.Content.ToMemory(), Text(blob.Details.ETag), ChinaTime.Of(blob.Details.LastModified));
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>An ETag without quotes: headers have them, listings do not.</summary>
    public static string Text(ETag etag) => etag.ToString().Trim('"');
}
