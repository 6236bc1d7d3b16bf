namespace Disclosure.Consolidation;

/// <summary>The area's figure for one indicator, or why it stays blank.</summary>
/// <param name="Figure">The figure; blank when there is a problem.</param>
/// <param name="Problem">Why there is no sum.</param>
/// <param name="Answers">How many units' answers have the problem.</param>
internal sealed record SumResult(Figure Figure, SumProblem Problem = SumProblem.None, int Answers = 0);
