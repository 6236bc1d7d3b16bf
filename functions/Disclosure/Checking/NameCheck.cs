using System.Globalization;
using Disclosure.Submissions;
using Disclosure.Units;

namespace Disclosure.Checking;

/// <summary>Whether a file names the year and the unit it was handed in for.</summary>
internal static class NameCheck
{
    /// <summary>Whether a finding says that a file names another year or unit than its folder.</summary>
    public static bool IsMismatch(Finding finding) =>
        finding.Code == FindingCodes.YearMismatch.Code || finding.Code == FindingCodes.UnitMismatch.Code;

    /// <summary>Another year's or unit's name, at every place it stands: mended at one only, the file would come back for the next.</summary>
    public static IEnumerable<Finding> Mismatches(Submission submission, int? year, Unit? unit)
    {
        if (IsOfOtherYear(submission, year))
        {
            foreach (var at in submission.YearAt)
            {
                yield return FindingCodes.YearMismatch.At(at, Text(submission.DeclaredYear!.Value), Text(year!.Value));
            }
        }

        if (IsOfOtherUnit(submission, unit))
        {
            foreach (var at in submission.UnitAt)
            {
                yield return FindingCodes.UnitMismatch.At(at, submission.DeclaredUnit, unit!.Name.Zh, arguments: ("expected", unit.Name));
            }
        }
    }

    /// <summary>The same, and another unit's name in the title.</summary>
    public static IEnumerable<Finding> Mismatches(Submission submission, UnitTree units, int? year, Unit? unit) =>
        submission.TitleUnit is { } title && unit is not null && OtherOf(title.Unit, units, year, unit) is { } other
            ? Mismatches(submission, year, unit).Append(FindingCodes.UnitMismatch.At(title.At, other.Name.Zh, unit.Name.Zh, arguments: ("expected", unit.Name)))
            : Mismatches(submission, year, unit);

    /// <summary>Another unit that a title names beyond doubt. A title with the area's name only is anybody's.</summary>
    private static Unit? OtherOf(string title, UnitTree units, int? year, Unit unit) =>
        !UnitNames.Names(unit, title) && UnitNames.Find(units, year ?? unit.FromYear, title) is { IsArea: false } other && other.Code != unit.Code ? other : null;

    /// <summary>Whether a finding is about a place that names the right year or unit: it differs only from those that do not, and they are told.</summary>
    public static bool IsRight(Finding finding, Submission submission, int? year, Unit? unit) =>
        (finding.Code == FindingCodes.YearTwice.Code && IsOfOtherYear(submission, year) && finding.Observed == Text(year!.Value))
        || (finding.Code == FindingCodes.UnitTwice.Code && IsOfOtherUnit(submission, unit) && UnitNames.Names(unit!, finding.Observed!));

    private static bool IsOfOtherYear(Submission submission, int? year) =>
        submission.DeclaredYear is { } declared && year is { } given && declared != given;

    private static bool IsOfOtherUnit(Submission submission, Unit? unit) =>
        submission.DeclaredUnit is { } said && unit is not null && !UnitNames.Names(unit, said);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
