namespace Disclosure.Submissions.Prose;

/// <summary>A place in a text where a number is missing before its unit of measure.</summary>
/// <param name="Start">Where the number should stand: the first blank, underscore or placeholder.</param>
/// <param name="MeasureAt">Where the unit of measure begins.</param>
/// <param name="End">Behind it.</param>
/// <param name="Measure">The unit of measure; empty for a month or a day.</param>
internal readonly record struct FigureGap(int Start, int MeasureAt, int End, string Measure);
