using System.Collections.Immutable;
using Disclosure.Azure.Blobs;
using Disclosure.Azure.Rows;
using Disclosure.Checking;
using Disclosure.Consolidation;
using Disclosure.Forms;
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
        var (published, findings) = await PublishedAsync(area, year, lastYear.GetValueOrDefault(area.Code)?.Figures, cancellation);
        var input = new ConsolidationInput
        {
            Area = area,
            Year = year,
            Edition = edition,
            DefinitionsHash = definitions.Hash,
            Children = [.. children],
            Foreign = [.. rows.Where(r => r.Value.Head is { Tables: not null } or { Texts: not null }).Select(r => r.Key).Except(units.Select(u => u.Code))],
            Office = OfficeFiles.Parse(adjustments, reasons, edition),
            Published = published?.Child,
            PublishedFindings = findings,
            LastYear = lastYear.GetValueOrDefault(area.Code)?.Figures,
        };
        return new AreaInputs(input, office, adjustments, reasons, published?.Filing, lastYear.ToDictionary(f => f.Key, f => f.Value.Filing, StringComparer.Ordinal));
    }

    /// <summary>The report of a past year that was brought in, read as any file is; one with errors does not count.</summary>
    private async Task<((ChildFiling Child, Filing Filing)? Published, ImmutableArray<Finding> Findings)> PublishedAsync(
        Unit area, int year, ImmutableSortedDictionary<string, Figure>? lastYear, CancellationToken cancellation)
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
        Unit unit, UnitRows? rows, int year, Edition edition, Dictionary<string, FiledFigures> lastYear, CancellationToken cancellation)
    {
        var (tables, texts) = (rows?.Head.Tables, rows?.Head.Texts);
        var filing = tables is null ? null : await _filings.ReadAsync(year, unit.Code, tables.Filing, cancellation);
        var words = texts is null ? null
            : texts.Filing == tables?.Filing ? filing
            : await _filings.ReadAsync(year, unit.Code, texts.Filing, cancellation);
        return new ChildFiling
        {
            Unit = unit,
            Figures = filing is null ? null : WithCells(rows!.Figures(edition)!, filing),
            Texts = words?.Texts,
            LastYear = lastYear.GetValueOrDefault(unit.Code)?.Figures,
            File = tables?.Path,
            Filing = tables?.Filing,
            TextsFiling = texts?.Filing,
            Late = tables?.Late ?? false,
        };
    }

    private static ImmutableSortedDictionary<string, Figure> WithCells(ImmutableSortedDictionary<string, Figure> figures, Filing filing) =>
        figures.ToImmutableSortedDictionary(
            f => f.Key, f => f.Value with { At = filing.Figures?.GetValueOrDefault(f.Key)?.At }, StringComparer.Ordinal);

    /// <summary>Figures of the year before, wherever the unit stood in the tree then.</summary>
    private async Task<Dictionary<string, FiledFigures>> LastYearAsync(int year, IEnumerable<Unit> units, CancellationToken cancellation)
    {
        var found = new Dictionary<string, FiledFigures>(StringComparer.Ordinal);
        if (definitions.EditionFor(year) is not { } edition)
        {
            return found;
        }

        var then = units.Select(u => definitions.Units.Find(u.Code, year)).OfType<Unit>();
        foreach (var siblings in then.GroupBy(u => RowKeys.Partition(year, u.Parent), StringComparer.Ordinal))
        {
            var rows = await ScanAsync(siblings.Key, cancellation);
            foreach (var unit in siblings)
            {
                if (rows.GetValueOrDefault(unit.Code) is { Head.Tables: { } tables } whole)
                {
                    found[unit.Code] = new(whole.Figures(edition)!, tables.Filing);
                }
            }
        }

        return found;
    }
}
