using System.Collections.Immutable;
using System.Globalization;
using Disclosure.Submissions;

namespace Disclosure.Checking.Repetition;

/// <summary>
/// What a filing repeats of the unit's own of last year, texts and tables apart: inspectors score it (PRACTICE.md). Texts
/// that differ in nothing but the year, and tables that differ in nothing, are warnings; much the same is a notice.
/// </summary>
internal static class RepeatedLastYear
{
    /// <summary>A text shorter than that says the same every year.</summary>
    public const int ShortestText = 100;

    private const double Much = 0.5;
    private const int FewestCells = 8;
    private const double MostCells = 0.8;

    /// <summary>The finding about the texts, and the one about the tables.</summary>
    public static IEnumerable<Finding> Of(CheckedFiling filing) =>
        filing.LastYear is not { } last ? [] : new[] { Texts(filing, last), Tables(filing, last) }.OfType<Finding>();

    /// <summary>The texts of the chapters that have no table; preface and tables say the same by their nature.</summary>
    public static string OwnText(Forms.Edition edition, IReadOnlyDictionary<string, string> texts)
    {
        var printed = edition.Tables.Select(t => t.Chapter).ToHashSet(StringComparer.Ordinal);
        return string.Join('\n', edition.Chapters.Where(c => !printed.Contains(c.Number)).Select(c => texts.GetValueOrDefault(c.Number)).OfType<string>());
    }

    /// <summary>A share as people say it, never 100% when something is different.</summary>
    public static string Percent(double share) => Math.Floor(share * 100).ToString(CultureInfo.InvariantCulture);

    private static Finding? Texts(CheckedFiling filing, FiledYear last)
    {
        var texts = filing.Passages.GroupBy(p => p.Chapter, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => string.Join('\n', g.Select(p => p.Text[p.Start..])), StringComparer.Ordinal);
        var now = ComparedText.Of(OwnText(filing.Edition, texts), filing.Year);
        var then = ComparedText.Of(OwnText(filing.Edition, last.Texts), last.Year);
        if (now.Letters.Length < ShortestText || then.Letters.Length < ShortestText)
        {
            return null;
        }

        if (now.Letters == then.Letters)
        {
            return FindingCodes.TextsOfLastYear.At(First(filing), "100%", arguments: [("year", last.Year.ToString(CultureInfo.InvariantCulture))]);
        }

        var (share, passages) = now.RepeatedFrom(then.Shingles().ToHashSet());
        return share < Much ? null : FindingCodes.TextsRepeated.At(
            First(filing),
            $"{Percent(share)}%",
            arguments: [("year", last.Year.ToString(CultureInfo.InvariantCulture)), ("passages", string.Join('；', passages.Select(p => $"“{p}”")))]);
    }

    private static Finding? Tables(CheckedFiling filing, FiledYear last)
    {
        var cells = filing.Edition.Indicators
            .Select(i => (Now: filing.Answer(i.Code), Last: last.Figures.GetValueOrDefault(i.Code)))
            .Where(c => c.Now is { Value: not null } && (c.Now.Value != 0 || c.Last is { Value: not null and not 0 }))
            .ToArray();
        var same = cells.Count(c => c.Now!.Value == c.Last?.Value);
        if (cells.Length < FewestCells || same < cells.Length * MostCells)
        {
            return null;
        }

        var code = same == cells.Length ? FindingCodes.TablesOfLastYear : FindingCodes.TablesRepeated;
        return code.At(
            null,
            FormattableString.Invariant($"{same}"),
            FormattableString.Invariant($"{cells.Length}"),
            arguments: ("year", last.Year.ToString(CultureInfo.InvariantCulture)));
    }

    private static string? First(CheckedFiling filing)
    {
        var printed = filing.Edition.Tables.Select(t => t.Chapter).ToImmutableHashSet(StringComparer.Ordinal);
        return filing.Passages.FirstOrDefault(p => p.Chapter != Passage.Preface && !printed.Contains(p.Chapter))?.At;
    }
}
