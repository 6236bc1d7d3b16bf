namespace Disclosure.Documents;

/// <summary>One cell of a table. A merged cell is one cell with spans; what it covers is not listed.</summary>
/// <param name="Row">Zero-based row in the table.</param>
/// <param name="Column">Zero-based column in the table.</param>
/// <param name="RowSpan">Rows covered, at least 1.</param>
/// <param name="ColumnSpan">Columns covered, at least 1.</param>
/// <param name="Text">What a person sees in the cell, unmodified; empty for an empty cell.</param>
/// <param name="At">Its address as a person would find it: <c>表!C7</c>, <c>table 3 row 5 column 2</c>, <c>line 4 column 2</c>, <c>$.figures.permits_decisions</c>.</param>
public sealed record Cell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, string At);
