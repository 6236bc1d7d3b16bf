namespace Disclosure.Checking;

public static partial class FindingCodes
{
    /// <summary>Two units of an area filed the same figures: one of them may be counted twice.</summary>
    public static readonly FindingCode SameFigures = new("UNITS-SAME", Severity.Warning);

    /// <summary>A unit's figures may contain those of a subordinate that files for itself.</summary>
    public static readonly FindingCode SubordinateCounted = new("UNITS-DOUBLE", Severity.Notice);

    /// <summary>A unit is in the sum this year and was not last year.</summary>
    public static readonly FindingCode ScopeJoined = new("SCOPE-JOINED", Severity.Notice);

    /// <summary>A unit was in the sum last year and is not this year.</summary>
    public static readonly FindingCode ScopeLeft = new("SCOPE-LEFT", Severity.Notice);

    /// <summary>The report of an area says another number than its units, which have all filed, add up to.</summary>
    public static readonly FindingCode PublishedNotSum = new("PUBLISHED-NOT-SUM", Severity.Warning);
}
