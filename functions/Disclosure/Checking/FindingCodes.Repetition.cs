namespace Disclosure.Checking;

public static partial class FindingCodes
{
    /// <summary>The texts are last year's, but for the year.</summary>
    public static readonly FindingCode TextsOfLastYear = new("TEXT-LAST-YEAR", Severity.Warning);

    /// <summary>More than half of the texts is last year's.</summary>
    public static readonly FindingCode TextsRepeated = new("TEXT-REPEATED", Severity.Notice);

    /// <summary>All numbers of the tables are last year's.</summary>
    public static readonly FindingCode TablesOfLastYear = new("TABLES-LAST-YEAR", Severity.Warning);

    /// <summary>Most numbers of the tables are last year's.</summary>
    public static readonly FindingCode TablesRepeated = new("TABLES-REPEATED", Severity.Notice);

    /// <summary>The texts are another unit's, numbers included.</summary>
    public static readonly FindingCode TextsOfOtherUnit = new("TEXT-OTHER-UNIT", Severity.Warning);

    /// <summary>Much of the texts is another unit's.</summary>
    public static readonly FindingCode TextsLikeOtherUnit = new("TEXT-LIKE-UNIT", Severity.Notice);
}
