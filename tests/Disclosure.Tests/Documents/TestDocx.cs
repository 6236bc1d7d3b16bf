using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

/// <summary>A Word document written part by part as plain XML, so that a test can hold what no library would write.</summary>
internal sealed class TestDocx
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Namespaces =
        $"""xmlns:w="{Main}" xmlns:r="{Relationships}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" """;

    private readonly List<string> _relationships = [];

    public TestDocx(string body)
    {
        Parts["[Content_Types].xml"] = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>
            """;
        Parts["_rels/.rels"] = TestWorkbook.RelationshipsPart($"""<Relationship Id="r1" Type="{Relationships}/officeDocument" Target="word/document.xml"/>""");
        Parts["word/document.xml"] = $"""<w:document {Namespaces}><w:body>{body}</w:body></w:document>""";
    }

    public Dictionary<string, string> Parts { get; } = new(StringComparer.Ordinal);

    /// <summary>A paragraph of plain text.</summary>
    public static string P(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    /// <summary>A cell of plain text.</summary>
    public static string Tc(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{(text.Length == 0 ? "<w:p/>" : P(text))}</w:tc>";

    /// <summary>A table of rows of plain cells.</summary>
    public static string Tbl(params string[][] rows) =>
        $"<w:tbl>{string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(text => Tc(text)))}</w:tr>"))}</w:tbl>";

    public TestDocx With(string part, string xml)
    {
        Parts[part] = xml;
        return this;
    }

    /// <summary>Adds a part that the document refers to, of the type and with the root element that its name says.</summary>
    public TestDocx WithPart(string name, string content) =>
        WithRelationship(name, $"{name}.xml").With($"word/{name}.xml", $"<w:{name} {Namespaces}>{content}</w:{name}>");

    public TestDocx WithRelationship(string type, string target, string mode = "Internal")
    {
        _relationships.Add($"""<Relationship Id="x{_relationships.Count}" Type="{Relationships}/{type}" Target="{target}" TargetMode="{mode}"/>""");
        return With("word/_rels/document.xml.rels", TestWorkbook.RelationshipsPart(string.Concat(_relationships)));
    }

    public byte[] Bytes() => TestWorkbook.Zip([.. Parts.Select(part => (part.Key, part.Value))]);

    public ReadResult Read(ReadingBudget? budget = null) => DocumentReader.Read("报告.docx", Bytes(), budget ?? ReadingBudget.Default);

    /// <summary>Paragraphs and cells as <c>address = text</c>, in reading order.</summary>
    public IEnumerable<string> Lines() => Lines(Read());

    public static IEnumerable<string> Lines(ReadResult result) => result.Document().Parts.SelectMany(part => part is Table table
        ? table.Cells.Select(cell => $"{cell.At} = {cell.Text}")
        : [$"{part.At} = {((Paragraph)part).Text}"]);

    /// <summary>The text of the one paragraph whose runs are given.</summary>
    public static string Text(string runs) => Assert.IsType<Paragraph>(Assert.Single(new TestDocx($"<w:p>{runs}</w:p>").Read().Document().Parts)).Text;
}
