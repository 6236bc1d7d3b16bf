namespace Disclosure.Submissions.Prose;

/// <summary>A number in a <see cref="ProseText"/>.</summary>
/// <param name="Start">Its first digit.</param>
/// <param name="End">Behind its last digit.</param>
/// <param name="Value">The number; null when it is none that a decimal holds exactly, or is spelled like none.</param>
/// <param name="Step">What one more in its last digit would be: 1000 for <c>1.2万</c>.</param>
/// <param name="Word">What makes it inexact, as <see cref="MentionedNumber.Word"/> has it.</param>
/// <param name="MeasureAt">Where its unit of measure begins.</param>
/// <param name="Measure">The unit of measure; empty without one.</param>
internal readonly record struct ProseToken(int Start, int End, decimal? Value, decimal Step, string? Word, int MeasureAt, string Measure)
{
    /// <summary>Behind its unit of measure, or behind itself without one.</summary>
    public int Behind => Measure.Length > 0 ? MeasureAt + Measure.Length : End;
}
