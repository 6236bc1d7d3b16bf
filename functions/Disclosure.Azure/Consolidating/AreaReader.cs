using System.Collections.Concurrent;
using System.Collections.Immutable;
using Disclosure.Azure.Blobs;
using Disclosure.Azure.Rows;
using Disclosure.Checking;
using Disclosure.Consolidation;
using Disclosure.Consolidation.Texts;
using Disclosure.Forms;
using Disclosure.Reports.Digest;
using Disclosure.Submissions;
using Disclosure.Units;

namespace Disclosure.Azure.Consolidating;

/// <summary>Reads what the sum of an area depends on: its children's rows and filings, last year's, the office's files.</summary>
internal sealed class AreaReader(PipelineStorage storage, Definitions definitions)
{
    private const int ReadsOfTornUnit = 20;
    private const int ParallelFilings = 8;
    private readonly FilingTable _rows = new(storage.FilingRows);
    private readonly FilingStore _filings = new(storage.Filings);
    private readonly OfficeFolder _office = new(storage.Office);

    /// <summary>Reads all of it.</summary>
    /// <exception cref="FilingLostException">A filing that a head names is not in storage.</exception>
    public async Task<AreaInputs> ReadAsync(Unit area, int year, Edition edition, CancellationToken cancellation)
    {
        var units = definitions.Units.Children(area.Code, year);
        var partition = RowKeys.Partition(year, area.Code);
        var rows = await ScanAsync(partition, cancellation);
        var lastYear = await LastYearAsync(year - 1, [area, .. units], cancellation);
        var children = new ChildFiling[units.Length];
        await Parallel.ForAsync(0, units.Length, Bounded(cancellation), async (i, stop) =>
            children[i] = await ChildAsync(units[i], rows.GetValueOrDefault(units[i].Code), year, edition, lastYear, stop));
        var office = await _office.StateAsync(year, area.Code, cancellation);
        var adjustments = await _office.TextAsync(year, area.Code, OfficeFiles.AdjustmentsFile, cancellation);
        var reasons = await _office.TextAsync(year, area.Code, OfficeFiles.ReasonsFile, cancellation);
        var waivers = await _office.TextAsync(year, area.Code, OfficeFiles.WaiversFile, cancellation);
        var texts = await _office.TextsAsync(year, area.Code, cancellation);
        var withdrawals = await _office.TextAsync(year, area.Code, OfficeFiles.WithdrawalsFile, cancellation);
        var (published, findings) = await PublishedAsync(area, year, lastYear.GetValueOrDefault(area.Code)?.AsYear(), cancellation);
        var earlier = await EarlierAsync(area, year, lastYear.GetValueOrDefault(area.Code), cancellation);
        var input = new ConsolidationInput
        {
            Area = area,
            Year = year,
            Edition = edition,
            DefinitionsHash = definitions.Hash,
            Children = [.. children],
            Foreign = [.. rows.Where(r => r.Value.Head is { Tables: not null } or { Texts: not null }).Select(r => r.Key).Except(units.Select(u => u.Code))],
            Office = OfficeFiles.Parse(adjustments, reasons, edition, waivers, withdrawals) with { Texts = OfficeTexts.Read(texts.Select(t => t.File), edition, year) },
            Published = published?.Child,
            PublishedFindings = findings,
            Earlier = [.. earlier.Select(e => e.AsYear()).OfType<FiledYear>()],
            LastYear = lastYear.GetValueOrDefault(area.Code)?.AsYear(),
            ChildrenLastYear = definitions.EditionFor(year - 1) is null ? [] : definitions.Units.Children(area.Code, year - 1),
        };
        return new AreaInputs(input, office, adjustments, reasons, waivers, withdrawals, [.. texts.Select(t => (t.File.Name, t.Sha256))], published?.Filing, earlier, lastYear);
    }

    /// <summary>The report of a past year that was brought in, read as any file is; one with errors does not count.</summary>
    private async Task<((ChildFiling Child, Filing Filing)? Published, ImmutableArray<Finding> Findings)> PublishedAsync(
        Unit area, int year, FiledYear? lastYear, CancellationToken cancellation)
    {
        if (await _office.PublishedAsync(year, area.Code, cancellation) is not { } file)
        {
            return (null, []);
        }

        var inspection = Inspector.Inspect(definitions, file.Name, file.Bytes, year, area.Code, lastYear);
        if (inspection.Filing is not { Figures: { } figures } filing)
        {
            return (null, inspection.Findings);
        }

        var child = new ChildFiling
        {
            Unit = area,
            Figures = figures,
            Texts = filing.Texts,
            Reasons = filing.Reasons,
            LastYear = lastYear,
            File = $"office/{file.Name}",
            Filing = CanonicalJson.Hash(FilingJson.Write(filing)),
        };
        return ((child, filing), inspection.Findings);
    }

    private static ParallelOptions Bounded(CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = ParallelFilings, CancellationToken = cancellation };

    /// <summary>All units of a partition, each whole: one torn between two pages is read again by itself.</summary>
    private async Task<SortedDictionary<string, UnitRows>> ScanAsync(string partition, CancellationToken cancellation)
    {
        var rows = await _rows.ScanAsync(partition, cancellation);
        foreach (var unit in rows.Where(r => !r.Value.IsWhole).Select(r => r.Key).ToArray())
        {
            for (var reads = 0; !rows[unit].IsWhole; reads++)
            {
                rows[unit] = reads < ReadsOfTornUnit
                    ? await _rows.UnitAsync(partition, unit, cancellation)
                    : throw new InvalidDataException($"Rows of unit {unit} in {partition} come from another filing than its head.");
            }
        }

        return rows;
    }

    private async Task<ChildFiling> ChildAsync(
        Unit unit, UnitRows? rows, int year, Edition edition, Dictionary<string, UnitFilings> lastYear, CancellationToken cancellation)
    {
        var filed = await UnitFilings.ReadAsync(async hash => await _filings.ReadAsync(year, unit.Code, hash, cancellation), rows ?? new(), year, edition);
        return new ChildFiling
        {
            Unit = unit,
            Figures = filed.Figures,
            Texts = filed.Texts?.Texts,
            Warnings = filed.Warnings,
            Reasons = filed.Reasons,
            LastYear = lastYear.GetValueOrDefault(unit.Code)?.AsYear(),
            File = filed.Head.Tables?.Path,
            Filing = filed.Head.Tables?.Filing,
            TextsFile = filed.Head.Texts?.Path,
            TextsFiling = filed.Head.Texts?.Filing,
            Late = filed.Head.Tables?.Late ?? false,
        };
    }

    /// <summary>What the area filed for the years that its trends go back to, the earliest first.</summary>
    private async Task<ImmutableArray<UnitFilings>> EarlierAsync(Unit area, int year, UnitFilings? lastYear, CancellationToken cancellation)
    {
        var earlier = ImmutableArray.CreateBuilder<UnitFilings>();
        for (var before = year - ReportDigest.TrendYears + 1; before < year - 1; before++)
        {
            earlier.AddRange((await LastYearAsync(before, [area], cancellation)).Values);
        }

        return lastYear is null ? earlier.ToImmutable() : [.. earlier, lastYear];
    }

    /// <summary>
    /// What was filed for the year before, wherever the unit stood in the tree then. A snapshot lost since then stops
    /// nothing: without it there are figures without cells, and no texts.
    /// </summary>
    private async Task<Dictionary<string, UnitFilings>> LastYearAsync(int year, IEnumerable<Unit> units, CancellationToken cancellation)
    {
        var found = new ConcurrentDictionary<string, UnitFilings>(StringComparer.Ordinal);
        if (definitions.EditionFor(year) is not { } edition)
        {
            return [];
        }

        var then = units.Select(u => definitions.Units.Find(u.Code, year)).OfType<Unit>();
        foreach (var siblings in then.GroupBy(u => RowKeys.Partition(year, u.Parent), StringComparer.Ordinal))
        {
            var rows = await ScanAsync(siblings.Key, cancellation);
            await Parallel.ForEachAsync(siblings.Where(u => rows.ContainsKey(u.Code)), Bounded(cancellation), async (unit, stop) =>
            {
                var filed = await UnitFilings.ReadAsync(hash => _filings.FindAsync(year, unit.Code, hash, stop), rows[unit.Code], year, edition);
                if (!filed.IsEmpty)
                {
                    found[unit.Code] = filed;
                }
            });
        }

        return new(found, StringComparer.Ordinal);
    }
}
