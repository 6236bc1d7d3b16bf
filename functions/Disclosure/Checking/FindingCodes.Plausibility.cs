namespace Disclosure.Checking;

public static partial class FindingCodes
{
    /// <summary>An amount is some ten thousand times last year's, or a ten-thousandth: 元 for 万元, or back.</summary>
    public static readonly FindingCode MoneyUnitSuspected = new("MONEY-UNIT", Severity.Warning);

    /// <summary>A count is far from last year's.</summary>
    public static readonly FindingCode FarFromLastYear = new("JUMP-YEAR", Severity.Notice);

    /// <summary>A figure stands far from those of units of the same kind.</summary>
    public static readonly FindingCode FarFromPeers = new("JUMP-PEERS", Severity.Notice);

    /// <summary>A number of three digits or more stands in two cells that have nothing to do with each other.</summary>
    public static readonly FindingCode SameNumber = new("NUMBER-SAME", Severity.Notice);

    /// <summary>The same, and something else is wrong with one of the two: it was probably copied from the other.</summary>
    public static readonly FindingCode NumberCopied = new("NUMBER-COPIED", Severity.Warning);
}
