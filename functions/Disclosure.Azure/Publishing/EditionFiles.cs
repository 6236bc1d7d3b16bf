using System.Collections.Immutable;
using Azure.Storage.Blobs.Models;
using Disclosure.Azure.Blobs;
using Disclosure.Azure.Consolidating;
using Disclosure.Forms;

namespace Disclosure.Azure.Publishing;

/// <summary>The files of editions: written before the edition exists, brought back for ever after.</summary>
internal sealed class EditionFiles(Publication publication, DraftStore drafts)
{
    /// <summary>Puts the draft's files, and no others, into the folder of the coming edition; null when somebody else does.</summary>
    public async Task<ImmutableArray<ManifestFile>?> WriteAsync(ApprovedDraft draft, string folder, CancellationToken cancellation)
    {
        var there = await publication.FilesAsync(folder, cancellation);
        if (there.ContainsKey(Publication.ManifestName))
        {
            return null;
        }

        var files = ImmutableArray.CreateBuilder<ManifestFile>();
        foreach (var path in draft.Paths)
        {
            var file = (await draft.FileAsync(path, cancellation))!;
            var hash = CanonicalJson.Hash(file.Bytes.Span);
            var known = there.GetValueOrDefault(path);
            if ((known is null || !known.Metadata.Contains(new(BlobContents.HashName, hash)))
                && !await publication.WriteAsync(folder + path, file, known?.Properties.ETag, cancellation))
            {
                return null;
            }

            files.Add(new(path, hash, file.Bytes.Length, file.ContentType));
        }

        foreach (var stray in there.Keys.Except(draft.Paths))
        {
            await publication.RemoveAsync(folder + stray, cancellation);
        }

        return files.ToImmutable();
    }

    /// <summary>
    /// Brings back files of a published edition that are gone or other than published, if they can be had with the hash of
    /// the manifest.
    /// </summary>
    /// <returns>Paths of those that are back, and of those that are lost.</returns>
    public async Task<(ImmutableArray<string> Restored, ImmutableArray<string> Lost)> RestoreAsync(
        Manifest manifest, Edition edition, CancellationToken cancellation)
    {
        var folder = Manifest.Folder(manifest.Year, manifest.Area, manifest.Edition);
        var there = await publication.FilesAsync(folder, cancellation);
        var missing = manifest.Files.Where(f => !IsAsPublished(f, there)).ToArray();
        if (missing.Length == 0)
        {
            return ([], []);
        }

        var restored = ImmutableArray.CreateBuilder<string>();
        var (draft, _) = await ApprovedDraft.OpenAsync(
            drafts, manifest.Year, manifest.Area, manifest.Approval.Draft, edition, cancellation);
        foreach (var file in missing)
        {
            if (draft is not null && await SourceAsync(draft, file, cancellation) is { } source)
            {
                await publication.WriteAsync(
                    folder + file.Path, source, there.GetValueOrDefault(file.Path)?.Properties.ETag, cancellation);
                restored.Add(file.Path);
            }
        }

        return (restored.ToImmutable(), [.. missing.Select(f => f.Path).Except(restored)]);
    }

    // A slower publication of another draft may have written over a file after the manifest had named it.
    private static bool IsAsPublished(ManifestFile file, IReadOnlyDictionary<string, BlobItem> there) =>
        there.TryGetValue(file.Path, out var blob) && blob.Metadata.Contains(new(BlobContents.HashName, file.Sha256));

    private static async Task<StoredBlob?> SourceAsync(ApprovedDraft draft, ManifestFile file, CancellationToken cancellation)
    {
        StoredBlob?[] sources = [await draft.FileAsync(file.Path, cancellation), draft.Rendered(file.Path)];
        return sources.FirstOrDefault(s => s is not null && CanonicalJson.Hash(s.Bytes.Span) == file.Sha256) is { } source
            ? source with { ContentType = file.ContentType }
            : null;
    }
}
