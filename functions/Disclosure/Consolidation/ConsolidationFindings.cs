using System.Collections.Immutable;
using Disclosure.Checking;
using Disclosure.Forms;
using Disclosure.Reports;

namespace Disclosure.Consolidation;

/// <summary>What a consolidation has to say about the area and its units, with the reasons the office gave.</summary>
internal static class ConsolidationFindings
{
    public static ImmutableArray<ReportFinding> Of(
        ConsolidationInput input, ImmutableArray<ChildFiling> children, ImmutableSortedDictionary<string, SumResult> sums)
    {
        var area = input.Area.Code;
        var findings = new List<(string Unit, Finding Finding)>();
        findings.AddRange(input.Office.Findings.Select(f => (area, f)));
        findings.AddRange(UnknownAdjustments(input).Select(f => (area, f)));
        findings.AddRange(Scope(input, children));
        findings.AddRange(Checks(input, children, sums));
        findings.AddRange(BetweenUnits.Of(input));
        findings.AddRange(SharedTexts.Of(input));
        findings.AddRange(PublishedReport.Differences(input).Select(f => (area, f)));
        var known = findings.Where(f => f.Unit == area).Select(f => (f.Finding.Code, f.Finding.Indicator)).ToHashSet();
        findings.AddRange(input.PublishedFindings.Where(f => !known.Contains((f.Code, f.Indicator))).Select(f => (area, f)));
        findings.AddRange(input.Edition.Indicators.SelectMany(i => Problems(i, sums[i.Code], children)).Select(f => (area, f)));
        return WithReasons(findings, input);
    }

    private static IEnumerable<(string Unit, Finding Finding)> Scope(ConsolidationInput input, ImmutableArray<ChildFiling> children) =>
        children.Where(c => c.Unit.Included && c.Figures is null)
            .Select(c => (c.Unit.Code, FindingCodes.UnitMissing.At(null, arguments: ("unit", c.Unit.Name.Zh))))
            .Concat(input.Foreign.Distinct(StringComparer.Ordinal).Select(f => (f, FindingCodes.UnitForeign.At(null, f))));

    /// <summary>
    /// What was found in every unit's filings and in the sums. An error would have rejected a unit's file; here (a rule newer
    /// than the file, an adjustment that upsets a total) it asks for a reason like a warning, so that one unit cannot stop
    /// the report for good.
    /// </summary>
    private static IEnumerable<(string Unit, Finding Finding)> Checks(
        ConsolidationInput input, ImmutableArray<ChildFiling> children, ImmutableSortedDictionary<string, SumResult> sums)
    {
        var figures = sums.ToImmutableSortedDictionary(s => s.Key, s => s.Value.Figure, StringComparer.Ordinal);
        return children.Where(c => c.Unit.Code != input.Area.Code)
            .SelectMany(c => c.Warnings.Concat(FilingChecks.Of(CheckedFiling.Of(input.Edition, input.Year, c.Unit, c.Figures, c.Texts, c.LastYear))).Select(f => (c.Unit.Code, Finding: f)))
            .Concat(FilingChecks.Of(CheckedFiling.Of(input.Edition, input.Year, input.Area, figures, null, input.LastYear)).Select(f => (input.Area.Code, Finding: f)))
            .Select(f => (f.Code, f.Finding.Severity == Severity.Error ? f.Finding with { Severity = Severity.Warning } : f.Finding));
    }

    private static IEnumerable<Finding> UnknownAdjustments(ConsolidationInput input) =>
        input.Office.Adjustments.Where(a => !input.Edition.TryGetIndicator(a.Indicator, out _))
            .Select(a => FindingCodes.AdjustmentInvalid.At(
                a.Name, a.Indicator, indicator: a.Indicator, arguments: [("member", "indicator"), ("problem", "unknown-indicator")]));

    private static IEnumerable<Finding> Problems(Indicator indicator, SumResult sum, ImmutableArray<ChildFiling> children)
    {
        switch (sum.Problem)
        {
            case SumProblem.WordsDiffer:
                yield return FindingCodes.WordsDiffer.At(
                    null, Answers(indicator.Code, children), indicator: indicator.Code, arguments: ("label", indicator.Label.Zh));
                break;
            case SumProblem.NotAdditive:
                yield return FindingCodes.NotAdditive.At(
                    null, FormattableString.Invariant($"{sum.Answers}"), indicator: indicator.Code, arguments: ("label", indicator.Label.Zh));
                break;
        }
    }

    /// <summary>The different answers and how many units gave each: <c>增×3、减×1、12×1</c>.</summary>
    private static string Answers(string code, ImmutableArray<ChildFiling> children) => string.Join('、', children
        .Where(c => c.Unit.Included)
        .Select(c => c.Figures?.GetValueOrDefault(code))
        .Where(f => f is { State: FigureState.Value or FigureState.Word })
        .GroupBy(f => FigureText.Number(f!), StringComparer.Ordinal)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => FormattableString.Invariant($"{g.Key}×{g.Count()}")));

    private static ImmutableArray<ReportFinding> WithReasons(List<(string Unit, Finding Finding)> findings, ConsolidationInput input)
    {
        var reasons = input.Office.Reasons.ToLookup(r => (r.Unit, r.Code, r.Indicator));
        var used = new HashSet<Reason>();
        var result = new List<ReportFinding>();
        foreach (var (unit, finding) in findings)
        {
            var reason = finding.Severity == Severity.Warning ? reasons[(unit, finding.Code, finding.Indicator)].FirstOrDefault() : null;
            result.Add(new ReportFinding(unit, finding, reason));
            if (reason is not null)
            {
                used.Add(reason);
            }
        }

        result.AddRange(input.Office.Reasons.Where(r => !used.Contains(r)).Select(r => new ReportFinding(
            input.Area.Code,
            FindingCodes.ReasonUnmatched.At(null, r.Text, indicator: r.Indicator, arguments: [("unit", r.Unit), ("code", r.Code), ("indicator", r.Indicator ?? "")]),
            null)));
        return
        [
            .. result
                .OrderBy(f => f.Unit, StringComparer.Ordinal)
                .ThenBy(f => f.Finding.Code, StringComparer.Ordinal)
                .ThenBy(f => f.Finding.Indicator, StringComparer.Ordinal)
                .ThenBy(f => f.Finding.At, StringComparer.Ordinal)
                .ThenBy(f => f.Finding.Message.Zh, StringComparer.Ordinal),
        ];
    }
}
