namespace Disclosure.Checking;

/// <summary>Reasons and waivers.</summary>
public static partial class FindingCodes
{
    /// <summary>A reason in a unit's file fits no warning of it, or more than one.</summary>
    public static readonly FindingCode ReasonUnfit = new("REASON-UNFIT", Severity.Notice);

    /// <summary>A waiver is incomplete, or about an error that nobody can let stand.</summary>
    public static readonly FindingCode WaiverInvalid = new("WAIVER-INVALID", Severity.Error);

    /// <summary>A waiver names an error that does not exist.</summary>
    public static readonly FindingCode WaiverUnmatched = new("WAIVER-UNMATCHED", Severity.Notice);
}
