using System.Collections.Immutable;
using System.Globalization;
using Azure.Storage.Blobs;
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
    /// <returns>How many files it lacked.</returns>
    public async Task<int> EnsureAsync(string folder, ImmutableArray<Artefact> artefacts, CancellationToken cancellation)
    {
        var there = (await drafts.ListAsync(folder, cancellation)).Keys.Select(name => name[folder.Length..]).ToHashSet(StringComparer.Ordinal);
        var lacking = artefacts.Where(a => !there.Contains(a.Path)).OrderBy(a => a.Path == Model).ToArray();
        foreach (var artefact in lacking)
        {
            await drafts.WriteAsync(folder + artefact.Path, BlobContents.Hashed(artefact.Bytes, artefact.ContentType), null, cancellation);
        }

        return lacking.Length;
    }

    /// <summary>A blob of a draft; null when it is not there.</summary>
    public Task<StoredBlob?> ReadAsync(string folder, string path, CancellationToken cancellation) =>
        drafts.ReadAsync(folder + path, cancellation);
}
