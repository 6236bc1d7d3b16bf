namespace Disclosure.Azure;

/// <summary>What an address says of a report, not yet known to be there.</summary>
/// <param name="Area">Area code.</param>
/// <param name="Year">Report year.</param>
/// <param name="Edition">Edition number; null for the current one.</param>
internal sealed record ReportAddress(string Area, string Year, string? Edition)
{
    /// <summary>Whether every part has the shape of a code, so that it may be asked of storage.</summary>
    public bool IsValid => Codes.Unit.IsMatch(Area) && Codes.Year.IsMatch(Year) && (Edition is null || Codes.Edition.IsMatch(Edition));

    /// <summary>The path of its page.</summary>
    public string Page => $"/reports/{this}/";

    /// <inheritdoc/>
    public override string ToString() => Edition is null ? $"{Area}/{Year}" : $"{Area}/{Year}/{Edition}";
}
