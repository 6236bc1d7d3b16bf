using Disclosure.Forms;
using Disclosure.Submissions;

namespace Disclosure.Checking;

/// <summary>
/// Rows and columns of chapters 三 and 四 that a file does not have at all, as when a clerk deletes a column of zeros: one
/// notice for each table. A blank cell is there; rules look at those.
/// </summary>
internal static class MissingCells
{
    /// <summary>The tables that are in the file and not whole. A cell that could not be read is not missing.</summary>
    public static IEnumerable<Finding> Of(Edition edition, Submission submission, IReadOnlySet<string> unreadable)
    {
        foreach (var table in edition.Tables.Where(t => t.Chapter != "二" && submission.Tables.Contains(t.Id)))
        {
            var missing = table.Indicators.Where(i => !submission.Figures.ContainsKey(i.Code) && !unreadable.Contains(i.Code)).ToArray();
            if (missing.Length > 0)
            {
                yield return FindingCodes.CellsMissing.At(
                    null,
                    FormattableString.Invariant($"{missing.Length}"),
                    arguments: [("table", table.Title), ("label", LabelList.Of(missing))]);
            }
        }
    }
}
