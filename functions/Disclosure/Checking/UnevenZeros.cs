using Disclosure.Forms;
using Disclosure.Submissions;

namespace Disclosure.Checking;

/// <summary>
/// A table of chapters 三 and 四 in which nothing is written in several ways: 0 in some cells, a blank or <c>/</c> in others
/// (PRACTICE.md), as when only 自然人 and 总计 are filled in. What was meant counts all the same: one notice for each table.
/// </summary>
internal static class UnevenZeros
{
    /// <summary>The tables with at least two of 0, blank and <c>/</c>. A cell that could not be read is none of them.</summary>
    public static IEnumerable<Finding> Of(Edition edition, Submission submission, IReadOnlySet<string> unreadable)
    {
        foreach (var table in edition.Tables.Where(t => t.Chapter != "二" && submission.Tables.Contains(t.Id)))
        {
            var figures = table.Indicators.Where(i => !unreadable.Contains(i.Code)).Select(i => submission.Figures.GetValueOrDefault(i.Code)).OfType<Figure>().ToArray();
            var zeros = figures.Count(f => f is { State: FigureState.Value, Value: 0 });
            var blanks = figures.Where(f => f.State == FigureState.Blank).ToArray();
            var slashes = figures.Where(f => f.State == FigureState.NotApplicable).ToArray();
            if (new[] { zeros, blanks.Length, slashes.Length }.Count(ways => ways > 0) > 1)
            {
                yield return FindingCodes.ZerosUneven.At(
                    blanks.Concat(slashes).First().At,
                    FormattableString.Invariant($"0×{zeros} 空白×{blanks.Length} /×{slashes.Length}"),
                    arguments: [("table", table.Title), ("zeros", Text(zeros)), ("blanks", Text(blanks.Length)), ("slashes", Text(slashes.Length))]);
            }
        }
    }

    private static string Text(int number) => FormattableString.Invariant($"{number}");
}
