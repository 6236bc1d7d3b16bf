using AngleSharp.Dom;

namespace Disclosure.Documents.Html;

/// <summary>A cell of a page's table at its place in the grid.</summary>
/// <param name="Element">The <c>td</c> or <c>th</c>.</param>
/// <param name="Row">Zero-based row.</param>
/// <param name="Column">Zero-based column.</param>
/// <param name="RowSpan">Rows covered.</param>
/// <param name="ColumnSpan">Columns covered.</param>
internal sealed record HtmlCell(IElement Element, int Row, int Column, int RowSpan, int ColumnSpan)
{
    /// <summary>Whether it holds a table, and so lays the page out.</summary>
    public bool IsLayout { get; } = Element.QuerySelector("table") is not null;
}
