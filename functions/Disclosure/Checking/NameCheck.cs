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
