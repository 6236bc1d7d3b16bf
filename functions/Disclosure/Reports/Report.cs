using System.Collections.Immutable;
using Disclosure.Consolidation;

namespace Disclosure.Reports;

/// <summary>
/// The consolidated report of an area and year: the one model every rendering comes from. It holds no clock, so equal
/// inputs give equal bytes; the hash of its canonical JSON names the draft.
/// </summary>
public sealed record Report
{
    /// <summary>Area code.</summary>
    public required string Area { get; init; }

    /// <summary>Area name.</summary>
    public required LocalizedText AreaName { get; init; }

    /// <summary>Report year.</summary>
    public required int Year { get; init; }

    /// <summary>Edition id.</summary>
    public required string Edition { get; init; }

    /// <summary>Hash of the definitions it was computed with.</summary>
    public required string Definitions { get; init; }

    /// <summary>Every indicator of the edition, answered or not, by code.</summary>
    public required ImmutableSortedDictionary<string, ReportFigure> Figures { get; init; }

    /// <summary>Every child of the area, filed or not, ordered by code.</summary>
    public required ImmutableArray<ReportUnit> Units { get; init; }

    /// <summary>Adjustments in the sums, ordered by name.</summary>
    public required ImmutableArray<Adjustment> Adjustments { get; init; }

    /// <summary>Findings about the area and its units, in the order unit, code, indicator.</summary>
    public required ImmutableArray<ReportFinding> Findings { get; init; }

    /// <summary>
    /// What its office wrote, or what was published, by chapter (一 to 六, <c>preface</c>), a paragraph a line. The sentences
    /// written from figures are not among them (<see cref="NarrativeWriter"/>).
    /// </summary>
    public ImmutableSortedDictionary<string, string> Texts { get; init; } = NoTexts;

    /// <summary>What its trends show of the years before, the earliest first; a year nobody reported is absent.</summary>
    public ImmutableArray<EarlierYear> Earlier { get; init; } = [];

    /// <summary>No texts.</summary>
    public static ImmutableSortedDictionary<string, string> NoTexts { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Findings that stop approval.</summary>
    public IEnumerable<ReportFinding> Open => Findings.Where(f => f.StopsApproval);

    /// <summary>Where the area's figure for an indicator comes from: every unit that answered it, then adjustments.</summary>
    public IEnumerable<LineageLine> Lineage(string indicator)
    {
        foreach (var unit in Units)
        {
            if (unit.Figures.TryGetValue(indicator, out var figure))
            {
                yield return new LineageLine(unit.Code, unit.Name.Zh, unit.File, figure, unit.Included);
            }
        }

        foreach (var adjustment in Adjustments.Where(a => a.Indicator == indicator))
        {
            yield return new LineageLine(null, adjustment.Name, null, Figure.OfValue(adjustment.Value, note: adjustment.Reason), true);
        }
    }
}
