using System.Collections.Immutable;
using System.Text;
using Azure.Storage.Blobs.Models;
using Disclosure.Azure.Blobs;
using Disclosure.Azure.Consolidating;
using Disclosure.Azure.Rows;
using Disclosure.Consolidation;
using Disclosure.Reports;
using Disclosure.Submissions;

namespace Disclosure.Azure.Verifying;

/// <summary>
/// Container <c>drafts</c>: each draft is named by its report's hash; the figures of its units are those of the filings it
/// names; its files are what the report renders to.
/// </summary>
internal sealed class DraftVerification(PipelineStorage storage, VerificationScope scope, VerificationRecord record)
{
    private readonly FilingStore _filings = new(storage.Filings);

    /// <summary>Looks at all drafts in scope.</summary>
    /// <param name="named">Folders that heads, approvals and manifests name: those are followed to the filings and rendered anew.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task RunAsync(IReadOnlySet<string> named, CancellationToken cancellation)
    {
        var there = await storage.Drafts.ListAsync(scope.Area is null ? string.Empty : $"{scope.Area}/", cancellation);
        var folders = there.Values
            .Where(b => scope.ReportOf(b.Name) is not null && b.Name.Split('/')[2] != DraftStore.Copies)
            .GroupBy(b => string.Join('/', b.Name.Split('/')[..3]) + "/", StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToDictionary(b => b.Name[g.Key.Length..], StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (folder, blobs) in folders)
        {
            await DraftAsync(folder, blobs, named.Contains(folder), cancellation);
        }

        foreach (var missing in named.Where(n => !folders.ContainsKey(n)))
        {
            record.Fault($"drafts/{missing}{DraftStore.Model}", VerificationProblem.Missing, "the draft", "nothing");
        }
    }

    /// <summary>The sums of an area's head are those of its draft.</summary>
    public async Task SumsAsync(int year, string area, Head head, CancellationToken cancellation)
    {
        var folder = DraftStore.Folder(year, area, head.Area!.Draft);
        var place = $"filings {RowKeys.Partition(year, scope.Definitions.Units.Find(area, year)?.Parent)} {RowKeys.Head(area)}";
        if (await storage.Drafts.ReadAsync(folder + DraftStore.Model, cancellation) is not { } blob)
        {
            record.Fault($"{place} Draft", VerificationProblem.Missing, $"a draft {head.Area.Draft}", "none");
        }
        else if (record.Try($"drafts/{folder}{DraftStore.Model}", () => ReportJson.Parse(blob.Bytes.Span)) is { } report)
        {
            var filing = Consolidator.ToFiling(report);
            var hash = CanonicalJson.Hash(FilingJson.Write(filing));
            record.Same($"{place} TablesFiling", filing.Figures is null ? "absent" : hash, head.Tables?.Filing ?? "absent");
            record.Same($"{place} TextsFiling", filing.Texts is null ? "absent" : hash, head.Texts?.Filing ?? "absent");
            record.Same($"{place} Definitions", report.Definitions, head.Area.Definitions);
        }
    }

    private async Task DraftAsync(string folder, Dictionary<string, BlobItem> blobs, bool isNamed, CancellationToken cancellation)
    {
        if (!blobs.ContainsKey(DraftStore.Model))
        {
            if (isNamed)
            {
                record.Fault($"drafts/{folder}{DraftStore.Model}", VerificationProblem.Missing, folder.Split('/')[2], "nothing");
            }
            else
            {
                record.Wait($"drafts/{folder}", DraftStore.Model, "a draft whose making was interrupted");
            }
        }

        var bytes = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (path, blob) in blobs)
        {
            var hash = path == DraftStore.Model ? folder.Split('/')[2] : null;
            if (await record.BlobAsync(storage.Drafts, folder + path, blob.Metadata, hash, cancellation) is { } read)
            {
                bytes[path] = read;
            }
        }

        if (isNamed && bytes.TryGetValue(DraftStore.Model, out var model)
            && record.Try($"drafts/{folder}{DraftStore.Model}", () => ReportJson.Parse(model.Span)) is { } report)
        {
            record.Same($"drafts/{folder}{DraftStore.Model}", folder, DraftStore.Folder(report.Year, report.Area, folder.Split('/')[2]));
            await UnitsAsync(folder, report, cancellation);
            await TextsAsync(folder, report, cancellation);
            Rendered(folder, report, blobs, bytes);
        }
    }

    private async Task UnitsAsync(string folder, Report report, CancellationToken cancellation)
    {
        foreach (var unit in report.Units.Where(u => u.Filing is not null))
        {
            var place = $"drafts/{folder}{DraftStore.Model} {unit.Code}";
            if (await _filings.FindAsync(report.Year, unit.Code, unit.Filing!, cancellation) is not { } filing)
            {
                record.Fault($"filings/{FilingStore.Name(report.Year, unit.Code, unit.Filing!)}", VerificationProblem.Missing, unit.Filing!, "no filing of that hash");
                continue;
            }

            var filed = (filing.Figures ?? ImmutableSortedDictionary<string, Figure>.Empty).Where(f => f.Value.IsAnswered || f.Value.Note is not null).ToImmutableSortedDictionary(StringComparer.Ordinal);
            foreach (var code in filed.Keys.Union(unit.Figures.Keys))
            {
                record.Same($"{place} {code}", Text(filed.GetValueOrDefault(code)), Text(unit.Figures.GetValueOrDefault(code)));
            }
        }
    }

    /// <summary>The texts of each unit are those of the filing that it names.</summary>
    private async Task TextsAsync(string folder, Report report, CancellationToken cancellation)
    {
        foreach (var unit in report.Units.Where(u => u.TextsFiling is not null))
        {
            if (await _filings.FindAsync(report.Year, unit.Code, unit.TextsFiling!, cancellation) is not { } filing)
            {
                record.Fault($"filings/{FilingStore.Name(report.Year, unit.Code, unit.TextsFiling!)}", VerificationProblem.Missing, unit.TextsFiling!, "no filing of that hash");
                continue;
            }

            var filed = filing.Texts ?? Report.NoTexts;
            foreach (var chapter in filed.Keys.Union(unit.Texts.Keys))
            {
                record.Same(
                    $"drafts/{folder}{DraftStore.Model} {unit.Code} {chapter}",
                    filed.GetValueOrDefault(chapter) ?? "absent",
                    unit.Texts.GetValueOrDefault(chapter) ?? "absent");
            }
        }
    }

    private static string Text(Figure? figure) => figure is null ? "absent" : Encoding.UTF8.GetString(CanonicalJson.Write(FigureJson.Write(figure)));

    private void Rendered(string folder, Report report, Dictionary<string, BlobItem> blobs, Dictionary<string, ReadOnlyMemory<byte>> bytes)
    {
        if (report.Definitions != scope.Definitions.Hash || scope.Definitions.EditionFor(report.Year) is not { } edition
            || record.Try($"drafts/{folder}", () => new RenderedFiles(ReportRenderer.Render(report, edition))) is not { Files: var artefacts })
        {
            record.NotRendered += blobs.Count;
            return;
        }

        foreach (var artefact in artefacts)
        {
            var place = $"drafts/{folder}{artefact.Path}";
            if (!IsOurs(blobs.GetValueOrDefault(artefact.Path) ?? blobs[DraftStore.Model]))
            {
                record.NotRendered++;
            }
            else if (bytes.TryGetValue(artefact.Path, out var read))
            {
                record.Same(place, CanonicalJson.Hash(artefact.Bytes.Span), CanonicalJson.Hash(read.Span));
                record.Rendered++;
            }
            else
            {
                record.Fault(place, VerificationProblem.Missing, CanonicalJson.Hash(artefact.Bytes.Span), "nothing");
            }
        }

        foreach (var stray in blobs.Keys.Except(artefacts.Select(a => a.Path)).Where(_ => IsOurs(blobs[DraftStore.Model])))
        {
            record.Fault($"drafts/{folder}{stray}", VerificationProblem.Stray, "no file", stray);
        }
    }

    private static bool IsOurs(BlobItem blob) => blob.Metadata.TryGetValue(DraftStore.ProgramName, out var program) && program == DraftStore.Program;

    private sealed record RenderedFiles(ImmutableArray<Artefact> Files);
}
