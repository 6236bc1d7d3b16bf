using System.Globalization;
using Disclosure.Checking;

namespace Disclosure.Documents.Docx;

/// <summary>
/// A Word document in reading order: lines and tables, numbered as they come. A line break ends a line as the end of a
/// paragraph does, as on a page. A cell with tables in it, and a table of one cell, only lay the page out: what they
/// hold follows the table.
/// </summary>
internal sealed class DocxFlow(Reading reading, Action<string, XmlPlace>? onPlaced)
{
    private int _paragraphs;
    private int _tables;

    /// <summary>Adds a block of the document.</summary>
    public void Add(WordBlock block)
    {
        switch (block)
        {
            case WordParagraph paragraph:
                AddLines(paragraph);
                break;
            case WordTable table:
                AddTable(table);
                break;
        }
    }

    /// <summary>Adds a note, which follows the document.</summary>
    /// <param name="at">Its address.</param>
    /// <param name="place">The paragraph that refers to it.</param>
    /// <param name="blocks">What it contains.</param>
    public void AddNote(string at, XmlPlace place, IReadOnlyList<WordBlock> blocks)
    {
        Placed(at, place);
        reading.AddParagraph(at, Lines(blocks));
        foreach (var table in blocks.OfType<WordTable>())
        {
            AddTable(table);
        }
    }

    private void AddLines(WordParagraph paragraph)
    {
        foreach (var line in paragraph.Text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"paragraph {++_paragraphs}");
            Placed(at, paragraph.Place);
            reading.AddParagraph(at, line);
        }
    }

    private void AddTable(WordTable source)
    {
        if (source.Cells is [var only])
        {
            AddAll(only.Blocks);
            return;
        }

        var at = string.Create(CultureInfo.InvariantCulture, $"table {++_tables}");
        var table = new TableBuilder(reading, at);
        foreach (var cell in source.Cells)
        {
            var cellAt = At(at, cell.Row, cell.Ordinal);
            Placed(cellAt, cell.Place);
            table.Add(cell.Row, cell.Column, cell.IsLayout ? string.Empty : Lines(cell.Blocks), cellAt, cell.RowSpan, cell.ColumnSpan);
        }

        table.Finish();
        foreach (var cell in source.Cells.Where(cell => cell.IsLayout))
        {
            AddAll(cell.Blocks);
        }

        foreach (var covered in source.Covered)
        {
            reading.Report(FindingCodes.CellCovered.At(
                At(at, covered.Row, covered.Ordinal),
                Reading.Quote(Lines(covered.Blocks)),
                arguments: ("other", At(at, covered.By.Row, covered.By.Ordinal))));
        }
    }

    private void AddAll(IReadOnlyList<WordBlock> blocks)
    {
        foreach (var block in blocks)
        {
            Add(block);
        }
    }

    private void Placed(string at, XmlPlace place) => onPlaced?.Invoke(at, place);

    private static string Lines(IReadOnlyList<WordBlock> blocks) =>
        string.Join('\n', blocks.OfType<WordParagraph>().Select(paragraph => paragraph.Text));

    private static string At(string table, int row, int ordinal) =>
        string.Create(CultureInfo.InvariantCulture, $"{table} row {row + 1} column {ordinal}");
}
