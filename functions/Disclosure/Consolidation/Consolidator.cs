using System.Collections.Immutable;
using Disclosure.Consolidation.Texts;
using Disclosure.Forms;
using Disclosure.Reports;
using Disclosure.Reports.Digest;
using Disclosure.Submissions;

namespace Disclosure.Consolidation;

/// <summary>Makes the report of an area from the figures of its children (DESIGN.md section 6).</summary>
public static class Consolidator
{
    /// <summary>
    /// Sums the children in scope, indicator by indicator, adds the office's adjustments, counts who answered, and
    /// checks units and sums. What the office withdrew is left out before. A report of a past year that was brought in takes the place of the sum. Equal inputs give equal reports; the order of children and adjustments does not matter.
    /// Answers that have no sum (different words, not additive) leave a blank and a finding.
    /// </summary>
    public static Report Consolidate(ConsolidationInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var withdrawn = Withdrawals.Findings(input).ToImmutableArray();
        input = Withdrawals.Apply(input);
        var children = PublishedReport.Parts(input).Sort((x, y) => string.CompareOrdinal(x.Unit.Code, y.Unit.Code));
        var adjustments = input.Office.Adjustments
            .Where(a => input.Edition.TryGetIndicator(a.Indicator, out _))
            .OrderBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.Indicator, StringComparer.Ordinal)
            .ToImmutableArray();
        var sums = input.Edition.Indicators.ToImmutableSortedDictionary(
            i => i.Code, i => PublishedReport.Figure(input, i.Code) ?? Sum(i, children, adjustments), StringComparer.Ordinal);
        var figures = input.Edition.Indicators.ToImmutableSortedDictionary(
            i => i.Code, i => new ReportFigure(sums[i.Code].Figure, CoverageOf(i.Code, children)), StringComparer.Ordinal);
        return new Report
        {
            Area = input.Area.Code,
            AreaName = input.Area.Name,
            Year = input.Year,
            Edition = input.Edition.Id,
            Definitions = input.DefinitionsHash,
            Figures = figures,
            Earlier = [.. input.Earlier.Select(year => Before(year, input.Edition))],
            Units = [.. children.Select(UnitOf)],
            Adjustments = adjustments,
            Texts = AreaTexts.Of(input),
            Findings = ConsolidationFindings.Of(input, children, sums, withdrawn),
        };
    }

    /// <summary>
    /// The report's sums and texts as the area's own filing, for the sum of its parent and the year after. Figures are null
    /// when nothing was summed: then the area counts as missing there.
    /// </summary>
    public static Filing ToFiling(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var summed = report.Units.Any(u => u.Included && u.Filed) || !report.Adjustments.IsEmpty;
        return new Filing
        {
            Year = report.Year,
            Unit = report.Area,
            Edition = report.Edition,
            Figures = summed
                ? report.Figures.ToImmutableSortedDictionary(f => f.Key, f => f.Value.Figure, StringComparer.Ordinal)
                : null,
            Texts = report.Texts.IsEmpty ? null : report.Texts,
        };
    }

    /// <summary>One indicator over the children in scope that have filed.</summary>
    internal static SumResult Sum(
        Indicator indicator, ImmutableArray<ChildFiling> children, ImmutableArray<Adjustment> adjustments)
    {
        var parts = children.Where(c => c.Unit.Included && c.Figures is not null)
            .Select(c => new SumPart(Answer(c, indicator.Code), indicator.Weights.Sum(w => Answer(c, w).Value ?? 0)))
            .ToArray();
        var added = adjustments.Where(a => a.Indicator == indicator.Code).ToArray();
        return Summation.Of(indicator, parts, added.Length == 0 ? null : added.Sum(a => a.Value));
    }

    private static Coverage CoverageOf(string code, ImmutableArray<ChildFiling> children)
    {
        var inScope = children.Where(c => c.Unit.Included).ToArray();
        var answers = inScope.Where(c => c.Figures is not null).Select(c => Answer(c, code)).ToArray();
        return new Coverage(
            answers.Count(a => a.State == FigureState.Word || (a.Value ?? 0) != 0),
            answers.Count(a => a.Value == 0),
            answers.Count(a => a.State == FigureState.NotApplicable),
            answers.Count(a => !a.IsAnswered),
            inScope.Length - answers.Length);
    }

    private static Figure Answer(ChildFiling child, string code) => child.Figures!.GetValueOrDefault(code) ?? Figure.Blank();

    /// <summary>Of a year before, the figures of this edition's trends: a code means the same in every edition.</summary>
    private static EarlierYear Before(FiledYear year, Edition edition) => new(
        year.Year,
        ReportDigest.TrendCodes(edition).Select(code => (Code: code, year.Figures.GetValueOrDefault(code)?.Value)).Where(f => f.Value is not null)
            .ToImmutableSortedDictionary(f => f.Code, f => f.Value!.Value, StringComparer.Ordinal));

    private static ReportUnit UnitOf(ChildFiling child) => new()
    {
        Code = child.Unit.Code,
        Name = child.Unit.Name,
        Kind = child.Unit.Kind,
        Included = child.Unit.Included,
        ScopeReason = child.Unit.ScopeReason,
        Filed = child.Figures is not null,
        Late = child.Late,
        File = child.File,
        Filing = child.Filing,
        TextsFiling = child.TextsFiling,
        Texts = child.Texts ?? Report.NoTexts,
        Withdrawal = child.Withdrawal,
        Figures = (child.Figures ?? ImmutableSortedDictionary<string, Figure>.Empty.WithComparers(StringComparer.Ordinal))
            .Where(f => f.Value.IsAnswered || f.Value.Note is not null)
            .ToImmutableSortedDictionary(StringComparer.Ordinal),
    };
}
