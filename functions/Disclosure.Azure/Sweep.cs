using System.Collections.Immutable;
using Azure;
using Azure.Storage.Blobs.Models;
using Disclosure.Azure.Blobs;
using Disclosure.Azure.Consolidating;
using Disclosure.Azure.Rows;
using Disclosure.Azure.Sweeping;
using Microsoft.Extensions.Logging;

namespace Disclosure.Azure;

/// <summary>The promise behind the trigger: whatever was not done yet is found and done (DESIGN.md section 5).</summary>
public sealed partial class Sweep(
    PipelineStorage storage, Definitions definitions, Ingest ingest, ConsolidationQueue queue, TimeProvider clock, ILogger<Sweep> log)
{
    private readonly FilingTable _rows = new(storage.FilingRows);
    private readonly FilingStore _filings = new(storage.Filings);
    private readonly OfficeFolder _office = new(storage.Office);
    private readonly DeletionRecord _deletions = new(storage, definitions, clock);

    /// <summary>
    /// Lists submissions and receipts of the open years and the misplaced ones side by side. Takes in what lacks its
    /// receipt, its page or its marked file, or whose filing is gone; records what was deleted; marks the areas whose office files or
    /// definitions are not those of their last sum. One blob that storage fails on does not stop the others.
    /// </summary>
    /// <exception cref="RequestFailedException">A listing failed.</exception>
    public Task<SweepResult> RunAsync(CancellationToken cancellation = default) => RunAsync(null, cancellation);

    /// <summary>The same for a host without a blob trigger: what nothing else takes in is taken in for older years too.</summary>
    /// <param name="first">The first report year to look at; null for the open years alone.</param>
    /// <param name="cancellation">Stops it between two files.</param>
    /// <exception cref="RequestFailedException">A listing failed.</exception>
    public async Task<SweepResult> RunAsync(int? first, CancellationToken cancellation = default)
    {
        var open = new OpenYears(definitions, clock.Now(), first);
        var submissions = await open.ListAsync(storage.Submissions, cancellation);
        var receipts = await open.ListAsync(storage.Receipts, cancellation);
        var filings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var year in open.Years)
        {
            filings.UnionWith(await _filings.NamesAsync(year, cancellation));
        }

        var lacking = submissions.Values.Where(s => !IsDone(s, receipts, filings)).Select(s => s.Name).Order(StringComparer.Ordinal);
        var failed = ImmutableArray.CreateBuilder<string>();
        var ingested = await EachAsync(lacking, n => ingest.RunAsync(n, cancellation), failed);
        var known = submissions.Keys.Select(s => SubmissionPath.Parse(s).Receipt).ToHashSet(StringComparer.Ordinal);
        var orphans = receipts.Values.Where(r => IsOrphan(r, known)).OrderBy(r => r.Name, StringComparer.Ordinal);
        var deleted = await EachAsync(orphans.Select(r => r.Name), n => _deletions.RecordAsync(receipts[n], cancellation), failed);
        var marked = await MarkAsync(open.Years, cancellation);
        return new([.. ingested], [.. deleted.OfType<string>()], marked, failed.ToImmutable());
    }

    private static bool IsDone(BlobItem submission, Dictionary<string, BlobItem> receipts, HashSet<string> filings)
    {
        var path = SubmissionPath.Parse(submission.Name);
        var etag = SubmissionFile.Text(submission.Properties.ETag!.Value);
        return IsOf(receipts.GetValueOrDefault(path.Page), etag)
            && receipts.GetValueOrDefault(path.Receipt) is { } receipt
            && IsOf(receipt, etag)
            && !receipt.Metadata.ContainsKey(ReceiptStore.DeletedName)
            && (!receipt.Metadata.TryGetValue(ReceiptStore.MarkedName, out var marked) || IsOf(receipts.GetValueOrDefault(path.Marked(marked)), etag))
            && (!receipt.Metadata.TryGetValue(ReceiptStore.FilingName, out var filing)
                || filings.Contains(FilingStore.Name(path.Year ?? 0, path.Unit ?? string.Empty, filing)));
    }

    private static bool IsOf(BlobItem? receipt, string etag) =>
        receipt is not null && receipt.Metadata.TryGetValue(ReceiptStore.ETagName, out var of) && Uri.UnescapeDataString(of) == etag;

    private static bool IsOrphan(BlobItem receipt, HashSet<string> known) =>
        receipt.Name.EndsWith(".json", StringComparison.Ordinal)
        && receipt.Metadata.ContainsKey(ReceiptStore.ETagName)
        && !receipt.Metadata.ContainsKey(ReceiptStore.DeletedName)
        && !known.Contains(receipt.Name);

    private async Task<List<T>> EachAsync<T>(IEnumerable<string> names, Func<string, Task<T>> step, ImmutableArray<string>.Builder failed)
    {
        var results = new List<T>();
        foreach (var name in names)
        {
            try
            {
                results.Add(await step(name));
            }
            catch (Exception e) when (e is RequestFailedException or AggregateException)
            {
                Failed(e, name);
                failed.Add(name);
            }
        }

        return results;
    }

    private async Task<ImmutableArray<ConsolidationMessage>> MarkAsync(IEnumerable<int> years, CancellationToken cancellation)
    {
        var due = (await queue.DueAsync(cancellation)).ToHashSet();
        var office = await _office.ListAsync(cancellation);
        var marked = ImmutableArray.CreateBuilder<ConsolidationMessage>();
        foreach (var (year, area) in years.SelectMany(y => definitions.Units.Areas(y).Select(a => (y, a))))
        {
            var message = new ConsolidationMessage(year, area.Code);
            var head = await _rows.HeadAsync(RowKeys.Partition(year, area.Parent), area.Code, cancellation);
            if (!due.Contains(message) && IsStale(head.Value.Area, OfficeFolder.StateOf(office, year, area.Code)))
            {
                await queue.MarkAsync(year, area.Code, cancellation);
                marked.Add(message);
            }
        }

        return marked.ToImmutable();
    }

    // An area without a sum has neither files of units nor of the office, until one of them comes.
    private bool IsStale(AreaState? sum, string office) =>
        sum is null ? office.Length > 0 : sum.Definitions != definitions.Hash || sum.Office != office;

    [LoggerMessage(Level = LogLevel.Error, Message = "{Name} failed; the next sweep takes it again")]
    private partial void Failed(Exception exception, string name);
}
