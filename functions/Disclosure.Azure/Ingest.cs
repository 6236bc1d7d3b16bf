using Azure;
using Azure.Data.Tables;
using Disclosure.Azure.Blobs;
using Disclosure.Azure.Consolidating;
using Disclosure.Azure.Ingesting;
using Disclosure.Azure.Rows;
using Disclosure.Checking;
using Disclosure.Consolidation;
using Disclosure.Receipts;
using Disclosure.Receipts.Marking;
using Microsoft.Extensions.Logging;

namespace Disclosure.Azure;

/// <summary>The first step: one blob becomes checked figures or a receipt that says what is wrong (DESIGN.md section 5).</summary>
public sealed partial class Ingest(
    PipelineStorage storage, Definitions definitions, ConsolidationQueue queue, TimeProvider clock, Deadlines deadlines, ILogger<Ingest> log)
{
    private const int Tries = 20;
    private readonly FilingTable _rows = new(storage.FilingRows);
    private readonly DeliveryLedger _ledger = new(new FilingTable(storage.FilingRows));
    private readonly FiledYears _years = new(storage, definitions);
    private readonly FilingStore _filings = new(storage.Filings);
    private readonly ReceiptStore _receipts = new(storage.Receipts);
    private readonly OfficeFolder _office = new(storage.Office);

    /// <summary>
    /// Takes in a blob of <c>submissions/</c>, whatever its name. Deliveries may come twice, late, in any order and several
    /// at a time; whoever is slower than another finds a conflict and starts again.
    /// </summary>
    /// <returns>What it found; a null outcome when there is no such blob.</returns>
    /// <exception cref="RequestFailedException">Storage failed; the sweep will try again, for there is no receipt.</exception>
    public async Task<IngestResult> RunAsync(string blobName, CancellationToken cancellation = default)
    {
        var path = SubmissionPath.Parse(blobName);
        var isNew = false;
        for (var tries = 0; tries < Tries; tries++)
        {
            var (result, committed) = await TryAsync(path, cancellation);
            isNew |= committed;
            if (result is not null)
            {
                Done(blobName, result.Outcome, isNew, result.Findings);
                return result with { IsNew = isNew };
            }
        }

        throw new RequestFailedException(412, $"The rows of {blobName} changed {Tries} times during its ingest.");
    }

    /// <summary>How a file is read and checked; tests put a reader in that breaks.</summary>
    internal InspectFile Inspector { get; init; } = Checking.Inspector.Inspect;

    /// <summary>The result is null when somebody was faster; the row may be ours all the same.</summary>
    private async Task<(IngestResult? Result, bool Committed)> TryAsync(SubmissionPath path, CancellationToken cancellation)
    {
        var place = Placement.Of(path, definitions, clock.Now());
        var head = await _rows.HeadAsync(place.Partition, place.Key, cancellation);
        var receipt = await _receipts.StateAsync(path, cancellation);
        if (await SubmissionFile.ReadAsync(storage.Submissions, path.Name, cancellation) is not { } file)
        {
            return (new(path.Name, null, false, FindingCounts.None), false);
        }

        var delivery = new Delivery(path, place, file, await InspectAsync(path, place, file, cancellation));
        var (row, attempt) = await _ledger.FindAsync(delivery, cancellation);
        if (delivery.Filing is not null)
        {
            // Also for a known delivery: so a lost snapshot comes back.
            await _filings.WriteAsync(delivery.Filing, cancellation);
        }

        var isNew = row is null;
        row ??= NewRow(delivery, head.Value, attempt);
        if (isNew && !await CommitAsync(delivery, head, row, cancellation))
        {
            return (null, false);
        }

        if (place is { Year: { } year, Area: { } area })
        {
            await queue.MarkAsync(year, area, cancellation);
        }

        return row.Outcome == DeliveryOutcome.Failed || await WriteReceiptAsync(delivery, row, receipt, cancellation)
            ? (new(path.Name, row.Outcome, isNew, delivery.Findings), isNew)
            : (null, isNew);
    }

    /// <summary>Null when the reader breaks on the file: a fault of ours, which must not stop other files.</summary>
    private async Task<Inspection?> InspectAsync(
        SubmissionPath path, Placement place, SubmissionFile file, CancellationToken cancellation)
    {
        var reader = new SubmissionReader(definitions, _years, Inspector);
        var lastYear = await reader.LastYearAsync(place, cancellation);
        var office = await OfficeAsync(place, cancellation);
        try
        {
            return reader.Read(path, place, file, lastYear, office);
        }
#pragma warning disable CA1031 // Whatever the reader throws is recorded as a failed delivery and logged.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Broke(e, path.Name);
            return null;
        }
    }

    private async Task<OfficeInput> OfficeAsync(Placement place, CancellationToken cancellation) =>
        place is { Year: { } year, Area: { } area } && definitions.EditionFor(year) is { } edition
            ? await _office.InputAsync(year, area, edition, cancellation)
            : OfficeInput.Empty;

    private LedgerRow NewRow(Delivery delivery, Head head, string attempt)
    {
        var now = clock.Now();
        var received = delivery.File.Modified < now ? delivery.File.Modified : now;
        return new LedgerRow
        {
            Path = delivery.Path.Name,
            ETag = delivery.File.ETag,
            Modified = delivery.File.Modified,
            Received = received,
            Late = !delivery.Path.IsHistory && delivery.Place.Year is { } year && deadlines.IsLate(year, received),
            Attempt = attempt,
            Outcome = delivery.OutcomeBeside(head),
            Sha256 = delivery.File.Sha256,
            Filing = delivery.FilingHash,
            Applied = string.Join(' ', Parts(delivery, head)),
            Findings = delivery.Findings,
            Definitions = definitions.Hash,
            Waivers = delivery.Waivers,
            Previous = head.Ledger,
        };
    }

    private static IEnumerable<string> Parts(Delivery delivery, Head head)
    {
        if (delivery.ReplacesTables(head))
        {
            yield return "tables";
        }

        if (delivery.ReplacesTexts(head))
        {
            yield return "texts";
        }
    }

    private async Task<bool> CommitAsync(Delivery delivery, Versioned<Head> head, LedgerRow row, CancellationToken cancellation)
    {
        var (partition, unit) = (delivery.Place.Partition, delivery.Place.Key);
        TableEntity[] figures = delivery.ReplacesTables(head.Value)
            ? [.. definitions.EditionFor(delivery.Place.Year!.Value)!.Tables.Select(t =>
                FiguresRow.Write(partition, unit, t, delivery.Filing!.Figures!, delivery.FilingHash))]
            : [];
        return await _rows.CommitAsync(
            delivery.Advance(head.Value, row).Write(partition, unit), head.ETag, [row.Write(partition, unit)], figures, cancellation);
    }

    private async Task<bool> WriteReceiptAsync(Delivery delivery, LedgerRow row, ReceiptState state, CancellationToken cancellation)
    {
        var (path, year) = (delivery.Path, delivery.Path.Year);
        var marked = Mark(delivery);
        var name = marked is null ? null : path.Marked(marked.Extension);
        var receipt = new Receipt(path.Name, row.Received, delivery.Inspection!, row.Late, row.Outcome == DeliveryOutcome.Superseded)
        {
            Deadline = delivery.Place.Year is { } open ? deadlines.UnitsOf(open) : null,
            Marked = name?[(name.LastIndexOf('/') + 1)..],
        };
        var edition = year is { } reported ? definitions.EditionFor(reported) : null;
        var json = ReceiptStore.Contents(ReceiptJson.Write(receipt), ContentTypes.Json, delivery.File, row.Filing);
        if (marked is not null)
        {
            json.Metadata[ReceiptStore.MarkedName] = marked.Extension;
        }

        var page = ReceiptStore.Contents(ReceiptPage.Render(receipt, edition, delivery.Place.Unit), ContentTypes.Html, delivery.File, row.Filing);
        return await _receipts.WriteAsync(
            path, state, json, page, marked is null ? null : (name!, ReceiptStore.Contents(marked.Bytes, marked.ContentType, delivery.File, row.Filing)), cancellation);
    }

    /// <summary>The file with its faults marked. A fault of ours must not keep the receipt from the clerk.</summary>
    private MarkedFile? Mark(Delivery delivery)
    {
        try
        {
            return MarkedFile.Make(delivery.Path.File, delivery.File.Bytes, delivery.Inspection!.Findings);
        }
#pragma warning disable CA1031 // Whatever the marking throws is logged; the receipt says all without it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Broke(e, delivery.Path.Name);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Path}: {Outcome}, new {IsNew}, errors warnings notices {Findings}")]
    private partial void Done(string path, DeliveryOutcome? outcome, bool isNew, FindingCounts findings);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path}: the reader broke on it")]
    private partial void Broke(Exception exception, string path);
}
