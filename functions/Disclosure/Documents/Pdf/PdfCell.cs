namespace Disclosure.Documents.Pdf;

/// <summary>A cell of a table on a page, with its text and its address there.</summary>
internal sealed record PdfCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, string At);
