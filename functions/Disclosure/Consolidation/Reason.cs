namespace Disclosure.Consolidation;

/// <summary>A reason the office gives for a warning, so that it no longer stops approval.</summary>
/// <param name="Unit">Code of the unit or area the warning is about.</param>
/// <param name="Code">The finding's code.</param>
/// <param name="Indicator">The finding's indicator; null for a warning without one.</param>
/// <param name="Text">The reason.</param>
/// <param name="By">Who gives it.</param>
public sealed record Reason(string Unit, string Code, string? Indicator, string Text, string By);
