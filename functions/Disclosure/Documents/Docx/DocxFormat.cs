using System.Xml;
using Disclosure.Checking;
using Disclosure.Documents.Packaging;

namespace Disclosure.Documents.Docx;

/// <summary>
/// Word documents of Office Open XML (ECMA-376 Part 1 §17, transitional and strict), streamed from the package's own XML
/// under the budget, as a person reads them in print: with the numbers of lists and the results of fields, tracked
/// insertions and not deletions, nothing hidden, no headers and footers. Paragraphs are <c>paragraph 3</c>, cells
/// <c>table 2 row 5 column 1</c>, the column counted among the cells of the row.
/// </summary>
internal sealed class DocxFormat : IFormat
{
    /// <summary>What Word can show a document without: it is neither opened nor needed.</summary>
    public static IReadOnlySet<string> Harmless { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "image", "attachedTemplate", "package" };

    public string Name => "docx";

    public bool Recognizes(Reading reading)
    {
        if (!reading.Bytes.Span.StartsWith("PK"u8))
        {
            return false;
        }

        using var package = OfficePackage.Open(reading);
        return PackageMap.Exists(package) && PackageMap.MainType(package).Contains("wordprocessingml", StringComparison.OrdinalIgnoreCase);
    }

    public void Read(Reading reading) => Read(reading, onPlaced: null);

    /// <summary>Reads a document and tells where in the main part each paragraph and cell begins.</summary>
    public static void Read(Reading reading, Action<string, XmlPlace>? onPlaced)
    {
        using var package = OfficePackage.Open(reading);
        var map = PackageMap.Read(package, Harmless);
        foreach (var link in map.Ignored.DistinctBy(link => link.Type))
        {
            reading.Report(FindingCodes.LinkIgnored.At(null, VisibleText.Of(link.Target), arguments: ("kind", link.Type)));
        }

        var part = map.MainPart(reading);
        var relationships = map.RelationshipsOf(part);
        var styles = WordStyles.None;
        ReadPart(package, relationships, "styles", (xml, target) => styles = WordStyles.Read(xml, reading, target));
        var numbering = new ListNumbering(styles);
        ReadPart(package, relationships, "numbering", (xml, target) => numbering.Read(xml, reading, target));

        Story Begin(string of) => new(reading, of, styles, numbering);
        var story = Begin(part);
        var flow = new DocxFlow(reading, onPlaced);
        package.Read(part, xml =>
        {
            xml.ReadRoot("document", part);
            new BlockReader(story, flow.Add).Read(xml);
        });
        Notes.Read(package, relationships, story, Begin, flow);
    }

    private static void ReadPart(OfficePackage package, IReadOnlyList<Relationship> relationships, string type, Action<XmlReader, string> read)
    {
        if (relationships.FirstOrDefault(r => r.Type == type) is { } relationship)
        {
            package.Read(relationship.Target, xml => read(xml, relationship.Target));
        }
    }
}
