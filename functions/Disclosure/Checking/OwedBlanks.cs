using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Units;

namespace Disclosure.Checking;

/// <summary>What a unit owes and left blank: one notice for each table, because one for each cell would be read by nobody.</summary>
internal static class OwedBlanks
{
    /// <summary>
    /// Blanks of chapter 二 and the supplementary list. Chapters 三 and 四 have rules of their own, and a table that is
    /// not in the file has its own notice; the supplementary list, which need not be there, has only this one. A cell that
    /// could not be read is not blank: its error says what is wrong.
    /// </summary>
    public static IEnumerable<Finding> Of(Edition edition, Unit unit, Submission submission, IReadOnlySet<string> unreadable)
    {
        foreach (var table in edition.Tables.Where(t => t.Chapter == "二" && (t.Blocks.IsEmpty || submission.Tables.Contains(t.Id))))
        {
            var blanks = table.Indicators
                .Where(i => IsOwed(i, unit) && !unreadable.Contains(i.Code) && submission.Figures.GetValueOrDefault(i.Code) is not { IsAnswered: true })
                .ToArray();
            if (blanks.Length > 0)
            {
                yield return Notice(blanks, submission);
            }
        }
    }

    private static Finding Notice(Indicator[] blanks, Submission submission)
    {
        var at = blanks.Select(i => submission.Figures.GetValueOrDefault(i.Code)?.At).FirstOrDefault(a => a is not null);
        return FindingCodes.OwedMissing.At(at, FormattableString.Invariant($"{blanks.Length}"), arguments: ("label", LabelList.Of(blanks)));
    }

    /// <summary>Whether the unit is asked for it.</summary>
    public static bool IsOwed(Indicator indicator, Unit unit) =>
        indicator.OwedBy.IsEmpty || indicator.OwedBy.Any(duty => unit.Duties.Contains(duty));
}
