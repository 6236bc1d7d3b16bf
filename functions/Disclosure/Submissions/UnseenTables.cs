using Disclosure.Checking;
using Disclosure.Forms;

namespace Disclosure.Submissions;

/// <summary>
/// Tables that came as mere text, so that nobody can tell row from column (a PDF without lines, a table pasted as text):
/// their numbers would be lost in the text of the chapter.
/// </summary>
internal static class UnseenTables
{
    /// <summary>So many numbers by themselves are a table: a sentence has words between them.</summary>
    private const int FewestNumbers = 15;

    /// <summary>An error for each chapter with a table of the form that was not found and numbers that stand by themselves.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="found">Ids of the tables that were found.</param>
    /// <param name="passages">The paragraphs of the chapters.</param>
    public static IEnumerable<(int Order, Finding Finding)> Of(
        Edition edition, IReadOnlySet<string> found, IReadOnlyCollection<(int Order, Passage Passage)> passages)
    {
        foreach (var table in edition.Tables.Where(t => !t.Blocks.IsEmpty && !found.Contains(t.Id)))
        {
            var numbers = passages.Where(p => p.Passage.Chapter == table.Chapter)
                .Select(p => (p.Order, p.Passage.At, Count: p.Passage.Text[p.Passage.Start..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(IsNumber)))
                .Where(p => p.Count > 0).ToArray();
            if (numbers.Sum(n => n.Count) is var count && count >= FewestNumbers)
            {
                yield return (numbers[0].Order, FindingCodes.TableUnseen.At(
                    numbers[0].At, FormattableString.Invariant($"{count}"), arguments: [("chapter", table.Chapter), ("table", table.Title)]));
            }
        }
    }

    private static bool IsNumber(string word)
    {
        var folded = CellText.Fold(word);
        return folded.Any(char.IsAsciiDigit) && folded.All(c => char.IsAsciiDigit(c) || c is '-' or '+' or '.' or ',');
    }
}
