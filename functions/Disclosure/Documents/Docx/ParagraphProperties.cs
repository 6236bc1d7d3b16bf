using System.Xml;

namespace Disclosure.Documents.Docx;

/// <summary>The properties of a paragraph that change what a person reads (ECMA-376 Part 1 §17.3.1.26).</summary>
/// <param name="Style">The id of its style; null for the default one.</param>
/// <param name="List">The list it names itself; null for its style's, 0 for none.</param>
/// <param name="Level">The level it names itself.</param>
/// <param name="Joins">Whether its mark is deleted or hidden, so that it runs on into the next one.</param>
internal readonly record struct ParagraphProperties(string? Style, int? List, int? Level, bool Joins)
{
    /// <summary>Reads them, the reader on their element.</summary>
    public static ParagraphProperties Read(XmlReader xml)
    {
        var properties = default(ParagraphProperties);
        if (xml.IsEmptyElement)
        {
            return properties;
        }

        for (var depth = xml.Depth; xml.NextInside(depth);)
        {
            switch (xml.Name())
            {
                case "pStyle":
                    properties = properties with { Style = xml.Value() };
                    xml.SkipElement();
                    break;
                case "numPr":
                    var (list, level) = ReadNumbering(xml);
                    properties = properties with { List = list, Level = level };
                    break;
                case "rPr":
                    properties = properties with { Joins = ReadMark(xml) };
                    break;
                default:
                    xml.SkipElement();
                    break;
            }
        }

        return properties;
    }

    /// <summary>The list and the level of a <c>numPr</c> (§17.3.1.19), the reader on it.</summary>
    public static (int? List, int? Level) ReadNumbering(XmlReader xml)
    {
        (int? list, int? level) = (null, null);
        if (xml.IsEmptyElement)
        {
            return (null, null);
        }

        for (var depth = xml.Depth; xml.NextInside(depth); xml.SkipElement())
        {
            list = xml.Name() == "numId" ? xml.Number() : list;
            level = xml.Name() == "ilvl" ? xml.Number() : level;
        }

        return (list, level);
    }

    private static bool ReadMark(XmlReader xml)
    {
        var joins = false;
        if (!xml.IsEmptyElement)
        {
            for (var depth = xml.Depth; xml.NextInside(depth); xml.SkipElement())
            {
                joins |= xml.Name() is "del" or "moveFrom" || (xml.Name() == "vanish" && xml.IsOn());
            }
        }

        return joins;
    }
}
