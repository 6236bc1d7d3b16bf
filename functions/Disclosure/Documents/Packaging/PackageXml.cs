using System.Xml;

namespace Disclosure.Documents.Packaging;

/// <summary>How parts are read: nothing resolved, no DTD, so many names and so deep and no deeper.</summary>
internal static class PackageXml
{
    // A cell's text lies 7 levels deep; the reader keeps a record for each level that is open.
    private const int Deepest = 256;

    /// <summary>The settings of the reader of one part.</summary>
    public static XmlReaderSettings Settings(string part, ReadingBudget budget) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        NameTable = new CountedNames(part, budget),
    };

    /// <summary>Moves to the next node, or returns false at the end of the part.</summary>
    /// <exception cref="XmlException">The part is damaged, or nests deeper than any office file does.</exception>
    public static bool ReadNode(this XmlReader xml) =>
        xml.Read() && (xml.Depth <= Deepest ? true : throw new XmlException("The elements nest too deep."));
}
