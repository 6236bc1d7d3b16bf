using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using Disclosure.Documents.Packaging;

namespace Disclosure.Documents.Docx;

/// <summary>What all parts of a Word document share: the namespaces, transitional and strict, and how values are written.</summary>
internal static class WordXml
{
    public const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    public const string TransitionalRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string TransitionalMath = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private const string StrictMath = "http://purl.oclc.org/ooxml/officeDocument/math";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private const string Extensions = "http://schemas.microsoft.com/office/";

    private const int ChunkLength = 4096;

    /// <summary>
    /// The name of the element the reader stands on: its local name when it is WordprocessingML, <c>t</c> for the text of
    /// a formula, <c>mc:Choice</c> and <c>mc:Fallback</c>; empty for anything else, which only wraps.
    /// </summary>
    public static string Name(this XmlReader xml) => xml.NamespaceURI switch
    {
        Transitional or Strict => xml.LocalName,
        TransitionalMath or StrictMath when xml.LocalName == "t" => "t",
        Compatibility => xml.LocalName switch { "Choice" => "mc:Choice", "Fallback" => "mc:Fallback", "AlternateContent" => "mc:AlternateContent", _ => string.Empty },
        _ => string.Empty,
    };

    /// <summary>
    /// Moves to the next element inside the element at <paramref name="depth"/>, or to its end and returns false. It goes
    /// into every element that was not passed over, so that wrappers need no code of their own.
    /// </summary>
    public static bool NextInside(this XmlReader xml, int depth)
    {
        while (xml.ReadNode() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves to the end of the element the reader stands on, passing over all it contains.</summary>
    public static void SkipElement(this XmlReader xml)
    {
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.ReadNode() && xml.Depth > depth)
            {
            }
        }
    }

    /// <summary>Moves to the root element and ends the reading when it is another.</summary>
    public static void ReadRoot(this XmlReader xml, string name, string part)
    {
        while (xml.ReadNode() && xml.NodeType != XmlNodeType.Element)
        {
        }

        if (xml.Name() != name)
        {
            throw Reading.Damaged("missing", part, name);
        }
    }

    /// <summary>An attribute of WordprocessingML.</summary>
    public static string? Attribute(this XmlReader xml, string name) => xml.GetAttribute(name, xml.NamespaceURI);

    /// <summary>The attribute <c>val</c>, which most elements have.</summary>
    public static string? Value(this XmlReader xml) => xml.Attribute("val");

    /// <summary>Whether a property is on (ECMA-376 Part 1 §17.17.4, ST_OnOff): it is when it says nothing else.</summary>
    public static bool IsOn(this XmlReader xml) => xml.Value() is null or "1" or "true" or "on";

    /// <summary>A whole number in <c>val</c>, or null when there is none.</summary>
    public static int? Number(this XmlReader xml) =>
        int.TryParse(xml.Value(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>
    /// Whether a choice of alternate content (Part 3 §7.5) can be read: all it requires are Office's own extensions, whose
    /// text stands in elements that are read anyway.
    /// </summary>
    public static bool IsReadable(this XmlReader choice) =>
        (choice.GetAttribute("Requires") ?? string.Empty)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(prefix => choice.LookupNamespace(prefix)?.StartsWith(Extensions, StringComparison.Ordinal) == true);

    /// <summary>Appends the text of the element the reader stands on; it then stands on its end.</summary>
    public static void AppendText(this XmlReader xml, StringBuilder text, int limit, string at)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        var chunk = ArrayPool<char>.Shared.Rent(ChunkLength);
        while (xml.ReadNode() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                for (var read = xml.ReadValueChunk(chunk, 0, ChunkLength); read > 0; read = xml.ReadValueChunk(chunk, 0, ChunkLength))
                {
                    text.Append(chunk, 0, read);
                    Reading.Within("text", at, text.Length, limit);
                }
            }
        }

        ArrayPool<char>.Shared.Return(chunk);
    }
}
