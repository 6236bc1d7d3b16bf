using System.Globalization;
using Azure;
using Disclosure.Azure.Consolidating;
using Disclosure.Azure.Publishing;
using Disclosure.Forms;
using Microsoft.Extensions.Logging;

namespace Disclosure.Azure;

/// <summary>The third step: publishes the draft that the office approved by its hash (DESIGN.md section 6).</summary>
public sealed partial class Publish
{
    private const int Tries = 10;
    private readonly Definitions _definitions;
    private readonly TimeProvider _clock;
    private readonly ILogger<Publish> _log;
    private readonly OfficeFolder _office;
    private readonly DraftStore _drafts;
    private readonly Publication _publication;
    private readonly EditionHistory _history;
    private readonly EditionFiles _files;

    /// <summary>Publishes from one storage.</summary>
    public Publish(PipelineStorage storage, Definitions definitions, TimeProvider clock, ILogger<Publish> log)
    {
        ArgumentNullException.ThrowIfNull(storage);
        (_definitions, _clock, _log) = (definitions, clock, log);
        (_office, _drafts, _publication) = (new(storage.Office), new(storage.Drafts), new(storage.Published));
        (_history, _files) = (new(_publication, _drafts), new(_publication, _drafts));
    }

    /// <summary>
    /// Publishes the area's report, or its next edition when the approval names another draft and says why; and restores
    /// what is missing of the editions there are. Files first, the manifest last, then pointer, index and feeds. Running
    /// twice does no harm; published bytes never change.
    /// </summary>
    /// <exception cref="RequestFailedException">Storage failed; run again.</exception>
    public async Task<PublicationResult> RunAsync(int year, string area, CancellationToken cancellation = default)
    {
        if (_definitions.Units.Find(area, year) is not { IsArea: true } || _definitions.EditionFor(year) is not { } form)
        {
            return new(PublicationOutcome.UnknownArea);
        }

        for (var tries = 0; tries < Tries; tries++)
        {
            if (await TryAsync(year, area, form, cancellation) is { } result)
            {
                Done(_log, area, year, result.Outcome, result.Draft, result.Restored.Length, result.Lost.Length);
                return result;
            }
        }

        throw new RequestFailedException(412, $"The editions of {area}, {year}, changed {Tries} times during a publication.");
    }

    /// <summary>Null when somebody else published meanwhile.</summary>
    private async Task<PublicationResult?> TryAsync(int year, string area, Edition form, CancellationToken cancellation)
    {
        var record = await _history.ReadAsync(year, area, cancellation);
        if (await NextAsync(record, year, area, form, cancellation) is not { } result)
        {
            return null;
        }

        var isNew = result.Outcome == PublicationOutcome.Published;
        if (isNew)
        {
            record = record with { Editions = record.Editions.Add(result.Manifest!) };
            await _drafts.KeepAsync(DraftStore.ManifestCopy(year, area, record.Last!.Edition), record.Last.Write(), cancellation);
        }

        return await FinishAsync(result with { Manifest = record.Last }, record, form, isNew, cancellation);
    }

    /// <summary>The edition that the approval asks for, or why there is none; null when somebody else publishes it.</summary>
    private async Task<PublicationResult?> NextAsync(
        EditionRecord record, int year, string area, Edition form, CancellationToken cancellation)
    {
        if (year >= _clock.Now().Year)
        {
            return new(PublicationOutcome.YearNotEnded);
        }

        if (await _office.ApprovalAsync(year, area, cancellation) is not { } file)
        {
            return record.IsLost ? new(PublicationOutcome.ManifestLost, record.Current!.Draft)
                : record.Last is { } last ? new(PublicationOutcome.AlreadyPublished, last.Approval.Draft)
                : new(PublicationOutcome.NotApproved);
        }

        if (Approval.Parse(file.Text) is not { } approval)
        {
            return new(PublicationOutcome.ApprovalUnreadable);
        }

        if (!record.Admits(approval))
        {
            return new(PublicationOutcome.ManifestLost, record.Current!.Draft);
        }

        return record switch
        {
            // Also an older edition's: what was withdrawn or corrected since must not come back by an old approval.
            _ when record.Editions.Any(e => e.Approval.Draft == approval.Draft) => new(PublicationOutcome.AlreadyPublished, approval.Draft),
            { Last: not null } when approval.Correction is null => new(PublicationOutcome.CorrectionWithoutReason, approval.Draft),
            _ => await CreateAsync(record, year, area, (approval, file.Sha256), form, cancellation),
        };
    }

    /// <summary>Null when somebody else publishes it.</summary>
    private async Task<PublicationResult?> CreateAsync(
        EditionRecord record, int year, string area, (Approval Approval, string Sha256) word, Edition form, CancellationToken cancellation)
    {
        var (approval, number) = (word.Approval, record.Editions.Length + 1);
        var (draft, problem) = await ApprovedDraft.OpenAsync(_drafts, year, area, approval.Draft, form, cancellation);
        if (draft is null)
        {
            return new(problem, approval.Draft);
        }

        if (approval.Open(draft.Report) is { IsEmpty: false } open)
        {
            return new(PublicationOutcome.OpenFindings, approval.Draft) { Open = open };
        }

        if (await _files.WriteAsync(draft, Manifest.Folder(year, area, number), cancellation) is not { } files)
        {
            return null;
        }

        var manifest = new Manifest
        {
            Area = area,
            Name = draft.Report.AreaName,
            Year = year,
            Edition = number,
            Approval = approval,
            ApprovalSha256 = word.Sha256,
            Replaces = record.Last is { } last ? new(last.Edition, last.Hash()) : null,
            Files = files,
            PublishedAt = record.IsLost ? record.Current!.PublishedAt : ChinaTime.Text(_clock.Now()),
        };
        return await _publication.CreateAsync(manifest, cancellation)
            ? new(PublicationOutcome.Published, approval.Draft) { Manifest = manifest }
            : null;
    }

    /// <summary>
    /// Brings pointer, index and feeds up to the last edition, and restores what is missing of those before; where nothing
    /// new was published, what had to be written counts as restored.
    /// </summary>
    private async Task<PublicationResult> FinishAsync(
        PublicationResult result, EditionRecord record, Edition form, bool isNew, CancellationToken cancellation)
    {
        if (record.Last is not { } last)
        {
            return result;
        }

        // First what everybody reads: files of an edition that cannot be restored must not keep the last one from being seen.
        (string Name, bool Written)[] shared =
        [
            (Publication.PointerName, !record.IsLost && await _publication.PointAsync(last, cancellation)),
            (Publication.IndexName, await _publication.ListAsync(record.Editions, cancellation)),
            (Feed.Name(null), await _publication.TellAsync(null, cancellation)),
            (Feed.Name(last.Area), await _publication.TellAsync(last.Area, cancellation)),
        ];
        var (restored, lost) = (record.Restored.ToList(), new List<string>());
        foreach (var edition in isNew ? record.Editions[..^1] : record.Editions)
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"{edition.Edition}/");
            var files = await _files.RestoreAsync(edition, form, cancellation);
            restored.AddRange(files.Restored.Select(f => prefix + f));
            lost.AddRange(files.Lost.Select(f => prefix + f));
        }

        foreach (var path in lost)
        {
            Lost(_log, path, last.Area, last.Year);
        }

        restored.AddRange(shared.Where(s => s.Written && !isNew).Select(s => s.Name));
        return result with { Restored = [.. restored], Lost = [.. lost] };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Area {Area}, {Year}: {Outcome}, draft {Draft}, {Restored} files restored, {Lost} lost")]
    private static partial void Done(ILogger log, string area, int year, PublicationOutcome outcome, string? draft, int restored, int lost);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} of the published reports of {Area}, {Year}, is gone and cannot be restored")]
    private static partial void Lost(ILogger log, string path, string area, int year);
}
