using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Disclosure.Azure.Publishing;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>
/// What the public may read: the blobs of the container <c>published</c>, through the manifests that name them. It holds
/// one container client, so nothing outside that container can be asked of it.
/// </summary>
internal sealed class PublishedFiles(BlobContainerClient container)
{
    /// <summary>The reports in <c>index.json</c>, by area and year; empty before the first publication.</summary>
    public async Task<IReadOnlyList<PublishedReport>> ListAsync(CancellationToken cancellation) =>
        await ReadAsync("index.json", cancellation) is { } bytes ? PublishedReport.ParseIndex((JObject)CanonicalJson.Parse(bytes.ToString())) : [];

    /// <summary>The feed of an area, its code already known to be digits, or of all; null before the first publication.</summary>
    public Task<BinaryData?> FeedAsync(string? area, CancellationToken cancellation) => ReadAsync(Feed.Name(area), cancellation);

    /// <summary>An edition of a report, or the current one.</summary>
    /// <param name="area">Area code, already known to be digits.</param>
    /// <param name="year">Four digits.</param>
    /// <param name="edition">Edition number; null for the current one.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <returns>Null when no manifest says that the edition exists.</returns>
    public async Task<PublishedEdition?> FindAsync(string area, string year, string? edition, CancellationToken cancellation)
    {
        if (edition is null)
        {
            if (await ReadAsync($"{area}/{year}/current.json", cancellation) is not { } pointer)
            {
                return null;
            }

            edition = ((int)CanonicalJson.Parse(pointer.ToString())["edition"]!).ToString(CultureInfo.InvariantCulture);
        }

        return await ReadAsync($"{area}/{year}/{edition}/manifest.json", cancellation) is { } manifest
            ? PublishedEdition.Parse(area, year, edition, (JObject)CanonicalJson.Parse(manifest.ToString()))
            : null;
    }

    /// <summary>The bytes of a file that a manifest names.</summary>
    /// <exception cref="InvalidDataException">The blob is gone or is not what the manifest says: better an error than a doubtful figure.</exception>
    public async Task<BinaryData> ReadAsync(PublishedEdition edition, PublishedFile file, CancellationToken cancellation)
    {
        var path = $"{edition.Folder}/{file.Path}";
        var bytes = await ReadAsync(path, cancellation);
        return bytes is not null && CanonicalJson.Hash(bytes.ToMemory().Span) == file.Sha256
            ? bytes
            : throw new InvalidDataException($"The blob {path} is missing or differs from its manifest.");
    }

    private async Task<BinaryData?> ReadAsync(string path, CancellationToken cancellation)
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
