namespace Disclosure.Reports;

/// <summary>One part of a sum: a unit's cell, or an adjustment.</summary>
/// <param name="Unit">Unit code; null for an adjustment.</param>
/// <param name="Name">Name of the unit or of the adjustment.</param>
/// <param name="File">The unit's file; null for an area or an adjustment.</param>
/// <param name="Figure">The figure, with the cell it was read from.</param>
/// <param name="Counted">False when it is shown and not summed (unit out of scope).</param>
public sealed record LineageLine(string? Unit, string Name, string? File, Figure Figure, bool Counted);
