using System.Xml;
using Disclosure.Checking;

namespace Disclosure.Documents.Xlsx;

/// <summary>
/// One worksheet (ECMA-376 Part 1 §18.3.1.99) as one table. Hidden sheets, rows and columns are read all the same: a
/// form that hides rows still hands them in, sums that a program shows contain them, and what a clerk cannot see is
/// just what the office has to be told about.
/// </summary>
internal sealed class SheetReader(Reading reading, Workbook workbook, string sheet)
{
    private readonly SortedDictionary<(int Row, int Column), string> _cells = [];
    private readonly MergedCells _merges = new(reading, sheet);
    private readonly CellReader _cellReader = new(reading, workbook);
    private int _row = -1;
    private int _column = -1;
    private int _emptyCells;

    /// <summary>Reads the sheet from its part.</summary>
    public void Read(XmlReader xml, string part)
    {
        xml.ReadRoot("worksheet", part);
        while (xml.ReadElement())
        {
            switch (xml.LocalName)
            {
                case "row" when xml.Depth == 2:
                    StartRow(xml.GetAttribute("r"));
                    break;
                case "c" when xml.Depth == 3:
                    ReadCell(xml);
                    break;
                case "mergeCell" when xml.Depth == 2:
                    _merges.Add(xml.GetAttribute("ref") ?? string.Empty);
                    break;
            }
        }

        Finish();
    }

    /// <summary>A row without its number follows the one before (§18.3.1.73).</summary>
    private void StartRow(string? number)
    {
        _row++;
        _column = -1;
        if (number is not null && !CellReference.TryParseRow(number, out _row))
        {
            throw Reading.Damaged("reference", sheet, number);
        }
    }

    /// <summary>A cell without its reference follows the one before (§18.3.1.4).</summary>
    private void ReadCell(XmlReader xml)
    {
        _column++;
        if (xml.GetAttribute("r") is { } reference && (!CellReference.TryParse(reference, out var row, out _column) || row != _row))
        {
            throw Reading.Damaged("reference", sheet, reference);
        }

        var at = At(_row, _column);
        var text = _cellReader.Read(xml, at);
        if (text.Length == 0 && ++_emptyCells > reading.Budget.EmptyCells)
        {
            return;
        }

        if (!_cells.TryAdd((_row, _column), text))
        {
            throw Reading.Damaged("cell-twice", at, text);
        }

        Reading.Within("cells", at, _cells.Count, reading.Budget.Cells + (long)reading.Budget.EmptyCells);
    }

    private void Finish()
    {
        // A merged range is a cell even when the file has none at its corner.
        foreach (var range in _merges.Ranges)
        {
            _cells.TryAdd((range.Row, range.Column), string.Empty);
        }

        var table = new TableBuilder(reading, sheet);
        foreach (var ((row, column), text) in _cells)
        {
            var merge = _merges.Covering(row, column);
            if (merge is null || (merge.Row == row && merge.Column == column))
            {
                table.Add(row, column, text, At(row, column), merge?.RowSpan ?? 1, merge?.ColumnSpan ?? 1);
            }
            else if (text.Length > 0)
            {
                reading.Report(FindingCodes.CellCovered.At(At(row, column), VisibleText.Of(text), arguments: ("other", At(merge.Row, merge.Column))));
            }
        }

        table.Finish(trimmed: true);
    }

    private string At(int row, int column) => $"{sheet}!{CellReference.Format(row, column)}";
}
