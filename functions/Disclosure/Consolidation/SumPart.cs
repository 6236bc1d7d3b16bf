namespace Disclosure.Consolidation;

/// <summary>One unit's answer and what it weighs in a ratio.</summary>
/// <param name="Figure">The answer.</param>
/// <param name="Weight">The sum of the indicator's weights in the unit's own figures; 0 when it answered none of them.</param>
internal readonly record struct SumPart(Figure Figure, decimal Weight);
