namespace Disclosure.Reports;

/// <summary>A piece of the written text: words, or a printed figure.</summary>
/// <param name="Text">What is printed.</param>
/// <param name="Indicator">The indicator the figure answers; null for words.</param>
public sealed record NarrativeRun(string Text, string? Indicator);
