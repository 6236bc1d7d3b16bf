using System.Collections.Immutable;
using System.Globalization;
using Azure.Storage.Blobs;
using Disclosure.Azure.Blobs;
using Disclosure.Forms;
using Disclosure.Reports;
using Disclosure.Reports.Packages;

namespace Disclosure.Azure.Consolidating;

/// <summary>
/// The drafts <c>drafts/{area}/{year}/{hash}/</c>. <c>report.json</c>, whose hash names the draft, is written last: where
/// it is, the renderings are. Nothing is overwritten.
/// </summary>
internal sealed class DraftStore(BlobContainerClient drafts)
{
    /// <summary>The one model of the report.</summary>
    public const string Model = "report.json";

    /// <summary>Folder of the copies of manifests, beside the drafts.</summary>
    public const string Copies = "editions";

    /// <summary>Metadata of a file: the version of the program that rendered it.</summary>
    public const string ProgramName = "program";

    /// <summary>This version: another may render the same report otherwise, so that only its own files can be compared.</summary>
    public static string Program { get; } = typeof(ReportRenderer).Module.ModuleVersionId.ToString("N");

    /// <summary>Folder of a draft, with a slash at its end.</summary>
    public static string Folder(int year, string area, string draft) =>
        string.Create(CultureInfo.InvariantCulture, $"{area}/{year}/{draft}/");

    /// <summary>
    /// Writes what the draft lacks. A draft of before there were packages gets them made from its own files, which another
    /// program may have rendered otherwise.
    /// </summary>
    /// <returns>How many files it lacked.</returns>
    public async Task<int> EnsureAsync(Report report, Edition edition, CancellationToken cancellation)
    {
        var folder = Folder(report.Year, report.Area, ReportJson.Hash(report));
        var artefacts = ReportRenderer.Render(report, edition);
        var there = (await drafts.ListAsync(folder, cancellation)).Keys.Select(name => name[folder.Length..]).ToHashSet(StringComparer.Ordinal);
        if (there.Count > 0 && artefacts.Any(a => ReportPackage.Contains(a.Path) && !there.Contains(a.Path)))
        {
            artefacts = ReportPackage.Complete(report, edition, await AsStoredAsync(folder, artefacts, there, cancellation));
        }

        var lacking = artefacts.Where(a => !there.Contains(a.Path)).OrderBy(a => a.Path == Model).ToArray();
        foreach (var artefact in lacking)
        {
            var contents = BlobContents.Hashed(artefact.Bytes, artefact.ContentType);
            contents.Metadata[ProgramName] = Program;
            await drafts.WriteAsync(folder + artefact.Path, contents, null, cancellation);
        }

        return lacking.Length;
    }

    private async Task<ImmutableArray<Artefact>> AsStoredAsync(
        string folder, ImmutableArray<Artefact> artefacts, HashSet<string> there, CancellationToken cancellation)
    {
        var stored = ImmutableArray.CreateBuilder<Artefact>(artefacts.Length);
        foreach (var artefact in artefacts)
        {
            var blob = there.Contains(artefact.Path) ? await ReadAsync(folder, artefact.Path, cancellation) : null;
            stored.Add(blob is null ? artefact : artefact with { Bytes = blob.Bytes });
        }

        return stored.MoveToImmutable();
    }

    /// <summary>Name of the copy kept of an edition's manifest, so that a lost one comes back.</summary>
    public static string ManifestCopy(int year, string area, int edition) =>
        string.Create(CultureInfo.InvariantCulture, $"{area}/{year}/{Copies}/{edition}.json");

    /// <summary>The copies of manifests of an area and year, by name.</summary>
    public async Task<IReadOnlySet<string>> ManifestCopiesAsync(int year, string area, CancellationToken cancellation) =>
        (await drafts.ListAsync(string.Create(CultureInfo.InvariantCulture, $"{area}/{year}/{Copies}/"), cancellation)).Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>Keeps a copy of a manifest, unless there is one.</summary>
    public Task<bool> KeepAsync(string name, byte[] manifest, CancellationToken cancellation) =>
        drafts.WriteAsync(name, BlobContents.Hashed(manifest, ContentTypes.Json), null, cancellation);

    /// <summary>A copy of a manifest; null when there is none.</summary>
    public Task<StoredBlob?> CopyAsync(string name, CancellationToken cancellation) => drafts.ReadAsync(name, cancellation);

    /// <summary>A blob of a draft; null when it is not there.</summary>
    public Task<StoredBlob?> ReadAsync(string folder, string path, CancellationToken cancellation) =>
        drafts.ReadAsync(folder + path, cancellation);
}
