using Disclosure.Checking.Expressions;
using Disclosure.Forms;

namespace Disclosure.Checking.Plausibility;

/// <summary>
/// 元 for 万元 and back (PRACTICE.md): an amount that is last year's again once it is read in the other unit. Both readings
/// are shown; nothing is corrected.
/// </summary>
internal static class MoneyUnits
{
    /// <summary>元 in a 万元.</summary>
    private const decimal Factor = 10_000m;

    /// <summary>Read in the other unit, the amount has to lie within so many times last year's.</summary>
    private const decimal Near = 5m;

    /// <summary>The warnings, in the order of the form.</summary>
    /// <param name="filing">The filing.</param>
    /// <param name="broken">Indicators some other finding is about, which says it better.</param>
    public static IEnumerable<Finding> Of(CheckedFiling filing, IReadOnlySet<string> broken)
    {
        foreach (var indicator in filing.Edition.Indicators.Where(i => i.Kind == IndicatorKind.Amount && !broken.Contains(i.Code)))
        {
            if (filing.Answer(indicator.Code) is { Value: > 0 and <= FigureKind.Largest and { } now } figure
                && filing.LastYear?.Figures.GetValueOrDefault(indicator.Code) is { Value: > 0 and <= FigureKind.Largest and { } last }
                && Other(now, last) is { } other)
            {
                yield return FindingCodes.MoneyUnitSuspected.At(
                    figure.At,
                    FigureText.Digits(now),
                    FigureText.Digits(last),
                    indicator: indicator.Code,
                    arguments:
                    [
                        ("label", indicator.Label), ("measure", indicator.Measure), ("written", now > last ? "yuan" : "wan"),
                        ("reading", FigureText.Digits(other)),
                    ]);
            }
        }
    }

    /// <summary>What the amount is in 万元 when it was written in 元, or in 亿元; null when that brings it no nearer to last year's.</summary>
    private static decimal? Other(decimal now, decimal last) =>
        IsNear(now / Factor, last) ? now / Factor
        : IsNear(now * Factor, last) ? now * Factor
        : null;

    private static bool IsNear(decimal reading, decimal last) => reading <= last * Near && reading * Near >= last;
}
