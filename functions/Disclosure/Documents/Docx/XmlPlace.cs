using System.Xml;

namespace Disclosure.Documents.Docx;

/// <summary>Where an element begins in its part, as the reader counts: both from 1, the column that of the element's name.</summary>
internal readonly record struct XmlPlace(int Line, int Column)
{
    public static XmlPlace Of(XmlReader xml) => xml is IXmlLineInfo info ? new XmlPlace(info.LineNumber, info.LinePosition) : default;
}
