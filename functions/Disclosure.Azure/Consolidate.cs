using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using Disclosure.Azure.Blobs;
using Disclosure.Azure.Consolidating;
using Disclosure.Azure.Rows;
using Disclosure.Consolidation;
using Disclosure.Forms;
using Disclosure.Reports;
using Disclosure.Reports.Digest;
using Disclosure.Submissions;
using Disclosure.Units;
using Microsoft.Extensions.Logging;

namespace Disclosure.Azure;

/// <summary>The second step: sums one area and year that is due (DESIGN.md section 6).</summary>
public sealed partial class Consolidate(
    PipelineStorage storage, Definitions definitions, ConsolidationQueue queue, ILogger<Consolidate> log)
{
    private const int Tries = 10;
    private readonly FilingTable _rows = new(storage.FilingRows);
    private readonly FilingStore _filings = new(storage.Filings);
    private readonly DraftStore _drafts = new(storage.Drafts);
    private readonly AreaReader _areas = new(storage, definitions);

    /// <summary>
    /// Sums the area if it is due: the due row and its own head are read first, the inputs second; the draft and the
    /// area's filing are written; the head commits them; the parent is marked; last, the due row goes, unless it was
    /// marked again meanwhile. Running twice does no harm.
    /// </summary>
    /// <exception cref="FilingLostException">A filing of a child is not in storage; the area stays due.</exception>
    /// <exception cref="RequestFailedException">Storage failed; the area stays due.</exception>
    public async Task<ConsolidationResult> RunAsync(int year, string area, CancellationToken cancellation = default)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await TryAsync(year, area, cancellation) is { } result)
            {
                Done(area, year, result.Outcome, result.Draft);
                return result;
            }
        }

        throw new RequestFailedException(412, $"The head of {area}, {year}, changed {Tries} times during its consolidation.");
    }

    private async Task<ConsolidationResult?> TryAsync(int year, string area, CancellationToken cancellation)
    {
        if (await queue.DueRowAsync(year, area, cancellation) is not { } due)
        {
            return new(ConsolidationOutcome.NotDue);
        }

        if (definitions.Units.Find(area, year) is not { IsArea: true } unit || definitions.EditionFor(year) is not { } edition)
        {
            await queue.DoneAsync(year, area, due, cancellation);
            return new(ConsolidationOutcome.UnknownArea);
        }

        if (await SumAsync(unit, year, edition, cancellation) is not { } result)
        {
            return null;
        }

        // Also when nothing changed: a run that died after its commit left the parent unmarked.
        if (unit.Parent is not null)
        {
            await queue.MarkAsync(year, unit.Parent, cancellation);
        }

        await MarkLaterAsync(year, area, cancellation);
        await queue.DoneAsync(year, area, due, cancellation);
        return result;
    }

    /// <summary>The years after that were summed already show this one in their trends, and compare themselves with it.</summary>
    private async Task MarkLaterAsync(int year, string area, CancellationToken cancellation)
    {
        for (var later = year + 1; later < year + ReportDigest.TrendYears; later++)
        {
            if (definitions.Units.Find(area, later) is { } unit
                && (await _rows.HeadAsync(RowKeys.Partition(later, unit.Parent), area, cancellation)).Value.Area is not null)
            {
                await queue.MarkAsync(later, area, cancellation);
            }
        }
    }

    /// <summary>Null when the head changed meanwhile.</summary>
    private async Task<ConsolidationResult?> SumAsync(Unit area, int year, Edition edition, CancellationToken cancellation)
    {
        var partition = RowKeys.Partition(year, area.Parent);
        var head = await _rows.HeadAsync(partition, area.Code, cancellation);
        var inputs = await _areas.ReadAsync(area, year, edition, cancellation);
        var report = Consolidator.Consolidate(inputs.Input);
        var filing = Consolidator.ToFiling(report);
        var draft = ReportJson.Hash(report);
        var written = await _drafts.EnsureAsync(report, edition, cancellation);
        if (inputs.Published is not null && await _filings.WriteAsync(inputs.Published, cancellation))
        {
            written++;
        }

        if (filing is not { Figures: null, Texts: null } && await _filings.WriteAsync(filing, cancellation))
        {
            written++;
        }

        var source = new FilingSource(CanonicalJson.Hash(FilingJson.Write(filing)));
        var next = head.Value with
        {
            Tables = filing.Figures is null ? null : source,
            Texts = filing.Texts is null ? null : source,
            Area = new AreaState(inputs.Hash(), draft, definitions.Hash, inputs.Office),
        };
        if (next == head.Value)
        {
            return new(ConsolidationOutcome.Unchanged, draft, written);
        }

        var rows = FiguresRows(partition, edition, filing, next.Tables?.Filing ?? string.Empty);
        return await _rows.CommitAsync(next.Write(partition, area.Code), head.ETag, [], rows, cancellation)
            ? new(ConsolidationOutcome.Committed, draft, written)
            : null;
    }

    private static IEnumerable<TableEntity> FiguresRows(string partition, Edition edition, Filing filing, string hash) =>
        edition.Tables.Select(t => FiguresRow.Write(
            partition, filing.Unit, t, filing.Figures ?? ImmutableSortedDictionary<string, Figure>.Empty, hash));

    [LoggerMessage(Level = LogLevel.Information, Message = "Area {Area}, {Year}: {Outcome}, draft {Draft}")]
    private partial void Done(string area, int year, ConsolidationOutcome outcome, string? draft);
}
