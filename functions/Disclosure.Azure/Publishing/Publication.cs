using System.Globalization;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Disclosure.Azure.Blobs;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure.Publishing;

/// <summary>The container <c>published</c>: editions, the pointer to the current one, the index and the feeds of all.</summary>
internal sealed class Publication(BlobContainerClient published)
{
    /// <summary>Name of the manifest in an edition's folder.</summary>
    public const string ManifestName = "manifest.json";

    /// <summary>Name of the pointer to an area and year's current edition.</summary>
    public const string PointerName = "current.json";

    /// <summary>Name of the index of all publications.</summary>
    public const string IndexName = "index.json";

    private const int Tries = 20;

    /// <summary>The manifest of an edition; null while the edition does not exist.</summary>
    public async Task<Manifest?> ManifestAsync(int year, string area, int edition, CancellationToken cancellation) =>
        await published.ReadAsync(Manifest.Folder(year, area, edition) + ManifestName, cancellation) is { } blob
            ? Manifest.Parse(blob.Bytes.Span)
            : null;

    /// <summary>What <c>current.json</c> says; null before the first edition.</summary>
    public async Task<CurrentEdition?> CurrentAsync(int year, string area, CancellationToken cancellation) =>
        await published.ReadAsync(Pointer(year, area), cancellation) is { } blob ? CurrentEdition.Parse(Parse(blob)) : null;

    /// <summary>Blobs of an edition by path under its folder.</summary>
    public async Task<IReadOnlyDictionary<string, BlobItem>> FilesAsync(string folder, CancellationToken cancellation) =>
        (await published.ListAsync(folder, cancellation)).ToDictionary(b => b.Key[folder.Length..], b => b.Value, StringComparer.Ordinal);

    /// <summary>Writes a file of an edition, in the version it was listed in.</summary>
    /// <returns>False when somebody was faster.</returns>
    public Task<bool> WriteAsync(string name, StoredBlob file, ETag? version, CancellationToken cancellation) =>
        published.WriteAsync(name, BlobContents.Hashed(file.Bytes, file.ContentType), version, cancellation);

    /// <summary>Takes away a file that an interrupted publication of another draft left, before the edition exists.</summary>
    public Task RemoveAsync(string name, CancellationToken cancellation) =>
        published.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellation);

    /// <summary>Makes the edition exist.</summary>
    /// <returns>False when it exists already: its own manifest rules.</returns>
    public Task<bool> CreateAsync(Manifest manifest, CancellationToken cancellation) => published.WriteAsync(
        Manifest.Folder(manifest.Year, manifest.Area, manifest.Edition) + ManifestName,
        BlobContents.Hashed(manifest.Write(), ContentTypes.Json),
        null,
        cancellation);

    /// <summary>Moves <c>current.json</c> to the edition, unless it stands further on; one that says anything else of it is mended.</summary>
    /// <returns>Whether it had to be written.</returns>
    public Task<bool> PointAsync(Manifest manifest, CancellationToken cancellation)
    {
        var next = new CurrentEdition(manifest.Edition, manifest.Approval.Draft, manifest.PublishedAt).ToJson();
        return UpdateAsync(
            Pointer(manifest.Year, manifest.Area),
            current => (int?)current?["edition"] > manifest.Edition || JToken.DeepEquals(current, next) ? null : next,
            cancellation);
    }

    /// <summary>Enters the editions in <c>index.json</c>, those that do not stand there as they are.</summary>
    /// <returns>Whether it had to be written.</returns>
    public Task<bool> ListAsync(IEnumerable<Manifest> editions, CancellationToken cancellation) => UpdateAsync(IndexName, index =>
    {
        var listed = IndexEntry.ParseAll(index).ToList();
        var lacking = editions.Select(IndexEntry.Of).Except(listed).ToArray();
        return lacking.Length == 0 ? null : IndexEntry.WriteAll([.. listed.ExceptBy(lacking.Select(l => l.Key), l => l.Key), .. lacking]);
    }, cancellation);

    /// <summary>Brings the feed of an area, or of all, up to the index.</summary>
    /// <returns>Whether it had to be written.</returns>
    public async Task<bool> TellAsync(string? area, CancellationToken cancellation)
    {
        var name = Feed.Name(area);
        for (var tries = 0; tries < Tries; tries++)
        {
            // The feed before the index: whoever has written a newer feed meanwhile is not written over.
            var there = await published.ReadAsync(name, cancellation);
            var bytes = Feed.Write(await IndexAsync(cancellation), area);
            if (there is not null && there.Bytes.Span.SequenceEqual(bytes))
            {
                return false;
            }

            if (await published.WriteAsync(name, BlobContents.Hashed(bytes, Feed.ContentType), there?.ETag, cancellation))
            {
                return true;
            }
        }

        throw Changed(name);
    }

    /// <summary>What <c>index.json</c> lists; nothing before the first publication.</summary>
    public async Task<IReadOnlyList<IndexEntry>> IndexAsync(CancellationToken cancellation) =>
        [.. IndexEntry.ParseAll(await published.ReadAsync(IndexName, cancellation) is { } index ? Parse(index) : null)];

    /// <summary>Name of the pointer of an area and year.</summary>
    public static string Pointer(int year, string area) => string.Create(CultureInfo.InvariantCulture, $"{area}/{year}/{PointerName}");

    private static JObject Parse(StoredBlob blob) => (JObject)CanonicalJson.Parse(Encoding.UTF8.GetString(blob.Bytes.Span));

    /// <summary>Changes a blob under its ETag; a change to null leaves it.</summary>
    private async Task<bool> UpdateAsync(string name, Func<JObject?, JObject?> change, CancellationToken cancellation)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var there = await published.ReadAsync(name, cancellation);
            if (change(there is null ? null : Parse(there)) is not { } next)
            {
                return false;
            }

            if (await published.WriteAsync(name, BlobContents.Hashed(CanonicalJson.Write(next), ContentTypes.Json), there?.ETag, cancellation))
            {
                return true;
            }
        }

        throw Changed(name);
    }

    private static RequestFailedException Changed(string name) => new(412, $"{name} changed {Tries} times while it was being written.");
}
