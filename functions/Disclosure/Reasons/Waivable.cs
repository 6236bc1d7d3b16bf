using Disclosure.Checking;
using Disclosure.Checking.Expressions;
using Disclosure.Forms;

namespace Disclosure.Reasons;

/// <summary>Which errors the office may let stand: those of a file whose figures are known and can be kept.</summary>
public static class Waivable
{
    /// <summary>Kinds of codes that mean that something of the file could not be read or placed.</summary>
    private static readonly string[] Unread = ["READ-", "FORM-", "TEMPLATE-", "TABLE-", "CELL-", "ROW-", "INDICATOR-", "PATH-", "OFFICE-", "ADJUSTMENT-", "REASON-", "WAIVER-", "WITHDRAWAL-"];

    private static readonly string[] Unplaced =
        [FindingCodes.YearUnknown.Code, FindingCodes.YearBeforeForm.Code, FindingCodes.UnitUnknown.Code, FindingCodes.AreaReportsSums.Code];

    /// <summary>
    /// Whether an error of that code can be waived. A figure that is no number of its kind (F5) cannot be kept, so that
    /// nobody can let it stand.
    /// </summary>
    public static bool Is(string code, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(edition);
        return !Unread.Any(kind => code.StartsWith(kind, StringComparison.Ordinal))
            && !Unplaced.Contains(code, StringComparer.Ordinal)
            && !edition.Rules.Any(r => r.Id == code && r.Condition is KindCondition);
    }
}
