using System.Collections.Immutable;
using Disclosure.Azure.Consolidating;
using Disclosure.Azure.Publishing;
using Disclosure.Azure.Rows;
using Disclosure.Consolidation;
using Disclosure.Reports;

namespace Disclosure.Azure;

/// <summary>What the office wants to see at a glance. It reads and changes nothing.</summary>
public sealed class PipelineStatus(PipelineStorage storage, Definitions definitions, ConsolidationQueue queue)
{
    private readonly FilingTable _rows = new(storage.FilingRows);
    private readonly DraftStore _drafts = new(storage.Drafts);
    private readonly OfficeFolder _office = new(storage.Office);
    private readonly Publication _publication = new(storage.Published);

    /// <summary>Where an area and year stand; null when no definition knows the area, or a unit that reports no sum.</summary>
    public async Task<AreaStatus?> ReadAsync(int year, string area, CancellationToken cancellation = default)
    {
        if (definitions.Units.Find(area, year) is not { IsArea: true } unit)
        {
            return null;
        }

        var rows = await _rows.ScanAsync(RowKeys.Partition(year, area), cancellation);
        var head = await _rows.HeadAsync(RowKeys.Partition(year, unit.Parent), area, cancellation);
        var draft = head.Value.Area?.Draft;
        var text = await _office.TextAsync(year, area, OfficeFolder.Approval, cancellation);
        var approval = text is null ? null : Approval.Parse(text);
        var report = await ReportAsync(year, area, draft, cancellation);
        var published = await _publication.CurrentAsync(year, area, cancellation);
        var settled = (published?.Draft ?? approval?.Draft) is not { } named ? null
            : named == draft ? report
            : await ReportAsync(year, area, named, cancellation);
        var withdrawals = definitions.EditionFor(year) is { } edition
            ? OfficeFiles.Withdrawals(await _office.TextAsync(year, area, OfficeFiles.WithdrawalsFile, cancellation), edition)
            : [];
        return new AreaStatus
        {
            Units = [.. definitions.Units.Children(area, year).Select(u => UnitStatus.Of(u, HeadOf(rows, u.Code), withdrawals))],
            Imported = await _office.PublishedFileAsync(year, area, cancellation),
            IsDue = await queue.DueRowAsync(year, area, cancellation) is not null,
            Draft = draft,
            Open = [.. report?.Open ?? []],
            Approval = approval,
            Published = published,
            IsApprovalUnreadable = text is not null && approval is null,
            ApprovedOpen = approval is null || approval.Draft == published?.Draft ? []
                : await ReportAsync(year, area, approval.Draft, cancellation) is { } approved ? approval.Open(approved)
                : [],
            Correction = await CorrectionAsync(year, area, approval, published, cancellation),
            ArrivedAfter = settled is null ? [] : Arrived(settled, rows, withdrawals),
        };
    }

    private async Task<CorrectionState> CorrectionAsync(
        int year, string area, Approval? approval, CurrentEdition? published, CancellationToken cancellation)
    {
        if (approval is null || published is null || approval.Draft == published.Draft)
        {
            return CorrectionState.None;
        }

        for (var edition = published.Edition - 1; edition > 0; edition--)
        {
            if ((await _publication.ManifestAsync(year, area, edition, cancellation))?.Approval.Draft == approval.Draft)
            {
                return CorrectionState.PublishedBefore;
            }
        }

        return approval.Correction is null ? CorrectionState.WithoutReason : CorrectionState.Approved;
    }

    private static Head HeadOf(SortedDictionary<string, UnitRows> rows, string unit) => rows.GetValueOrDefault(unit)?.Head ?? Head.None;

    /// <summary>Units whose figures or texts that count are others than the report has.</summary>
    private static ImmutableArray<ArrivedAfter> Arrived(Report settled, SortedDictionary<string, UnitRows> rows, ImmutableArray<Withdrawal> withdrawals)
    {
        var arrived = ImmutableArray.CreateBuilder<ArrivedAfter>();
        foreach (var unit in settled.Units.Where(u => u.Code != settled.Area))
        {
            var (tables, texts) = (Counted(HeadOf(rows, unit.Code).Tables), Counted(HeadOf(rows, unit.Code).Texts));
            if (tables?.Filing != unit.Filing)
            {
                arrived.Add(new(unit.Code, tables?.Path));
            }
            else if (texts?.Filing != unit.TextsFiling)
            {
                arrived.Add(new(unit.Code, texts?.Path));
            }

            FilingSource? Counted(FilingSource? source) => withdrawals.Any(w => source is not null && w.Covers(unit.Code, source.Path)) ? null : source;
        }

        return arrived.ToImmutable();
    }

    private async Task<Report?> ReportAsync(int year, string area, string? draft, CancellationToken cancellation) =>
        draft is not null && await _drafts.ReadAsync(DraftStore.Folder(year, area, draft), DraftStore.Model, cancellation) is { } blob
            ? ReportJson.Parse(blob.Bytes.Span)
            : null;
}
