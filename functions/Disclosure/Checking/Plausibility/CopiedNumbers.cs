using System.Runtime.CompilerServices;
using Disclosure.Forms;

namespace Disclosure.Checking.Plausibility;

/// <summary>
/// Numbers copied from elsewhere (PRACTICE.md): three digits or more that stand in two cells which have nothing to do with
/// each other. Such things happen by chance, so alone it is a notice; when another finding is about one of the two cells, it
/// is a warning.
/// </summary>
internal static class CopiedNumbers
{
    private const decimal Least = 100m;
    private const int Most = 5;

    private static readonly ConditionalWeakTable<Edition, IReadOnlySet<(string First, string Second)>> Relations = [];

    /// <summary>At most five findings, in the order of the form.</summary>
    /// <param name="filing">The filing.</param>
    /// <param name="broken">Indicators some other finding that asks for something is about.</param>
    public static IEnumerable<Finding> Of(CheckedFiling filing, IReadOnlySet<string> broken)
    {
        var related = Relations.GetValue(filing.Edition, Related);
        return Candidates(filing.Edition)
            .Select(indicator => (Indicator: indicator, Figure: filing.Answer(indicator.Code)!))
            .Where(cell => cell.Indicator.Kind != IndicatorKind.Percentage && cell.Figure is { Value: >= Least, Word: null })
            .GroupBy(cell => cell.Figure.Value)
            .Select(cells => (First: cells.First(), Second: cells.Skip(1).FirstOrDefault(c => !related.Contains((cells.First().Indicator.Code, c.Indicator.Code)))))
            .Where(pair => pair.Second.Indicator is not null)
            .Take(Most)
            .Select(pair => Describe(pair.First, pair.Second, broken));
    }

    /// <summary>
    /// The cells of tables that say many different things. In the tables of requests and reviews most numbers have to be
    /// equal; only those that are watched stand for them.
    /// </summary>
    private static IEnumerable<Indicator> Candidates(Edition edition)
    {
        var watched = edition.Watched.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        return edition.Tables.SelectMany(t => t.Blocks.Length == 1 ? t.Indicators.Where(i => watched.Contains(i.Code)) : t.Indicators);
    }

    private static Finding Describe((Indicator Indicator, Figure Figure) first, (Indicator Indicator, Figure Figure) second, IReadOnlySet<string> broken)
    {
        var (suspect, other) = broken.Contains(second.Indicator.Code) && !broken.Contains(first.Indicator.Code) ? (second, first) : (first, second);
        var code = broken.Contains(suspect.Indicator.Code) ? FindingCodes.NumberCopied : FindingCodes.SameNumber;
        return code.At(
            suspect.Figure.At,
            FigureText.Digits(suspect.Figure.Value!.Value),
            indicator: suspect.Indicator.Code,
            arguments: [("label", suspect.Indicator.Label), ("otherLabel", other.Indicator.Label), ("other", other.Figure.At ?? string.Empty)]);
    }

    /// <summary>Cells of one row, and those that a rule names together.</summary>
    private static HashSet<(string, string)> Related(Edition edition)
    {
        var groups = edition.Tables.SelectMany(t => t.Blocks).SelectMany(b => b.Codes.Select(row => row.ToArray()))
            .Concat(edition.Rules.Select(r => r.Condition.References.Select(reference => reference.Indicator.Code).ToArray()));
        return groups.SelectMany(codes => codes.SelectMany(first => codes.Select(second => (first, second)))).ToHashSet();
    }
}
