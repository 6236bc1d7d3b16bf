using System.Buffers;
using System.Text;
using System.Xml;
using Disclosure.Documents.Packaging;

namespace Disclosure.Documents.Xlsx;

/// <summary>What all parts of a workbook share: the namespaces, transitional and strict, and the ways text is written.</summary>
internal static class SpreadsheetXml
{
    private const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    public const string TransitionalRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private const int ChunkLength = 4096;

    /// <summary>Moves to the next element of a workbook's own namespace, or returns false at the end of the part.</summary>
    public static bool ReadElement(this XmlReader xml)
    {
        while (xml.ReadNode())
        {
            if (xml.NodeType == XmlNodeType.Element && IsOurs(xml))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves to the root element and ends the reading when it is another.</summary>
    public static void ReadRoot(this XmlReader xml, string name, string part)
    {
        if (!xml.ReadElement() || xml.Depth != 0 || xml.LocalName != name)
        {
            throw Reading.Damaged("missing", part, name);
        }
    }

    public static bool IsOurs(XmlReader xml) => xml.NamespaceURI is Transitional or Strict;

    public static string? RelationshipId(this XmlReader xml) =>
        xml.GetAttribute("id", TransitionalRelationships) ?? xml.GetAttribute("id", StrictRelationships);

    /// <summary>The text of the element the reader stands on; it then stands on its end.</summary>
    public static string ReadText(this XmlReader xml, Reading reading, string at)
    {
        if (xml.IsEmptyElement)
        {
            return string.Empty;
        }

        var depth = xml.Depth;
        var text = new StringBuilder();
        while (xml.ReadNode() && xml.Depth > depth)
        {
            Append(xml, text, reading, at);
        }

        return text.ToString();
    }

    /// <summary>
    /// The text of a string item, the reader on its <c>si</c> or <c>is</c> (§18.4.8): plain or in runs (§18.4.4). Phonetic
    /// runs (§18.4.6) are readings printed above the text, no part of it.
    /// </summary>
    public static string ReadStringItem(this XmlReader xml, Reading reading, string at)
    {
        if (xml.IsEmptyElement)
        {
            return string.Empty;
        }

        var depth = xml.Depth;
        var text = new StringBuilder();
        var inText = false;
        var inPhonetic = false;
        while (xml.ReadNode() && xml.Depth > depth)
        {
            var begins = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                inText = xml.LocalName == "t" ? begins : inText;
                inPhonetic = xml.LocalName == "rPh" ? begins : inPhonetic;
            }
            else if (inText && !inPhonetic)
            {
                Append(xml, text, reading, at);
            }
        }

        return Escapes.Decode(text.ToString());
    }

    private static void Append(XmlReader xml, StringBuilder text, Reading reading, string at)
    {
        if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
        {
            // In pieces, because one node can be as long as the part.
            var chunk = ArrayPool<char>.Shared.Rent(ChunkLength);
            for (var read = xml.ReadValueChunk(chunk, 0, ChunkLength); read > 0; read = xml.ReadValueChunk(chunk, 0, ChunkLength))
            {
                text.Append(chunk, 0, read);
                Reading.Within("text", at, text.Length, reading.Budget.TextLength);
            }

            ArrayPool<char>.Shared.Return(chunk);
        }
    }
}
