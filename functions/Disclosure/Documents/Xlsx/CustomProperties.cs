using System.Xml;
using Disclosure.Documents.Packaging;

namespace Disclosure.Documents.Xlsx;

/// <summary>
/// The custom properties of a package (ECMA-376 Part 1 §22.3): names and texts that a program put into the file and
/// others carry along. Values of other types are passed by.
/// </summary>
internal static class CustomProperties
{
    private const string Transitional = "custom-properties";
    private const string Strict = "customProperties";

    public static void Read(OfficePackage package, PackageMap map, Reading reading)
    {
        var part = map.RelationshipsOf(string.Empty).FirstOrDefault(r => r.Type is Transitional or Strict)?.Target;
        if (part is not null && package.Has(part))
        {
            package.Read(part, xml => Read(xml, part, reading));
        }
    }

    private static void Read(XmlReader xml, string part, Reading reading)
    {
        string? name = null;
        while (xml.ReadNode())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml is { LocalName: "property", Depth: 1 })
            {
                name = xml.GetAttribute("name");
            }
            else if (xml is { LocalName: "lpwstr" or "lpstr" or "bstr", Depth: 2, IsEmptyElement: false } && name is not null)
            {
                reading.AddProperty(name, xml.ReadText(reading, part), part);
            }
        }
    }
}
