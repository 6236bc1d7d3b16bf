using System.Globalization;
using AngleSharp.Dom;

namespace Disclosure.Documents.Html;

/// <summary>
/// A page in reading order: paragraphs and tables, numbered as they come. A cell with tables in it, and a table of one
/// cell, only lay the page out: what they hold follows the table as text and tables of the page.
/// </summary>
internal sealed class HtmlFlow(Reading reading)
{
    private int _paragraphs;
    private int _tables;

    public void Read(IElement element) => new HtmlLines(AddParagraph, ReadTable).Read(element);

    private void AddParagraph(string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            reading.AddParagraph(string.Create(CultureInfo.InvariantCulture, $"paragraph {++_paragraphs}"), text);
        }
    }

    private void ReadTable(IElement element)
    {
        var grid = new HtmlGrid(element, reading.Budget.Columns);
        if (grid.Caption is { } caption)
        {
            Read(caption);
        }

        if (grid.Cells is [var only])
        {
            Read(only.Element);
            return;
        }

        var at = string.Create(CultureInfo.InvariantCulture, $"table {++_tables}");
        var table = new TableBuilder(reading, at);
        foreach (var cell in grid.Cells)
        {
            var cellAt = string.Create(CultureInfo.InvariantCulture, $"{at} row {cell.Row + 1} column {cell.Column + 1}");
            table.Add(cell.Row, cell.Column, cell.IsLayout ? string.Empty : Text(cell.Element), cellAt, cell.RowSpan, cell.ColumnSpan);
        }

        table.Finish();
        foreach (var cell in grid.Cells.Where(cell => cell.IsLayout))
        {
            Read(cell.Element);
        }
    }

    private static string Text(IElement cell)
    {
        var lines = new List<string>();
        new HtmlLines(lines.Add, _ => { }).Read(cell);
        return string.Join('\n', lines);
    }
}
