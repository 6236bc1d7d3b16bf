using Disclosure.Checking.Expressions;

namespace Disclosure.Checking.Plausibility;

/// <summary>
/// Counts far from last year's. Small counts jump by themselves, and from nothing anything may come: what is told is five
/// times as much or as little, and more than chance makes of counts of that size.
/// </summary>
internal static class Jumps
{
    private const decimal Times = 5m;

    /// <summary>
    /// Twice the difference of the square roots has about the spread 1 for a count that is a matter of chance, whatever its
    /// size (Anscombe 1948); so far apart are no two of the same.
    /// </summary>
    private const double Apart = 10;

    private const int Most = 5;

    /// <summary>At most five notices, in the order of the form, and how many more there are.</summary>
    /// <param name="filing">The filing.</param>
    /// <param name="broken">Indicators some other finding is about.</param>
    public static IEnumerable<Finding> Of(CheckedFiling filing, IReadOnlySet<string> broken)
    {
        var jumps =
            from indicator in filing.Edition.Watched
            where !broken.Contains(indicator.Code)
            let figure = filing.Answer(indicator.Code)
            let now = figure?.Value
            let last = filing.LastYear?.Figures.GetValueOrDefault(indicator.Code)?.Value
            where now is > 0 and <= FigureKind.Largest && last is > 0 and <= FigureKind.Largest && IsJump(now.Value, last.Value)
            select new FoundPlace(FindingCodes.FarFromLastYear, code => code.At(
                figure.At,
                FigureText.Digits(now.Value),
                FigureText.Digits(last.Value),
                FigureText.Digits(now.Value - last.Value),
                indicator.Code,
                ("label", indicator.Label),
                ("measure", indicator.Measure)));
        return FewAlike.Of(jumps, Most);
    }

    private static bool IsJump(decimal now, decimal last) =>
        (now >= last * Times || now * Times <= last) && Math.Abs(2 * (Math.Sqrt((double)now) - Math.Sqrt((double)last))) >= Apart;
}
