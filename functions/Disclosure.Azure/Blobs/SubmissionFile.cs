using System.Buffers;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Disclosure.Documents;

namespace Disclosure.Azure.Blobs;

/// <summary>A submission as one GET found it.</summary>
/// <param name="Bytes">The bytes; of a file larger than any reader takes, so many that every reader sees it.</param>
/// <param name="Sha256">SHA-256 of all bytes.</param>
/// <param name="ETag">Their version, without quotes.</param>
/// <param name="Modified">Last-Modified.</param>
internal sealed record SubmissionFile(ReadOnlyMemory<byte> Bytes, string Sha256, string ETag, DateTimeOffset Modified)
{
    private static readonly int Longest = ReadingBudget.Default.FileBytes + 1;

    /// <summary>Reads a submission; null when it does not exist.</summary>
    public static async Task<SubmissionFile?> ReadAsync(BlobContainerClient submissions, string name, CancellationToken cancellation)
    {
        try
        {
            using var blob = (await submissions.GetBlobClient(name).DownloadStreamingAsync(cancellationToken: cancellation)).Value;
            var (bytes, hash) = await ReadAsync(blob.Content, cancellation);
            return new(bytes, hash, Text(blob.Details.ETag), ChinaTime.Of(blob.Details.LastModified));
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>An ETag without quotes: headers have them, listings do not.</summary>
    public static string Text(ETag etag) => etag.ToString().Trim('"');

    // Anybody can upload gigabytes: hashed whole, kept in part.
    private static async Task<(ReadOnlyMemory<byte> Bytes, string Hash)> ReadAsync(Stream content, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var kept = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
                kept.Write(buffer, 0, (int)Math.Min(read, Longest - kept.Length));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return (kept.ToArray(), Convert.ToHexStringLower(hash.GetCurrentHash()));
    }
}
