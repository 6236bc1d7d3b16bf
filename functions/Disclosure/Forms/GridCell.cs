namespace Disclosure.Forms;

/// <summary>One cell of a grid as the form prints it.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Row">Zero-based row of its upper left corner.</param>
/// <param name="Column">Zero-based column of its upper left corner.</param>
/// <param name="RowSpan">Rows covered, at least 1.</param>
/// <param name="ColumnSpan">Columns covered, at least 1.</param>
/// <param name="Text">The printed heading; empty for a figure.</param>
/// <param name="Indicator">The code of a figure's indicator; null for a heading.</param>
public sealed record GridCell(GridCellKind Kind, int Row, int Column, int RowSpan, int ColumnSpan, string Text, string? Indicator);
