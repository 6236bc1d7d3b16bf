using System.Runtime.CompilerServices;
using Disclosure.Documents;
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

    /// <summary>
    /// One finding for each number, warnings first, each in the order of the form; of the notices at most five are told, the
    /// others counted.
    /// </summary>
    /// <param name="filing">The filing.</param>
    /// <param name="broken">Indicators some other finding that asks for something is about.</param>
    public static IEnumerable<Finding> Of(CheckedFiling filing, IReadOnlySet<string> broken)
    {
        var related = Relations.GetValue(filing.Edition, Related);
        var places = Candidates(filing.Edition)
            .Select(indicator => new Cell(indicator, filing.Answer(indicator.Code)!))
            .Where(cell => cell.Indicator.Kind != IndicatorKind.Percentage && cell.Figure is { Value: >= Least, Word: null })
            .GroupBy(cell => cell.Figure.Value)
            .Select(cells => Pair([.. cells.OrderByDescending(c => broken.Contains(c.Indicator.Code))], related))
            .OfType<(Cell Suspect, Cell Other)>()
            .Select(pair => new FoundPlace(
                broken.Contains(pair.Suspect.Indicator.Code) ? FindingCodes.NumberCopied : FindingCodes.SameNumber,
                code => Describe(code, pair.Suspect, pair.Other)));
        return FewAlike.Of(places.OrderBy(place => place.Code.Severity == Severity.Notice), Most);
    }

    /// <summary>The first two cells that have nothing to do with each other; null when all have.</summary>
    private static (Cell Suspect, Cell Other)? Pair(Cell[] cells, IReadOnlySet<(string, string)> related)
    {
        foreach (var suspect in cells)
        {
            if (Array.Find(cells, c => c != suspect && !related.Contains((suspect.Indicator.Code, c.Indicator.Code))) is { } other)
            {
                return (suspect, other);
            }
        }

        return null;
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

    private static Finding Describe(FindingCode code, Cell suspect, Cell other) => code.At(
        suspect.Figure.At,
        FigureText.Digits(suspect.Figure.Value!.Value),
        indicator: suspect.Indicator.Code,
        arguments: [("label", suspect.Indicator.Label), ("otherLabel", other.Indicator.Label), ("place", Place(suspect)), ("otherPlace", Place(other))]);

    /// <summary>The sums of an area stand in no cell.</summary>
    private static LocalizedText Place(Cell cell) => cell.Figure.At is { } at ? new LocalizedText($"（{SpokenAddress.Zh(at)}）", $" ({at})") : string.Empty;

    /// <summary>Cells of one row, and those that a rule names together.</summary>
    private static HashSet<(string, string)> Related(Edition edition)
    {
        var groups = edition.Tables.SelectMany(t => t.Blocks).SelectMany(b => b.Codes.Select(row => row.ToArray()))
            .Concat(edition.Rules.Select(r => r.Condition.References.Select(reference => reference.Indicator.Code).ToArray()));
        return groups.SelectMany(codes => codes.SelectMany(first => codes.Select(second => (first, second)))).ToHashSet();
    }

    private sealed record Cell(Indicator Indicator, Figure Figure);
}
