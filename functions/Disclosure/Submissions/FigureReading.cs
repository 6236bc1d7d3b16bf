using System.Collections.Immutable;

namespace Disclosure.Submissions;

/// <summary>What one cell answers to one indicator.</summary>
/// <param name="Figure">The answer; null when the cell is unreadable, and then a finding is an error.</param>
/// <param name="Findings">What is wrong or worth telling about the cell.</param>
public sealed record FigureReading(Figure? Figure, ImmutableArray<Finding> Findings);
