namespace Disclosure.Reasons;

/// <summary>
/// A reason given for a warning, so that it no longer stops approval, or the office's consent to an error: by the office in
/// <c>reasons.json</c> and <c>waivers.json</c>, by a unit in its filing.
/// </summary>
/// <param name="Unit">Code of the unit or area the finding is about.</param>
/// <param name="Code">The finding's code.</param>
/// <param name="Indicator">The finding's indicator; null for a finding without one.</param>
/// <param name="Text">The reason.</param>
/// <param name="By">Who gives it; null where a unit's file does not say.</param>
public sealed record Reason(string Unit, string Code, string? Indicator, string Text, string? By)
{
    /// <summary>
    /// What the finding has read, as it says; null for whatever it was. Among several findings of a code without an
    /// indicator it tells which.
    /// </summary>
    public string? Observed { get; init; }

    /// <summary>The day it was given, <c>2020-01-20</c>; null where it is not said.</summary>
    public string? At { get; init; }

    /// <summary>What it makes of a finding.</summary>
    public Explanation From(ExplanationSource source) => new(source, Text, By, At);
}
