using System.Collections.Immutable;
using Disclosure.Azure.Blobs;
using Disclosure.Azure.Consolidating;
using Disclosure.Forms;
using Disclosure.Reports;
using Disclosure.Reports.Packages;

namespace Disclosure.Azure.Publishing;

/// <summary>A draft that is there and is what its name says.</summary>
internal sealed class ApprovedDraft
{
    private readonly DraftStore _drafts;
    private readonly string _folder;
    private readonly Edition _edition;
    private readonly ImmutableArray<Artefact> _rendered;

    private ApprovedDraft(DraftStore drafts, string folder, Report report, Edition edition, ImmutableArray<Artefact> rendered)
    {
        _edition = edition;
        _drafts = drafts;
        _folder = folder;
        _rendered = rendered;
        Report = report;
    }

    /// <summary>The report.</summary>
    public Report Report { get; }

    /// <summary>Paths of its files.</summary>
    public IEnumerable<string> Paths => _rendered.Select(a => a.Path);

    /// <summary>Opens a draft.</summary>
    /// <returns>The draft, or why not.</returns>
    public static async Task<(ApprovedDraft? Draft, PublicationOutcome Problem)> OpenAsync(
        DraftStore drafts, int year, string area, string hash, Edition edition, CancellationToken cancellation)
    {
        var folder = DraftStore.Folder(year, area, hash);
        if (await drafts.ReadAsync(folder, DraftStore.Model, cancellation) is not { } model)
        {
            return (null, PublicationOutcome.UnknownDraft);
        }

        if (CanonicalJson.Hash(model.Bytes.Span) != hash)
        {
            return (null, PublicationOutcome.DraftDamaged);
        }

        var report = ReportJson.Parse(model.Bytes.Span);
        return (new(drafts, folder, report, edition, ReportRenderer.Render(report, edition)), default);
    }

    /// <summary>
    /// A file of the draft: as stored, for that was approved; rendered anew where the stored one is gone. A package that is
    /// not stored, as in drafts of before there were any, is made from the files as they are.
    /// </summary>
    /// <returns>Null when the draft has no such file.</returns>
    public async Task<StoredBlob?> FileAsync(string path, CancellationToken cancellation) =>
        await _drafts.ReadAsync(_folder, path, cancellation)
        ?? (ReportPackage.Contains(path) ? Blob(await PackagedAsync(cancellation), path) : Rendered(path));

    /// <summary>The file as it is rendered now; null when there is none.</summary>
    public StoredBlob? Rendered(string path) => Blob(_rendered, path);

    private async Task<ImmutableArray<Artefact>> PackagedAsync(CancellationToken cancellation)
    {
        var files = ImmutableArray.CreateBuilder<Artefact>();
        foreach (var artefact in _rendered.Where(a => !ReportPackage.Contains(a.Path)))
        {
            files.Add(artefact with { Bytes = (await FileAsync(artefact.Path, cancellation))!.Bytes });
        }

        return ReportPackage.Complete(Report, _edition, files);
    }

    private static StoredBlob? Blob(ImmutableArray<Artefact> files, string path) =>
        files.FirstOrDefault(a => a.Path == path) is { } artefact ? new(artefact.Bytes, default, artefact.ContentType) : null;
}
