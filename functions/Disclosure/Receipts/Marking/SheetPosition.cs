using System.Globalization;
using System.Xml;
using Disclosure.Documents.Xlsx;

namespace Disclosure.Receipts.Marking;

/// <summary>Where a reader stands among the rows and cells of a sheet, by the rules of <c>SheetReader</c>.</summary>
internal sealed class SheetPosition
{
    private int _lastRow = -1;
    private int _lastColumn = -1;

    /// <summary>Zero-based.</summary>
    public int Row { get; private set; } = -1;

    /// <summary>Zero-based; -1 on a row.</summary>
    public int Column { get; private set; } = -1;

    /// <summary>The style of the row, which its empty cells have; null when it has none (§18.3.1.73).</summary>
    public int? RowStyle { get; private set; }

    /// <summary>Whether this row or cell comes after all before it.</summary>
    public bool IsOrdered { get; private set; } = true;

    /// <summary>Takes in the tag the reader stands on; false when it is none of a row or a cell.</summary>
    public bool Move(XmlReader xml)
    {
        var starts = xml.NodeType == XmlNodeType.Element;
        if (xml.LocalName == "row" && xml.Depth == 2)
        {
            if (starts)
            {
                StartRow(xml);
            }

            Column = -1;
            return true;
        }

        if (xml.LocalName != "c" || xml.Depth != 3 || !starts)
        {
            return false;
        }

        Column = xml.GetAttribute("r") is { } reference && CellReference.TryParse(reference, out _, out var column) ? column : _lastColumn + 1;
        IsOrdered = Column > _lastColumn;
        _lastColumn = Column;
        return true;
    }

    private void StartRow(XmlReader xml)
    {
        Row = xml.GetAttribute("r") is { } number && CellReference.TryParseRow(number, out var row) ? row : _lastRow + 1;
        IsOrdered = Row > _lastRow;
        (_lastRow, _lastColumn) = (Row, -1);
        RowStyle = xml.GetAttribute("customFormat") is "1" or "true"
            && int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style) ? style : null;
    }
}
