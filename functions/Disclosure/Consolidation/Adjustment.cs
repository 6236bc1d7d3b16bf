namespace Disclosure.Consolidation;

/// <summary>A figure that comes from another source than the units' files: a line of its own in the sum, never a silent edit.</summary>
/// <param name="Name">Short name, unique in the area and year.</param>
/// <param name="Indicator">The indicator it adds to.</param>
/// <param name="Value">What it adds, in the indicator's unit of measure; may be negative.</param>
/// <param name="Reason">Why.</param>
/// <param name="Source">Where the figure comes from.</param>
public sealed record Adjustment(string Name, string Indicator, decimal Value, string Reason, string Source);
