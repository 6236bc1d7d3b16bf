using System.Xml;

namespace Disclosure.Documents.Docx;

/// <summary>The styles part (ECMA-376 Part 1 §17.7): numbering and hiding of text by style.</summary>
internal sealed class WordStyles
{
    // Word lets styles go on from each other ten levels deep; a circle has no end.
    private const int Deepest = 16;

    private readonly Dictionary<string, WordStyle> _styles = new(StringComparer.Ordinal);
    private string? _default;

    private WordStyles()
    {
    }

    /// <summary>A document without styles.</summary>
    public static WordStyles None { get; } = new();

    /// <summary>Reads the part.</summary>
    public static WordStyles Read(XmlReader xml, Reading reading, string part)
    {
        var styles = new WordStyles();
        xml.ReadRoot("styles", part);
        if (xml.IsEmptyElement)
        {
            return styles;
        }

        for (var depth = xml.Depth; xml.NextInside(depth);)
        {
            if (xml.Name() == "style" && xml.Attribute("styleId") is { } id)
            {
                styles._default = xml.Attribute("type") == "paragraph" && xml.Attribute("default") is "1" or "true" or "on" ? id : styles._default;
                styles._styles[id] = ReadStyle(xml);
                Reading.Within("strings", part, styles._styles.Count, reading.Budget.Strings);
            }
            else
            {
                xml.SkipElement();
            }
        }

        return styles;
    }

    /// <summary>The list a paragraph of that style belongs to, its level where the style names it, and which style says so.</summary>
    public (int List, int? Level, string? Style) Numbering(string? paragraphStyle)
    {
        foreach (var (id, style) in Chain(paragraphStyle ?? _default))
        {
            if (style.List is { } list)
            {
                return (list, style.Level, id);
            }
        }

        return (0, null, null);
    }

    /// <summary>Whether a style hides text; null when it says nothing.</summary>
    public bool? IsHidden(string? style)
    {
        foreach (var (_, link) in Chain(style))
        {
            if (link.IsHidden is { } hidden)
            {
                return hidden;
            }
        }

        return null;
    }

    /// <summary>Whether a paragraph style, or the default one, hides text.</summary>
    public bool IsParagraphHidden(string? style) => IsHidden(style ?? _default) ?? false;

    private IEnumerable<(string Id, WordStyle Style)> Chain(string? id)
    {
        for (var i = 0; i < Deepest && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return (id, style);
            id = style.BasedOn;
        }
    }

    private static WordStyle ReadStyle(XmlReader xml)
    {
        var style = new WordStyle(null, null, null, null);
        if (xml.IsEmptyElement)
        {
            return style;
        }

        for (var depth = xml.Depth; xml.NextInside(depth);)
        {
            switch (xml.Name())
            {
                case "basedOn":
                    style = style with { BasedOn = xml.Value() };
                    break;
                case "numPr":
                    var (list, level) = ParagraphProperties.ReadNumbering(xml);
                    style = style with { List = list ?? style.List, Level = level };
                    break;
                case "vanish":
                    style = style with { IsHidden = xml.IsOn() };
                    break;
                case "tblStylePr" or "pPrChange" or "rPrChange":
                    xml.SkipElement();
                    break;
            }
        }

        return style;
    }
}
