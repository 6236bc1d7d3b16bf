using System.Globalization;
using System.Xml;
using Disclosure.Documents.Xlsx;

namespace Disclosure.Receipts.Marking;

/// <summary>
/// The styles of a workbook (ECMA-376 Part 1 §18.8.39) and, for each style that a marked cell has, one more that differs
/// in its fill alone.
/// </summary>
internal sealed class StyleMarks
{
    private readonly XmlText _text;
    private readonly List<(XmlTag Tag, string Inner)> _formats = [];
    private readonly List<(int Style, Severity Severity)> _marked = [];
    private readonly List<Severity> _colours = [];
    private XmlTag? _fills;
    private XmlTag? _cellFormats;
    private int _fillsEnd;
    private int _fillCount;
    private int _cellFormatsEnd;
    private string _prefix = string.Empty;

    private StyleMarks(XmlText text) => _text = text;

    /// <summary>The styles; null when the workbook has none that can be added to: its cells then get notes alone.</summary>
    public static StyleMarks? Open(PackageEdit edit, string workbookPart)
    {
        if (edit.Map.RelationshipsOf(workbookPart).FirstOrDefault(r => r.Type == "styles") is not { } relationship)
        {
            return null;
        }

        var styles = new StyleMarks(edit.Text(relationship.Target));
        styles._text.Read(styles.Index);

        // The first two fills are the program's own, whatever the file says of them (§18.8.22).
        return styles is { _fillCount: >= 2, _formats.Count: > 0 } ? styles : null;
    }

    /// <summary>The style of a cell with that style once it is marked; null when there is no such style.</summary>
    public int? Marked(int style, Severity severity)
    {
        if (style < 0 || style >= _formats.Count)
        {
            return null;
        }

        if (!_colours.Contains(severity))
        {
            _colours.Add(severity);
        }

        if (!_marked.Contains((style, severity)))
        {
            _marked.Add((style, severity));
        }

        return _formats.Count + _marked.IndexOf((style, severity));
    }

    /// <summary>Writes what was asked for into the part.</summary>
    public void Write()
    {
        if (_marked.Count == 0)
        {
            return;
        }

        _text.Replace(_fills!, _fills!.With("count", Text(_fillCount + _colours.Count)).Text);
        _text.Insert(_fillsEnd, string.Concat(_colours.Select(Fill)));
        _text.Replace(_cellFormats!, _cellFormats!.With("count", Text(_formats.Count + _marked.Count)).Text);
        _text.Insert(_cellFormatsEnd, string.Concat(_marked.Select(Format)));
    }

    private void Index(XmlReader xml)
    {
        var parent = string.Empty;
        while (XmlText.ReadTag(xml))
        {
            var (name, starts) = (SpreadsheetXml.IsOurs(xml) ? xml.LocalName : string.Empty, xml.NodeType == XmlNodeType.Element);
            if (xml.Depth == 1)
            {
                IndexList(xml, name, starts);
                parent = name;
            }
            else if (xml.Depth == 2 && parent == "fills" && name == "fill" && starts)
            {
                _fillCount++;
            }
            else if (xml.Depth == 2 && parent == "cellXfs" && name == "xf")
            {
                IndexFormat(xml, starts);
            }
        }
    }

    private void IndexList(XmlReader xml, string name, bool starts)
    {
        var offset = _text.Offset(xml);
        if (name == "fills" && starts)
        {
            _fills = _text.Tag(offset);
        }
        else if (name == "fills")
        {
            _fillsEnd = offset;
        }
        else if (name == "cellXfs" && starts)
        {
            _cellFormats = _text.Tag(offset);
            _prefix = xml.Prefix.Length > 0 ? xml.Prefix + ":" : string.Empty;
        }
        else if (name == "cellXfs")
        {
            _cellFormatsEnd = offset;
        }
    }

    private void IndexFormat(XmlReader xml, bool starts)
    {
        var offset = _text.Offset(xml);
        if (starts)
        {
            _formats.Add((_text.Tag(offset), string.Empty));
        }
        else
        {
            var (tag, _) = _formats[^1];
            _formats[^1] = (tag, _text.Text[tag.After..offset]);
        }
    }

    /// <summary>The cell's own format, with another fill.</summary>
    private string Format((int Style, Severity Severity) marked)
    {
        var (tag, inner) = _formats[marked.Style];
        var filled = tag.With("fillId", Text(_fillCount + _colours.IndexOf(marked.Severity))).With("applyFill", "1");
        return inner.Length == 0 && tag.Text.EndsWith("/>", StringComparison.Ordinal) ? filled.Text : filled.Text + inner + tag.End;
    }

    // The colours that programs of the kind themselves use for "bad" and "neutral".
    private string Fill(Severity severity) =>
        $"<{_prefix}fill><{_prefix}patternFill patternType=\"solid\"><{_prefix}fgColor rgb=\"{(severity == Severity.Error ? "FFFFC7CE" : "FFFFEB9C")}\"/><{_prefix}bgColor indexed=\"64\"/></{_prefix}patternFill></{_prefix}fill>";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
