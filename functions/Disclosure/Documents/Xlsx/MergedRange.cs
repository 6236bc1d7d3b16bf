namespace Disclosure.Documents.Xlsx;

/// <summary>A merged range: its first row and column, zero-based, and how many of each it covers.</summary>
internal sealed record MergedRange(int Row, int Column, int RowSpan, int ColumnSpan);
