using System.Xml;

namespace Disclosure.Documents.Packaging;

/// <summary>Reads the nodes of a part, so deep and no deeper.</summary>
internal static class PackageXml
{
    // A cell's text lies 7 levels deep; the reader keeps a record for each level that is open.
    private const int Deepest = 256;

    /// <summary>Moves to the next node, or returns false at the end of the part.</summary>
    /// <exception cref="XmlException">The part is damaged, or nests deeper than any office file does.</exception>
    public static bool ReadNode(this XmlReader xml) =>
        xml.Read() && (xml.Depth <= Deepest ? true : throw new XmlException("The elements nest too deep."));
}
