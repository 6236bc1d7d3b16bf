using System.Text;
using System.Xml;
using Disclosure.Documents.Xlsx;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Disclosure.Reports.Workbooks;

/// <summary>Cells of one sheet, put anywhere in any order.</summary>
internal sealed class SheetGrid
{
    /// <summary>Points; air around one line, and room for two.</summary>
    private const double RowHeight = 27;

    private readonly SortedDictionary<(int Row, int Column), Cell> _cells = [];
    private readonly List<string> _merges = [];
    private readonly Dictionary<int, double> _heights = [];

    /// <summary>The first free row.</summary>
    public int NextRow { get; private set; }

    /// <summary>Writes a text as text, whatever it looks like.</summary>
    public void Text(int row, int column, string? text, uint style, int rows = 1, int columns = 1)
    {
        var cell = new Cell { StyleIndex = style };
        if (!string.IsNullOrEmpty(text))
        {
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve });
        }

        Put(row, column, cell, style, rows, columns);
    }

    /// <summary>Writes a number with all its digits.</summary>
    public void Number(int row, int column, decimal value, uint style, int columns = 1) =>
        Put(row, column, new Cell { StyleIndex = style, CellValue = new CellValue(FigureText.Digits(value)) }, style, 1, columns);

    /// <summary>Writes a formula with the result a program would show now; null for an empty text.</summary>
    public void Formula(int row, int column, string formula, decimal? result, uint style, int columns = 1)
    {
        var cell = new Cell
        {
            StyleIndex = style,
            CellFormula = new CellFormula(formula),
            CellValue = new CellValue(result is { } value ? FigureText.Digits(value) : string.Empty),
        };
        if (result is null)
        {
            cell.DataType = CellValues.String;
        }

        Put(row, column, cell, style, 1, columns);
    }

    /// <summary>Gives a row a height in points other than the usual one.</summary>
    public void SetHeight(int row, double points) => _heights[row] = points;

    public Worksheet ToWorksheet(IEnumerable<double> widths, bool landscape)
    {
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new Columns(widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true })),
            new SheetData(_cells.GroupBy(c => c.Key.Row).Select(row =>
                new Row(row.Select(c => c.Value)) { RowIndex = (uint)row.Key + 1, Height = _heights.GetValueOrDefault(row.Key, RowHeight), CustomHeight = true })));
        if (_merges.Count > 0)
        {
            sheet.Append(new MergeCells(_merges.Select(m => new MergeCell { Reference = m })));
        }

        sheet.Append(new PageSetup
        {
            PaperSize = 9, // A4, ECMA-376 §18.3.1.63
            Orientation = landscape ? OrientationValues.Landscape : OrientationValues.Portrait,
            FitToWidth = 1,
            FitToHeight = 0,
        });
        return sheet;
    }

    private void Put(int row, int column, Cell cell, uint style, int rows, int columns)
    {
        for (var r = row; r < row + rows; r++)
        {
            for (var c = column; c < column + columns; c++)
            {
                var put = (r, c) == (row, column) ? cell : new Cell { StyleIndex = style };
                put.CellReference = CellReference.Format(r, c);
                _cells.Add((r, c), put);
            }
        }

        NextRow = Math.Max(NextRow, row + rows);
        if (rows > 1 || columns > 1)
        {
            _merges.Add($"{CellReference.Format(row, column)}:{CellReference.Format(row + rows - 1, column + columns - 1)}");
        }
    }

    /// <summary>Characters XML 1.0 cannot hold become U+FFFD, so that no text can stop the report.</summary>
    private static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            printable.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return printable.ToString();
    }
}
