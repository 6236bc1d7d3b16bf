using System.Collections.Immutable;
using Disclosure.Checking;
using Disclosure.Forms;

namespace Disclosure.Consolidation;

/// <summary>
/// An area's report of a past year, brought in whole. What was published stands: its figures are the area's. Figures its
/// units have filed too are shown beside it and compared with it, never added to it.
/// </summary>
internal static class PublishedReport
{
    private const string ScopeReason = "以已公布的年报为准";

    /// <summary>The parts of the report: the published one alone in the sum, and the units that have filed.</summary>
    public static ImmutableArray<ChildFiling> Parts(ConsolidationInput input) => input.Published is not { } published
        ? input.Children
        :
        [
            published with { Unit = input.Area with { Included = true, ScopeReason = "已公布的年报" } },
            .. input.Children.Where(c => c.Figures is not null).Select(c => c with { Unit = c.Unit with { Included = false, ScopeReason = ScopeReason } }),
        ];

    /// <summary>The figure as published, which may be one that has no sum; null when an adjustment changes it.</summary>
    public static SumResult? Figure(ConsolidationInput input, string indicator) =>
        input.Published is { Figures: { } figures } && !input.Office.Adjustments.Any(a => a.Indicator == indicator)
            ? new SumResult((figures.GetValueOrDefault(indicator) ?? Disclosure.Figure.Blank()) with { At = null }, SumProblem.None, 1)
            : null;

    /// <summary>
    /// Where the sum of the units that have filed is another than what was published (FORMS.md section 6, A1): while units
    /// are missing that is to be expected, once all are there it wants a reason.
    /// </summary>
    public static IEnumerable<Finding> Differences(ConsolidationInput input)
    {
        var filed = input.Children.Where(c => c.Unit.Included && c.Figures is not null).ToImmutableArray();
        if (input.Published is not { Figures: { } figures } || filed.IsEmpty)
        {
            yield break;
        }

        var isComplete = input.Children.All(c => !c.Unit.Included || c.Figures is not null);
        var code = isComplete ? FindingCodes.PublishedNotSum : FindingCodes.PublishedDiffers;
        foreach (var indicator in input.Edition.Indicators.Where(i => i.Aggregation != AggregationKind.None))
        {
            var sum = Consolidator.Sum(indicator, filed, []).Figure;
            if (sum.Value is { } units && figures.GetValueOrDefault(indicator.Code)?.Value is { } stands && units != stands)
            {
                yield return code.At(
                    null,
                    FigureText.Digits(stands),
                    FigureText.Digits(units),
                    FigureText.Digits(stands - units),
                    indicator.Code,
                    ("label", indicator.Label),
                    ("units", FormattableString.Invariant($"{filed.Length}")));
            }
        }
    }
}
