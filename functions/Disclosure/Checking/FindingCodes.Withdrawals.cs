namespace Disclosure.Checking;

/// <summary>Withdrawals of the office.</summary>
public static partial class FindingCodes
{
    /// <summary>A withdrawal is incomplete, or names no unit of the area: what was meant still counts.</summary>
    public static readonly FindingCode WithdrawalInvalid = new("WITHDRAWAL-INVALID", Severity.Error);

    /// <summary>A withdrawal finds nothing to withdraw: the unit has not filed, or another file counts by now.</summary>
    public static readonly FindingCode WithdrawalUnused = new("WITHDRAWAL-UNUSED", Severity.Notice);

    /// <summary>The office took what a unit filed out of the sum.</summary>
    public static readonly FindingCode UnitWithdrawn = new("UNIT-WITHDRAWN", Severity.Notice);
}
