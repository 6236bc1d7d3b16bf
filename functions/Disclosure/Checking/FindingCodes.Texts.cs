namespace Disclosure.Checking;

/// <summary>What texts say against the tables, and against themselves (FORMS.md section 6, X1).</summary>
public static partial class FindingCodes
{
    /// <summary>A number of the text is another than its cell's.</summary>
    public static readonly FindingCode TextDiffersFromTable = new("X1", Severity.Warning);

    /// <summary>A number of the text with 约 is further from its cell's than rounding explains.</summary>
    public static readonly FindingCode TextFarFromTable = new("X1-ABOUT", Severity.Notice);

    /// <summary>The text has a number where the cell has none.</summary>
    public static readonly FindingCode TableBlankBesideText = new("X1-BLANK", Severity.Warning);

    /// <summary>A number of the text that counts several cells together is not their sum.</summary>
    public static readonly FindingCode TextSumDiffers = new("X1-SUM", Severity.Warning);

    /// <summary>A percentage of the text is not the share its cells make.</summary>
    public static readonly FindingCode TextShareDiffers = new("X1-SHARE", Severity.Warning);

    /// <summary>The text says that there was none, and cells have some.</summary>
    public static readonly FindingCode ClaimOfNone = new("CLAIM-NONE", Severity.Warning);

    /// <summary>The text says that there was some, and the cells are 0.</summary>
    public static readonly FindingCode ClaimOfSome = new("CLAIM-SOME", Severity.Warning);

    /// <summary>Parts listed behind their total add up to more than it.</summary>
    public static readonly FindingCode PartsExceedTotal = new("TEXT-PARTS", Severity.Warning);

    /// <summary>All parts of a total, as the text says, add up to less than it.</summary>
    public static readonly FindingCode PartsFallShort = new("TEXT-PARTS-SHORT", Severity.Warning);
}
