using Azure;
using Disclosure.Azure.Consolidating;
using Disclosure.Azure.Publishing;
using Disclosure.Azure.Rows;
using Disclosure.Azure.Verifying;

namespace Disclosure.Azure;

/// <summary>
/// Follows the chain from every ledger row and filing to the published bytes. Any byte that is not as it was recorded is
/// found and named. It reads and changes nothing.
/// </summary>
public sealed class Verify(PipelineStorage storage, Definitions definitions, ConsolidationQueue queue)
{
    private readonly OfficeFolder _office = new(storage.Office);
    private readonly DraftStore _drafts = new(storage.Drafts);
    private readonly AreaReader _areas = new(storage, definitions);

    /// <summary>Looks at a year, an area with its units, both, or everything.</summary>
    /// <exception cref="RequestFailedException">Storage failed.</exception>
    public async Task<VerificationResult> RunAsync(int? year = null, string? area = null, CancellationToken cancellation = default)
    {
        var (scope, record) = (new VerificationScope(year, area, definitions), new VerificationRecord());
        var rows = new RowVerification(storage, scope, record);
        await rows.RunAsync(cancellation);
        await new FiledVerification(storage, scope, record).RunAsync(rows.Submissions, cancellation);
        var editions = new EditionVerification(storage, scope, record);
        await editions.RunAsync(cancellation);

        var drafts = new DraftVerification(storage, scope, record);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (of, code, head) in rows.Areas.Where(a => scope.HasReport(a.Year, a.Area)))
        {
            named.Add(DraftStore.Folder(of, code, head.Area!.Draft));
            await drafts.SumsAsync(of, code, head, cancellation);
            await InputsAsync(of, code, head.Area, record, cancellation);
        }

        named.UnionWith(editions.Manifests.Values.Select(m => DraftStore.Folder(m.Year, m.Area, m.Approval.Draft)));
        named.UnionWith(await ApprovalsAsync(scope, record, editions, cancellation));
        await drafts.RunAsync(named, cancellation);
        return record.Result;
    }

    /// <summary>What the last sum read is what is there now, unless something changed and waits for the next sum.</summary>
    private async Task InputsAsync(int year, string area, AreaState sum, VerificationRecord record, CancellationToken cancellation)
    {
        var unit = definitions.Units.Find(area, year);
        var place = $"filings {RowKeys.Partition(year, unit?.Parent)} {RowKeys.Head(area)}";
        var office = await _office.StateAsync(year, area, cancellation);
        if (sum.Office != office || sum.Definitions != definitions.Hash || await queue.DueRowAsync(year, area, cancellation) is not null)
        {
            record.Wait(place, $"{sum.Office} {sum.Definitions}", $"{office} {definitions.Hash}: something changed since the last sum");
        }
        else if (unit is not null && definitions.EditionFor(year) is { } edition)
        {
            try
            {
                record.Same($"{place} Inputs", (await _areas.ReadAsync(unit, year, edition, cancellation)).Hash(), sum.Inputs);
            }
#pragma warning disable CA1031 // A changed row may break the reading in any way; that is a fault of its own.
            catch (Exception e) when (e is not (OperationCanceledException or RequestFailedException))
#pragma warning restore CA1031
            {
                record.Fault($"{place} Inputs", VerificationProblem.Unreadable, sum.Inputs, e.Message);
            }
        }
    }

    /// <summary>The approval is the one the last edition was published by, or asks for the next; either way its draft is there.</summary>
    /// <returns>Folders of the drafts that are approved.</returns>
    private async Task<IEnumerable<string>> ApprovalsAsync(
        VerificationScope scope, VerificationRecord record, EditionVerification editions, CancellationToken cancellation)
    {
        var folders = new List<string>();
        var names = (await _office.ListAsync(cancellation)).Keys.Where(n => n.EndsWith($"/{OfficeFolder.Approval}", StringComparison.Ordinal));
        foreach (var (area, year) in names.Select(scope.ReportOf).OfType<(string, int)>())
        {
            var place = $"office/{area}/{year}/{OfficeFolder.Approval}";
            var last = editions.Manifests.Values.Where(m => m.Area == area && m.Year == year).MaxBy(m => m.Edition);
            if (await _office.ApprovalAsync(year, area, cancellation) is not { } file)
            {
                continue;
            }

            if (Approval.Parse(file.Text) is not { } approval)
            {
                record.Fault(place, VerificationProblem.Unreadable, "draft, by, at, review", file.Sha256);
                continue;
            }

            var folder = DraftStore.Folder(year, area, approval.Draft);
            if (await _drafts.ReadAsync(folder, DraftStore.Model, cancellation) is null)
            {
                record.Fault(place, VerificationProblem.Missing, $"a draft {approval.Draft}", "none");
                continue;
            }

            folders.Add(folder);
            if (last is { ApprovalSha256: { } recorded } && last.Approval.Draft == approval.Draft)
            {
                record.Same(place, recorded, file.Sha256);
            }
            else if (last?.Approval.Draft != approval.Draft)
            {
                record.Wait(place, last?.Approval.Draft ?? "no edition yet", $"{approval.Draft}: approved, and not published yet");
            }
        }

        return folders;
    }
}
