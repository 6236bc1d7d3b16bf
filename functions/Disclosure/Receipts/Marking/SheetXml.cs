using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Disclosure.Documents.Xlsx;

namespace Disclosure.Receipts.Marking;

/// <summary>
/// The part of a worksheet (ECMA-376 Part 1 §18.3.1.99), in which marked cells change their style, those the sheet has
/// none of are added, and the drawing of the notes is named. Everything else stays as it is written.
/// </summary>
internal sealed class SheetXml
{
    /// <summary>What stands after the drawing of the notes (§18.3.1.99, the order of CT_Worksheet).</summary>
    private static readonly HashSet<string> AfterDrawing = new(StringComparer.Ordinal)
    {
        "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst", "AlternateContent",
    };

    private readonly XmlText _text;
    private readonly Dictionary<(int Row, int Column), SheetMark> _marks;
    private readonly List<(int First, int Last, int Style)> _columns = [];
    private readonly HashSet<(int Row, int Column)> _there = [];
    private bool _isOrdered = true;
    private string _prefix = string.Empty;

    /// <summary>Looks through the sheet.</summary>
    /// <param name="text">The part.</param>
    /// <param name="marks">The cells to fill.</param>
    public SheetXml(XmlText text, ImmutableArray<SheetMark> marks)
    {
        _text = text;
        _marks = marks.ToDictionary(m => (m.Row, m.Column));
        text.Read(Index);
    }

    /// <summary>The namespace of the sheet, transitional or strict.</summary>
    public string Namespace { get; private set; } = string.Empty;

    /// <summary>The relationship of the drawing its notes have already; null when it has none.</summary>
    public string? Drawing { get; private set; }

    /// <summary>Fills the cells and names the drawing of the notes.</summary>
    /// <param name="styles">The styles; null when cells cannot be filled.</param>
    /// <param name="drawing">The relationship of a new drawing; null when the sheet needs none.</param>
    public void Mark(StyleMarks? styles, string? drawing)
    {
        // Cells are added where their order tells their place; where a sheet has none, what is there is marked.
        var pending = new PendingCells(styles is not null && _isOrdered ? _marks.Values.Where(m => !_there.Contains((m.Row, m.Column))) : [], styles, ColumnStyle);
        var position = new SheetPosition();
        var isNamed = drawing is null;
        _text.Read(xml =>
        {
            while (XmlText.ReadTag(xml))
            {
                if (xml.Depth <= 1)
                {
                    isNamed = isNamed || Name(xml, drawing!);
                    AddRows(xml, pending);
                }
                else if (styles is not null && SpreadsheetXml.IsOurs(xml) && position.Move(xml))
                {
                    AddCells(xml, position, pending);
                    Fill(xml, position, styles);
                }
            }
        });
    }

    private void Index(XmlReader xml)
    {
        var position = new SheetPosition();
        while (XmlText.ReadTag(xml))
        {
            if (xml.NodeType != XmlNodeType.Element || !SpreadsheetXml.IsOurs(xml))
            {
                continue;
            }

            if (xml.Depth == 0)
            {
                (Namespace, _prefix) = (xml.NamespaceURI, xml.Prefix);
            }
            else if (xml.Depth == 1 && xml.LocalName == "legacyDrawing")
            {
                Drawing = xml.RelationshipId();
            }
            else if (xml.Depth == 2 && xml.LocalName == "col")
            {
                _columns.Add((Number(xml, "min") - 1, Number(xml, "max") - 1, Number(xml, "style")));
            }
            else if (position.Move(xml))
            {
                _isOrdered &= position.IsOrdered;
                _there.Add((position.Row, position.Column));
            }
        }
    }

    private void Fill(XmlReader xml, SheetPosition position, StyleMarks styles)
    {
        if (position.Column >= 0
            && xml.NodeType == XmlNodeType.Element
            && _marks.TryGetValue((position.Row, position.Column), out var mark)
            && styles.Marked(Number(xml, "s"), mark.Fill!.Value) is { } style)
        {
            var tag = _text.Tag(_text.Offset(xml));
            _text.Replace(tag, tag.With("s", style.ToString(CultureInfo.InvariantCulture)).Text);
        }
    }

    /// <summary>At a row: the rows before it that are to be added. At a cell, or the end of a row: the cells before it.</summary>
    private void AddCells(XmlReader xml, SheetPosition position, PendingCells pending)
    {
        if (xml.LocalName == "c")
        {
            InsertBefore(xml, pending.CellsBefore(position.Row, position.Column, position.RowStyle, xml.Prefix));
            return;
        }

        if (xml.NodeType == XmlNodeType.Element)
        {
            InsertBefore(xml, pending.RowsBefore(position.Row, xml.Prefix));
        }

        if (xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement)
        {
            InsertLast(xml, pending.CellsBefore(position.Row, int.MaxValue, position.RowStyle, xml.Prefix));
        }
    }

    private void AddRows(XmlReader xml, PendingCells pending)
    {
        if (xml.Depth == 1 && xml.LocalName == "sheetData" && (xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement))
        {
            InsertLast(xml, pending.RowsBefore(int.MaxValue, xml.Prefix));
        }
    }

    /// <summary>Names the drawing once the place for it is reached.</summary>
    private bool Name(XmlReader xml, string drawing)
    {
        var isEnd = xml.Depth == 0 && xml.NodeType == XmlNodeType.EndElement;
        if (!isEnd && (xml.Depth != 1 || xml.NodeType != XmlNodeType.Element || !AfterDrawing.Contains(xml.LocalName)))
        {
            return false;
        }

        var name = _prefix.Length > 0 ? $"{_prefix}:legacyDrawing" : "legacyDrawing";
        _text.Insert(_text.Offset(xml), $"<{name} xmlns:r=\"{SpreadsheetNames.Relationships(Namespace)}\" r:id=\"{drawing}\"/>");
        return true;
    }

    private void InsertBefore(XmlReader xml, string cells)
    {
        if (cells.Length > 0)
        {
            _text.Insert(_text.Offset(xml), cells);
        }
    }

    private void InsertLast(XmlReader xml, string cells)
    {
        if (cells.Length > 0)
        {
            _text.InsertLast(xml, cells);
        }
    }

    private int ColumnStyle(int column) => _columns.FirstOrDefault(c => c.First <= column && column <= c.Last).Style;

    private static int Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
