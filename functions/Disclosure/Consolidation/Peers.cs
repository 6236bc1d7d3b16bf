using System.Collections.Immutable;
using Disclosure.Checking;
using Disclosure.Forms;

namespace Disclosure.Consolidation;

/// <summary>
/// Figures far from those of units of the same kind: by their logarithms, against the median and the median of the
/// deviations from it, which one wrong figure cannot move (Hampel 1974). Units of a kind differ by themselves, so it takes a
/// hundred times as much, and eight units that have any.
/// </summary>
internal static class Peers
{
    private const int Fewest = 8;
    private const double LeastApart = 2;
    private const double Spreads = 6;

    /// <summary>Makes the median deviation comparable to a standard deviation.</summary>
    private const double Consistency = 1.4826;

    /// <summary>No spread is smaller: half as much again is nothing.</summary>
    private const double LeastSpread = 0.2;

    private const int Most = 20;

    /// <summary>At most twenty notices, by indicator and unit.</summary>
    public static IEnumerable<(string Unit, Finding Finding)> Of(Edition edition, ImmutableArray<ChildFiling> filed) =>
        edition.Watched.Concat(edition.Indicators.Where(i => i.Kind == IndicatorKind.Amount))
            .SelectMany(indicator => filed.GroupBy(c => c.Unit.Kind).SelectMany(kind => Outliers(indicator, [.. kind])))
            .Take(Most);

    private static IEnumerable<(string, Finding)> Outliers(Indicator indicator, ChildFiling[] peers)
    {
        var cells = peers.Select(c => (c.Unit, Figure: c.Figures!.GetValueOrDefault(indicator.Code)))
            .Where(c => c.Figure is { Value: > 0 }).ToArray();
        if (cells.Length < Fewest)
        {
            yield break;
        }

        var sizes = cells.Select(c => Math.Log10((double)c.Figure!.Value!.Value)).ToArray();
        var middle = Median(sizes);
        var spread = Math.Max(LeastSpread, Consistency * Median([.. sizes.Select(s => Math.Abs(s - middle))]));
        for (var i = 0; i < cells.Length; i++)
        {
            if (Math.Abs(sizes[i] - middle) >= Math.Max(LeastApart, Spreads * spread))
            {
                yield return (cells[i].Unit.Code, FindingCodes.FarFromPeers.At(
                    cells[i].Figure!.At,
                    FigureText.Digits(cells[i].Figure!.Value!.Value),
                    FigureText.Digits(MedianOf([.. cells.Select(c => c.Figure!.Value!.Value)])),
                    indicator: indicator.Code,
                    arguments: [("label", indicator.Label), ("measure", indicator.Measure), ("count", FormattableString.Invariant($"{cells.Length}"))]));
            }
        }
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static decimal MedianOf(decimal[] values) => values.Order().ElementAt(values.Length / 2);
}
