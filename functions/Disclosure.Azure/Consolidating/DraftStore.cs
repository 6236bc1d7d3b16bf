using System.Collections.Immutable;
using System.Globalization;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Disclosure.Azure.Blobs;
using Disclosure.Reports;

namespace Disclosure.Azure.Consolidating;

/// <summary>
/// The drafts <c>drafts/{area}/{year}/{hash}/</c>. <c>report.json</c>, whose hash names the draft, is written last: where
/// it is, the renderings are. Nothing is overwritten.
/// </summary>
internal sealed class DraftStore(BlobContainerClient drafts)
{
    /// <summary>The one model of the report.</summary>
    public const string Model = "report.json";

    /// <summary>Folder of a draft, with a slash at its end.</summary>
    public static string Folder(int year, string area, string draft) =>
        string.Create(CultureInfo.InvariantCulture, $"{area}/{year}/{draft}/");

    /// <summary>Writes what the draft lacks.</summary>
    /// <returns>The draft's blobs as they were before, by path under its folder.</returns>
    public async Task<IReadOnlyDictionary<string, BlobItem>> EnsureAsync(
        string folder, ImmutableArray<Artefact> artefacts, CancellationToken cancellation)
    {
        var there = await ListAsync(folder, cancellation);
        foreach (var artefact in artefacts.Where(a => !there.ContainsKey(a.Path)).OrderBy(a => a.Path == Model))
        {
            await drafts.WriteAsync(folder + artefact.Path, BlobContents.Hashed(artefact.Bytes, artefact.ContentType), null, cancellation);
        }

        return there;
    }

    /// <summary>A blob of a draft; null when it is not there.</summary>
    public Task<StoredBlob?> ReadAsync(string folder, string path, CancellationToken cancellation) =>
        drafts.ReadAsync(folder + path, cancellation);

    private async Task<Dictionary<string, BlobItem>> ListAsync(string folder, CancellationToken cancellation) =>
        (await drafts.ListAsync(folder, cancellation)).ToDictionary(b => b.Key[folder.Length..], b => b.Value, StringComparer.Ordinal);
}
