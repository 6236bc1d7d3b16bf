namespace Disclosure.Submissions;

/// <summary>The grid columns under one column heading of the form.</summary>
/// <param name="Start">First grid column.</param>
/// <param name="End">The grid column after the last one.</param>
/// <param name="Leaf">The column of the form.</param>
/// <param name="Measure">The unit of money the heading names (<c>采购总金额（元）</c>), or null.</param>
internal sealed record ColumnSpan(int Start, long End, int Leaf, string? Measure);
