using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs.Models;
using Disclosure.Azure.Blobs;
using Disclosure.Azure.Consolidating;
using Disclosure.Azure.Publishing;

namespace Disclosure.Azure.Verifying;

/// <summary>
/// Container <c>published</c>: every edition has its manifest, joined to the one before; every file is there with the hash
/// and length the manifest gives; pointers, index and feeds are what the manifests make of them.
/// </summary>
internal sealed partial class EditionVerification(PipelineStorage storage, VerificationScope scope, VerificationRecord record)
{
    private readonly HashSet<string> _accounted = new(StringComparer.Ordinal);
    private Dictionary<string, BlobItem> _there = [];
    private Dictionary<string, BlobItem> _copies = [];

    /// <summary>The manifests in scope, by area, year and edition.</summary>
    public SortedDictionary<(string Area, int Year, int Edition), Manifest> Manifests { get; } = [];

    /// <summary>Looks at all of it.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        _there = await storage.Published.ListAsync(string.Empty, cancellation);
        _copies = await storage.Drafts.ListAsync(string.Empty, cancellation);
        var all = new SortedDictionary<(string Area, int Year, int Edition), Manifest>();
        foreach (var match in _there.Keys.Select(name => ManifestName().Match(name)).Where(m => m.Success))
        {
            var key = (match.Groups[1].Value, Number(match.Groups[2].Value), Number(match.Groups[3].Value));
            if (await ManifestAsync(key, cancellation) is { } manifest)
            {
                all[key] = manifest;
            }
        }

        foreach (var (key, manifest) in all.Where(m => scope.HasReport(m.Key.Year, m.Key.Area)))
        {
            Manifests[key] = manifest;
            Chain(key, manifest, all);
            await FilesAsync(key, manifest, cancellation);
        }

        await PointersAsync(cancellation);
        await SharedAsync([.. all.Values.Select(IndexEntry.Of)], cancellation);
        Strays();
    }

    private async Task<Manifest?> ManifestAsync((string Area, int Year, int Edition) key, CancellationToken cancellation)
    {
        var name = Manifest.Folder(key.Year, key.Area, key.Edition) + Publication.ManifestName;
        _accounted.Add(name);
        if (await record.BlobAsync(storage.Published, name, _there[name].Metadata, null, cancellation) is not { } bytes
            || record.Try($"published/{name}", () => Manifest.Parse(bytes.Span)) is not { } manifest)
        {
            return null;
        }

        record.Same($"published/{name}", CanonicalJson.Hash(bytes.Span), manifest.Hash());
        record.Same($"published/{name}", key.ToString(), (manifest.Area, manifest.Year, manifest.Edition).ToString());
        var copy = DraftStore.ManifestCopy(key.Year, key.Area, key.Edition);
        if (!_copies.TryGetValue(copy, out var kept))
        {
            record.Wait($"drafts/{copy}", "a copy of the manifest", "nothing");
        }
        else if (await record.BlobAsync(storage.Drafts, copy, kept.Metadata, null, cancellation) is { } copied)
        {
            record.Same($"published/{name}", CanonicalJson.Hash(copied.Span), CanonicalJson.Hash(bytes.Span));
        }

        return manifest;
    }

    private void Chain((string Area, int Year, int Edition) key, Manifest manifest, SortedDictionary<(string Area, int Year, int Edition), Manifest> all)
    {
        var place = $"published/{Manifest.Folder(key.Year, key.Area, key.Edition)}{Publication.ManifestName}";
        var before = key.Edition == 1 ? null : all.GetValueOrDefault(key with { Edition = key.Edition - 1 });
        var expected = before is null ? null : new ReplacedEdition(before.Edition, before.Hash());
        if (key.Edition > 1 && before is null)
        {
            record.Fault(place, VerificationProblem.Broken, $"edition {key.Edition - 1} before it", "none");
        }
        else if (expected != manifest.Replaces)
        {
            record.Fault(place, VerificationProblem.Broken, $"{expected}", $"{manifest.Replaces}");
        }

        record.Same(place, manifest.Approval.Draft, manifest.Files.FirstOrDefault(f => f.Path == DraftStore.Model)?.Sha256 ?? "no report.json");
    }

    private async Task FilesAsync((string Area, int Year, int Edition) key, Manifest manifest, CancellationToken cancellation)
    {
        var folder = Manifest.Folder(key.Year, key.Area, key.Edition);
        foreach (var file in manifest.Files)
        {
            var name = folder + file.Path;
            _accounted.Add(name);
            if (await record.BlobAsync(storage.Published, name, _there.GetValueOrDefault(name)?.Metadata, file.Sha256, cancellation) is { } bytes)
            {
                record.Same($"published/{name}", Text(file.Length), Text(bytes.Length));
                record.Same($"published/{name}", file.ContentType, _there[name].Properties.ContentType);
            }
        }
    }

    private async Task PointersAsync(CancellationToken cancellation)
    {
        var last = Manifests.Values.GroupBy(m => (m.Area, m.Year)).ToDictionary(g => g.Key, g => g.MaxBy(m => m.Edition)!);
        foreach (var manifest in last.Values)
        {
            var current = new CurrentEdition(manifest.Edition, manifest.Approval.Draft, manifest.PublishedAt);
            await AsMadeAsync(Publication.Pointer(manifest.Year, manifest.Area), CanonicalJson.Write(current.ToJson()), cancellation);
        }
    }

    private async Task SharedAsync(IndexEntry[] entries, CancellationToken cancellation)
    {
        if (entries.Length == 0)
        {
            return;
        }

        await AsMadeAsync(Publication.IndexName, CanonicalJson.Write(IndexEntry.WriteAll(entries)), cancellation);
        await AsMadeAsync(Feed.Name(null), Feed.Write(entries, null), cancellation);
        foreach (var area in entries.Select(e => e.Area).Distinct(StringComparer.Ordinal).Where(a => scope.Area is null || scope.Area == a))
        {
            await AsMadeAsync(Feed.Name(area), Feed.Write(entries, area), cancellation);
        }
    }

    private async Task AsMadeAsync(string name, byte[] bytes, CancellationToken cancellation)
    {
        _accounted.Add(name);
        await record.BlobAsync(storage.Published, name, _there.GetValueOrDefault(name)?.Metadata, CanonicalJson.Hash(bytes), cancellation);
    }

    /// <summary>A folder without a manifest is a publication that was interrupted, unless a copy says that the edition existed.</summary>
    private void Strays()
    {
        foreach (var copy in _copies.Keys.Select(name => CopyName().Match(name)).Where(m => m.Success))
        {
            var (area, year, edition) = (copy.Groups[1].Value, Number(copy.Groups[2].Value), Number(copy.Groups[3].Value));
            var name = Manifest.Folder(year, area, edition) + Publication.ManifestName;
            if (scope.HasReport(year, area) && !_there.ContainsKey(name))
            {
                record.Fault($"published/{name}", VerificationProblem.Missing, "the manifest, of which there is a copy", "nothing");
            }
        }

        foreach (var name in _there.Keys.Except(_accounted).Where(n => scope.IsWhole || scope.ReportOf(n) is not null))
        {
            var folder = string.Join('/', name.Split('/').Take(3)) + "/";
            if (EditionFolder().IsMatch(folder) && !_there.ContainsKey(folder + Publication.ManifestName))
            {
                record.Wait($"published/{folder}", Publication.ManifestName, "a publication that was interrupted");
            }
            else
            {
                record.Fault($"published/{name}", VerificationProblem.Stray, "no blob", name);
            }
        }
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A([0-9]{2,20})/([0-9]{4})/([1-9][0-9]{0,3})/manifest\.json\z")]
    private static partial Regex ManifestName();

    [GeneratedRegex(@"\A([0-9]{2,20})/([0-9]{4})/editions/([1-9][0-9]{0,3})\.json\z")]
    private static partial Regex CopyName();

    [GeneratedRegex(@"\A[0-9]{2,20}/[0-9]{4}/[1-9][0-9]{0,3}/\z")]
    private static partial Regex EditionFolder();
}
