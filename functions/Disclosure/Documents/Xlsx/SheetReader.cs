using System.Xml;

namespace Disclosure.Documents.Xlsx;

/// <summary>
/// One worksheet (ECMA-376 Part 1 §18.3.1.99) as one table. Hidden sheets, rows and columns are read all the same: a
/// form that hides rows still hands them in, sums that a program shows contain them, and what a clerk cannot see is
/// just what the office has to be told about.
/// </summary>
internal sealed class SheetReader(Reading reading, Workbook workbook, string sheet)
{
    private readonly SheetCells _cells = new(reading, sheet);
    private readonly CellReader _cellReader = new(reading, workbook);
    private int _row = -1;
    private int _column = -1;

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
                    _cells.Merges.Add(xml.GetAttribute("ref") ?? string.Empty);
                    break;
            }
        }

        _cells.Finish();
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

        _cells.Add(_row, _column, _cellReader.Read(xml, _cells.At(_row, _column)));
    }
}
