namespace Disclosure.Consolidation;

/// <summary>
/// The office takes what a unit filed out of the sum, on the record: all of it, or what comes from one file. Taken out of
/// <c>withdrawals.json</c> again, it counts again.
/// </summary>
/// <param name="Unit">Code of the unit, or of an area within the area.</param>
/// <param name="File">The file by its name in the unit's folder; null for whatever the unit filed, or files later.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who decided it.</param>
/// <param name="At">On which day, <c>2020-01-20</c>.</param>
public sealed record Withdrawal(string Unit, string? File, string Reason, string By, string At)
{
    /// <summary>Whether it takes out what comes from a blob.</summary>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="path">Path of the blob under <c>submissions/</c>; null for an area.</param>
    public bool Covers(string unit, string? path) =>
        Unit == unit && (File is null || (path is not null && path.EndsWith($"/{unit}/{File}", StringComparison.Ordinal)));
}
