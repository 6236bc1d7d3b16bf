using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Disclosure.Azure.Blobs;

/// <summary>The few ways the pipeline reads and writes blobs: whole, and under a condition.</summary>
internal static class BlobAccess
{
    /// <summary>Reads a blob whole; null when it does not exist.</summary>
    public static async Task<StoredBlob?> ReadAsync(this BlobContainerClient container, string name, CancellationToken cancellation)
    {
        try
        {
            var blob = (await container.GetBlobClient(name).DownloadContentAsync(cancellation)).Value;
            return new StoredBlob(blob.Content.ToMemory(), blob.Details.ETag, blob.Details.ContentType);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Properties of a blob; null when it does not exist.</summary>
    public static async Task<BlobProperties?> PropertiesAsync(this BlobContainerClient container, string name, CancellationToken cancellation)
    {
        try
        {
            return (await container.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellation)).Value;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Writes a blob whole in one call, if it still has the ETag given, or still does not exist where none is given.</summary>
    /// <returns>False when somebody was faster: nothing was written.</returns>
    public static async Task<bool> WriteAsync(
        this BlobContainerClient container,
        string name,
        BlobContents contents,
        ETag? version,
        CancellationToken cancellation)
    {
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = contents.ContentType },
            Metadata = contents.Metadata,
            Conditions = version is { } etag ? new() { IfMatch = etag } : new() { IfNoneMatch = ETag.All },
        };
        try
        {
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(contents.Bytes), options, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (Conflict.Is(e))
        {
            return false;
        }
    }

    /// <summary>Deletes a blob, if it still has the ETag given.</summary>
    /// <returns>False when somebody was faster.</returns>
    public static async Task<bool> DeleteAsync(this BlobContainerClient container, string name, ETag version, CancellationToken cancellation)
    {
        try
        {
            await container.GetBlobClient(name).DeleteIfExistsAsync(conditions: new() { IfMatch = version }, cancellationToken: cancellation);
            return true;
        }
        catch (RequestFailedException e) when (Conflict.Is(e))
        {
            return false;
        }
    }

    /// <summary>Blobs under a prefix with their metadata, by name.</summary>
    public static async Task<Dictionary<string, BlobItem>> ListAsync(
        this BlobContainerClient container, string prefix, CancellationToken cancellation)
    {
        var blobs = new Dictionary<string, BlobItem>(StringComparer.Ordinal);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix, cancellation))
        {
            blobs[blob.Name] = blob;
        }

        return blobs;
    }
}
