using System.Xml;
using Disclosure.Documents.Docx;

namespace Disclosure.Receipts.Marking;

/// <summary>Finds paragraphs and cells in the text of a document part (ECMA-376 Part 1 §17.2.3).</summary>
internal sealed class WordIndex
{
    /// <summary>What stands behind the shading in the properties of a cell (§17.4.69).</summary>
    private static readonly HashSet<string> BehindShading = new(StringComparer.Ordinal)
    {
        "noWrap", "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark", "headers", "cellIns", "cellDel", "cellMerge", "tcPrChange",
    };

    private readonly XmlText _text;
    private readonly Dictionary<XmlPlace, WordElement> _elements = [];
    private readonly Stack<WordElement> _open = new();
    private readonly Stack<(int Depth, WordElement? Host)> _boxes = new();

    private WordIndex(XmlText text) => _text = text;

    /// <summary>The first paragraph of the document; null when it has none.</summary>
    public WordElement? FirstParagraph { get; private set; }

    /// <summary>The greatest id of a comment that is referred to; -1 without one.</summary>
    public int LastComment { get; private set; } = -1;

    /// <summary>The namespace of the document's own elements.</summary>
    public string Namespace { get; private set; } = string.Empty;

    /// <summary>What has to stand in an inserted element for the prefix <c>w</c> to mean <see cref="Namespace"/>.</summary>
    public string Declaration { get; private set; } = string.Empty;

    /// <summary>Reads the part.</summary>
    public static WordIndex Of(XmlText text)
    {
        var index = new WordIndex(text);
        text.Read(xml =>
        {
            while (XmlText.ReadTag(xml))
            {
                index.Take(xml);
            }
        });
        return index;
    }

    /// <summary>The paragraph or cell that begins there; null when none does.</summary>
    public WordElement? At(XmlPlace place) => _elements.GetValueOrDefault(place);

    private void Take(XmlReader xml)
    {
        if (xml.NodeType == XmlNodeType.EndElement)
        {
            End(xml);
            return;
        }

        var name = xml.Name();
        if (xml.Depth == 0)
        {
            Namespace = xml.NamespaceURI;
            Declaration = xml.LookupNamespace("w") == xml.NamespaceURI ? string.Empty : $" xmlns:w=\"{xml.NamespaceURI}\"";
        }

        if (_open.TryPeek(out var parent))
        {
            TakeInside(xml, name, parent);
        }

        switch (name)
        {
            case "p" or "tc":
                Begin(xml, name == "tc");
                break;
            case "txbxContent" when !xml.IsEmptyElement:
                _boxes.Push((xml.Depth, _boxes.TryPeek(out var box) ? box.Host : parent));
                break;
            case "commentReference":
                LastComment = Math.Max(LastComment, int.TryParse(xml.Attribute("id"), out var id) ? id : -1);
                break;
        }
    }

    private void Begin(XmlReader xml, bool isCell)
    {
        var element = new WordElement(XmlPlace.Of(xml), _text.Tag(_text.Offset(xml)), xml.Depth, isCell) { Host = _boxes.TryPeek(out var box) ? box.Host : null };
        _elements[element.Place] = element;
        if (!isCell)
        {
            FirstParagraph ??= element;
            if (_open.TryPeek(out var parent) && parent.IsCell)
            {
                parent.First ??= element;
                parent.Last = element;
            }
        }

        if (!xml.IsEmptyElement)
        {
            _open.Push(element);
        }
    }

    private void TakeInside(XmlReader xml, string name, WordElement parent)
    {
        if (xml.Depth == parent.Depth + 1 && parent.Content is null && name is not ("pPr" or "tcPr"))
        {
            parent.Content = _text.Offset(xml);
        }
        else if (xml.Depth == parent.Depth + 1 && name == "tcPr" && parent is { IsCell: true, Properties: null, Content: null })
        {
            parent.Properties = _text.Tag(_text.Offset(xml));
        }
        else if (xml.Depth == parent.Depth + 2 && parent is { IsCell: true, Content: null, Properties: not null })
        {
            parent.Shading = name == "shd" ? _text.Tag(_text.Offset(xml)) : parent.Shading;
            parent.ShadingPlace ??= BehindShading.Contains(name) ? _text.Offset(xml) : null;
        }
    }

    private void End(XmlReader xml)
    {
        if (_boxes.TryPeek(out var box) && box.Depth == xml.Depth)
        {
            _boxes.Pop();
        }

        if (!_open.TryPeek(out var element))
        {
            return;
        }

        if (xml.Depth == element.Depth)
        {
            element.End = _text.Offset(xml);
            element.Content ??= element.End;
            _open.Pop();
        }
        else if (xml.Depth == element.Depth + 1 && element is { IsCell: true, Content: null, Properties: not null })
        {
            element.ShadingPlace ??= _text.Offset(xml);
        }
    }
}
