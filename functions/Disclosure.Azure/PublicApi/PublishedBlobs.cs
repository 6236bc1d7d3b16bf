using Azure;
using Azure.Storage.Blobs;

namespace Disclosure.Azure;

/// <summary>All that the API can reach: one container client, so nothing outside that container can be asked of it.</summary>
internal sealed class PublishedBlobs(BlobContainerClient container)
{
    /// <summary>A blob whole; null when it does not exist.</summary>
    public async Task<BinaryData?> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return (await container.GetBlobClient(path).DownloadContentAsync(cancellation)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }
}
