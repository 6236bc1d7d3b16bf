using System.Collections.Immutable;
using Disclosure.Checking;
using Disclosure.Consolidation.Texts;
using Disclosure.Forms;
using Disclosure.Reasons;
using Disclosure.Reports;
using Disclosure.Submissions;

namespace Disclosure.Consolidation;

/// <summary>What a consolidation has to say about the area and its units, with the reasons units and office gave.</summary>
internal static class ConsolidationFindings
{
    public static ImmutableArray<ReportFinding> Of(
        ConsolidationInput input, ImmutableArray<ChildFiling> children, ImmutableSortedDictionary<string, SumResult> sums, ImmutableArray<(string Unit, Finding Finding)> withdrawn)
    {
        var area = input.Area.Code;
        var findings = new List<(string Unit, Finding Finding)>();
        findings.AddRange(input.Office.Findings.Select(f => (area, f)));
        findings.AddRange(UnknownAdjustments(input).Select(f => (area, f)));
        findings.AddRange(withdrawn);
        findings.AddRange(Scope(input, children));
        var checks = Checks(input, children, sums).ToArray();
        findings.AddRange(checks.Select(f => (f.Unit, f.Finding with { Severity = f.Finding.Severity == Severity.Error ? Severity.Warning : f.Finding.Severity })));
        findings.AddRange(BetweenUnits.Of(input));
        findings.AddRange(SharedTexts.Of(input));
        findings.AddRange(GivenTexts.Of(input, children));
        findings.AddRange(AreaTexts.Findings(input).Select(f => (area, f)));
        findings.AddRange(PublishedReport.Differences(input).Select(f => (area, f)));
        var known = findings.Where(f => f.Unit == area && f.Finding.Indicator is not null).Select(f => (f.Finding.Code, f.Finding.Indicator)).ToHashSet();
        findings.AddRange(input.PublishedFindings.Where(f => !known.Contains((f.Code, f.Indicator))).Select(f => (area, f)));
        findings.AddRange(input.Edition.Indicators.SelectMany(i => Problems(i, sums[i.Code], children)).Select(f => (area, f)));
        var errors = checks.Where(f => f.Finding.Severity == Severity.Error).Select(f => (f.Unit, f.Finding.Code, f.Finding.Indicator)).ToHashSet();
        return Explained(findings, errors, input, children);
    }

    private static IEnumerable<(string Unit, Finding Finding)> Scope(ConsolidationInput input, ImmutableArray<ChildFiling> children) =>
        children.Where(c => c.Unit.Included && c.Figures is null && c.Withdrawal is null)
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
            .SelectMany(c => c.Warnings.Select(AsFound)
                .Concat(FilingChecks.Of(CheckedFiling.Of(input.Edition, input.Year, c.Unit, c.Figures, c.Texts, c.LastYear)))
                .Select(f => (c.Unit.Code, Finding: f)))
            .Concat(FilingChecks.Of(CheckedFiling.Of(input.Edition, input.Year, input.Area, figures, AreaTexts.Of(input), Comparable(input))).Select(f => (input.Area.Code, Finding: f)));
    }

    /// <summary>
    /// Last year's report; its figures only when they are of the same units: all that are to report have, this year and last, or last year's report
    /// was brought in whole. Sums of other units say nothing about each other.
    /// </summary>
    private static FiledYear? Comparable(ConsolidationInput input)
    {
        var units = input.Children.Where(c => c.Unit.Included).ToArray();
        var then = units.Count(c => c.LastYear is { Figures.Count: > 0 });
        var isSame = units.All(c => c.Figures is not null) && (then == 0 || then == units.Length)
            && input.ChildrenLastYear.All(u => !u.Included || Array.Exists(units, c => c.Unit.Code == u.Code));
        return isSame || input.Published is not null || input.LastYear is not { } last ? input.LastYear : last with { Figures = last.Figures.Clear() };
    }

    /// <summary>An error that the office let stand when the file came stands only as long as the waiver is there.</summary>
    private static Finding AsFound(Finding kept) => kept.Explanation is { Source: ExplanationSource.Waiver }
        ? kept with { Severity = Severity.Error, Explanation = null }
        : kept;

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

    /// <summary>
    /// What explains what: a waiver an error, the office's reason before the unit's own any warning, a unit's own reason a
    /// warning that never was an error.
    /// </summary>
    private static ImmutableArray<ReportFinding> Explained(
        List<(string Unit, Finding Finding)> findings, HashSet<(string, string, string?)> errors, ConsolidationInput input, ImmutableArray<ChildFiling> children)
    {
        var warnings = findings.Where(f => f.Finding.Severity == Severity.Warning).ToArray();
        var waivers = new GivenReasons(input.Office.Waivers, warnings.Where(IsError));
        var office = new GivenReasons(input.Office.Reasons, warnings);
        var units = new GivenReasons(children.SelectMany(c => c.Reasons), warnings.Where(f => !IsError(f)));
        var result = findings.Select(f => new ReportFinding(f.Unit, f.Finding.Severity == Severity.Warning ? f.Finding with { Explanation = Explain(f) } : f.Finding)).ToList();
        result.AddRange(waivers.Unused.Select(r => Unmatched(FindingCodes.WaiverUnmatched, r, input)));
        result.AddRange(office.Unused.Select(r => Unmatched(FindingCodes.ReasonUnmatched, r, input)));
        return
        [
            .. result
                .OrderBy(f => f.Unit, StringComparer.Ordinal)
                .ThenBy(f => f.Finding.Code, StringComparer.Ordinal)
                .ThenBy(f => f.Finding.Indicator, StringComparer.Ordinal)
                .ThenBy(f => f.Finding.At, StringComparer.Ordinal)
                .ThenBy(f => f.Finding.Message.Zh, StringComparer.Ordinal),
        ];

        bool IsError((string Unit, Finding Finding) found) => errors.Contains((found.Unit, found.Finding.Code, found.Finding.Indicator));

        Explanation? Explain((string Unit, Finding Finding) found)
        {
            var waiver = IsError(found) ? waivers.For(found.Unit, found.Finding)?.From(ExplanationSource.Waiver) : null;
            var reason = office.For(found.Unit, found.Finding)?.From(ExplanationSource.Office);
            return waiver ?? reason ?? found.Finding.Explanation
                ?? (IsError(found) ? null : units.For(found.Unit, found.Finding)?.From(ExplanationSource.Unit));
        }
    }

    private static ReportFinding Unmatched(FindingCode code, (Reason Reason, bool IsAmbiguous) given, ConsolidationInput input) => new(
        input.Area.Code,
        code.At(
            null,
            given.Reason.Text,
            indicator: given.Reason.Indicator,
            arguments:
            [
                ("unit", given.Reason.Unit), ("code", given.Reason.Code), ("indicator", given.Reason.Indicator ?? string.Empty),
                ("problem", given.IsAmbiguous ? "ambiguous" : "no-warning"),
            ]));
}
