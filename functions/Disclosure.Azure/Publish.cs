using System.Collections.Immutable;
using Azure;
using Azure.Storage.Blobs.Models;
using Disclosure.Azure.Blobs;
using Disclosure.Azure.Consolidating;
using Disclosure.Azure.Publishing;
using Disclosure.Forms;
using Microsoft.Extensions.Logging;

namespace Disclosure.Azure;

/// <summary>The third step: publishes the draft that the office approved by its hash (DESIGN.md section 6).</summary>
public sealed partial class Publish(PipelineStorage storage, Definitions definitions, TimeProvider clock, ILogger<Publish> log)
{
    // Corrections are further editions; until there are any, a report has the first.
    private const int First = 1;
    private const int Tries = 10;
    private readonly OfficeFolder _office = new(storage.Office);
    private readonly DraftStore _drafts = new(storage.Drafts);
    private readonly Publication _publication = new(storage.Published);

    /// <summary>
    /// Publishes the area's report, or restores what is missing of the published one. Files first, the manifest last, then
    /// the pointer and the index. Running twice does no harm; published bytes never change.
    /// </summary>
    /// <exception cref="RequestFailedException">Storage failed; run again.</exception>
    public async Task<PublicationResult> RunAsync(int year, string area, CancellationToken cancellation = default)
    {
        if (definitions.Units.Find(area, year) is not { IsArea: true } || definitions.EditionFor(year) is not { } edition)
        {
            return new(PublicationOutcome.UnknownArea);
        }

        for (var tries = 0; tries < Tries; tries++)
        {
            var result = await _publication.ManifestAsync(year, area, First, cancellation) is { } manifest
                ? await RestoreAsync(manifest, edition, cancellation)
                : await CreateAsync(year, area, edition, cancellation);
            if (result is not null)
            {
                var finished = await FinishAsync(result, cancellation);
                Done(area, year, finished.Outcome, finished.Draft, finished.Restored.Length, finished.Lost.Length);
                return finished;
            }
        }

        throw new RequestFailedException(412, $"The edition of {area}, {year}, changed {Tries} times during its publication.");
    }

    /// <summary>Null when somebody else publishes it.</summary>
    private async Task<PublicationResult?> CreateAsync(int year, string area, Edition edition, CancellationToken cancellation)
    {
        if (year >= clock.Now().Year)
        {
            return new(PublicationOutcome.YearNotEnded);
        }

        if (await _office.TextAsync(year, area, OfficeFolder.Approval, cancellation) is not { } text)
        {
            return new(PublicationOutcome.NotApproved);
        }

        if (Approval.Parse(text) is not { } approval)
        {
            return new(PublicationOutcome.ApprovalUnreadable);
        }

        var published = await _publication.CurrentAsync(year, area, cancellation);
        if (published is not null && published.Draft != approval.Draft)
        {
            return new(PublicationOutcome.ManifestLost, published.Draft);
        }

        var (draft, problem) = await ApprovedDraft.OpenAsync(_drafts, year, area, approval.Draft, edition, cancellation);
        if (draft is null)
        {
            return new(problem, approval.Draft);
        }

        if (draft.Report.Open.ToImmutableArray() is { IsEmpty: false } open)
        {
            return new(PublicationOutcome.OpenFindings, approval.Draft) { Open = open };
        }

        if (await WriteFilesAsync(draft, Manifest.Folder(year, area, First), cancellation) is not { } files)
        {
            return null;
        }

        var manifest = new Manifest
        {
            Area = area,
            Name = draft.Report.AreaName,
            Year = year,
            Edition = First,
            Approval = approval,
            Files = files,
            PublishedAt = published?.PublishedAt ?? ChinaTime.Text(clock.Now()),
        };
        return await _publication.CreateAsync(manifest, cancellation)
            ? new(PublicationOutcome.Published, approval.Draft) { Manifest = manifest }
            : null;
    }

    /// <summary>Puts the draft's files, and no others, into the folder of the coming edition; null when somebody else does.</summary>
    private async Task<ImmutableArray<ManifestFile>?> WriteFilesAsync(ApprovedDraft draft, string folder, CancellationToken cancellation)
    {
        var there = await _publication.FilesAsync(folder, cancellation);
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
                && !await _publication.WriteAsync(folder + path, file, known?.Properties.ETag, cancellation))
            {
                return null;
            }

            files.Add(new(path, hash, file.Bytes.Length, file.ContentType));
        }

        foreach (var stray in there.Keys.Except(draft.Paths))
        {
            await _publication.RemoveAsync(folder + stray, cancellation);
        }

        return files.ToImmutable();
    }

    /// <summary>Brings back files of a published edition that are gone or other than published, if they can be had with the hash of the manifest.</summary>
    private async Task<PublicationResult> RestoreAsync(Manifest manifest, Edition edition, CancellationToken cancellation)
    {
        var folder = Manifest.Folder(manifest.Year, manifest.Area, manifest.Edition);
        var there = await _publication.FilesAsync(folder, cancellation);
        var missing = manifest.Files.Where(f => !IsAsPublished(f, there)).ToArray();
        var result = new PublicationResult(PublicationOutcome.AlreadyPublished, manifest.Approval.Draft) { Manifest = manifest };
        if (missing.Length == 0)
        {
            return result;
        }

        var restored = ImmutableArray.CreateBuilder<string>();
        var (draft, _) = await ApprovedDraft.OpenAsync(
            _drafts, manifest.Year, manifest.Area, manifest.Approval.Draft, edition, cancellation);
        foreach (var file in missing)
        {
            if (draft is not null && await SourceAsync(draft, file, cancellation) is { } source)
            {
                await _publication.WriteAsync(
                    folder + file.Path, source, there.GetValueOrDefault(file.Path)?.Properties.ETag, cancellation);
                restored.Add(file.Path);
            }
        }

        return result with { Restored = restored.ToImmutable(), Lost = [.. missing.Select(f => f.Path).Except(restored)] };
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

    /// <summary>Brings pointer and index up to the edition; of one published before, what had to be written counts as restored.</summary>
    private async Task<PublicationResult> FinishAsync(PublicationResult result, CancellationToken cancellation)
    {
        if (result.Manifest is not { } manifest)
        {
            return result;
        }

        foreach (var path in result.Lost)
        {
            Lost(path, manifest.Area, manifest.Year);
        }

        ImmutableArray<string> written =
        [
            .. await _publication.PointAsync(manifest, cancellation) ? [Publication.PointerName] : Array.Empty<string>(),
            .. await _publication.ListAsync(manifest, cancellation) ? [Publication.IndexName] : Array.Empty<string>(),
        ];
        return result.Outcome == PublicationOutcome.AlreadyPublished ? result with { Restored = [.. result.Restored, .. written] } : result;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Area {Area}, {Year}: {Outcome}, draft {Draft}, {Restored} files restored, {Lost} lost")]
    private partial void Done(string area, int year, PublicationOutcome outcome, string? draft, int restored, int lost);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} of the published report of {Area}, {Year}, is gone and cannot be restored")]
    private partial void Lost(string path, string area, int year);
}
