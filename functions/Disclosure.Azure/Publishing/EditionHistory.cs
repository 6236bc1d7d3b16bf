using System.Collections.Immutable;
using System.Globalization;
using Disclosure.Azure.Consolidating;

namespace Disclosure.Azure.Publishing;

/// <summary>
/// Reads the editions there are of an area and year. A copy of every manifest is kept in the private account: the office's
/// next approval takes the place of the one an edition was published by, so that nothing else could bring it back.
/// </summary>
internal sealed class EditionHistory(Publication publication, DraftStore drafts)
{
    /// <summary>The editions from the first on; a manifest that is lost comes back from its copy, a missing copy is made.</summary>
    public async Task<EditionRecord> ReadAsync(int year, string area, CancellationToken cancellation)
    {
        var current = await publication.CurrentAsync(year, area, cancellation);
        var copies = await drafts.ManifestCopiesAsync(year, area, cancellation);
        var editions = ImmutableArray.CreateBuilder<Manifest>();
        var restored = ImmutableArray.CreateBuilder<string>();
        for (var edition = 1; ; edition++)
        {
            var copy = DraftStore.ManifestCopy(year, area, edition);
            var manifest = await publication.ManifestAsync(year, area, edition, cancellation);
            if (manifest is null)
            {
                manifest = copies.Contains(copy) ? await RestoreAsync(copy, cancellation) : null;
                if (manifest is null)
                {
                    return new(editions.ToImmutable(), current, restored.ToImmutable());
                }

                restored.Add(string.Create(CultureInfo.InvariantCulture, $"{edition}/{Publication.ManifestName}"));
            }
            else if (!copies.Contains(copy))
            {
                await drafts.KeepAsync(copy, manifest.Write(), cancellation);
            }

            editions.Add(manifest);
        }
    }

    private async Task<Manifest?> RestoreAsync(string copy, CancellationToken cancellation)
    {
        if (await drafts.CopyAsync(copy, cancellation) is not { } kept)
        {
            return null;
        }

        var manifest = Manifest.Parse(kept.Bytes.Span);
        await publication.CreateAsync(manifest, cancellation);
        return manifest;
    }
}
