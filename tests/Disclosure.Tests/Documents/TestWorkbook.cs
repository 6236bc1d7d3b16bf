using System.IO.Compression;
using System.Text;
using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

/// <summary>
/// A workbook written part by part as plain XML, so that a test can hold what no library would write. It starts whole;
/// a test changes the part with the defect.
/// </summary>
internal sealed class TestWorkbook
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public TestWorkbook(string sheetData, string afterSheetData = "")
    {
        Parts["[Content_Types].xml"] = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            </Types>
            """;
        Parts["_rels/.rels"] = RelationshipsPart($"""<Relationship Id="r1" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/>""");
        Parts["xl/workbook.xml"] = $"""<workbook xmlns="{Main}" xmlns:r="{Relationships}"><sheets><sheet name="表" sheetId="1" r:id="s1"/></sheets></workbook>""";
        Parts["xl/_rels/workbook.xml.rels"] = RelationshipsPart($"""
            <Relationship Id="s1" Type="{Relationships}/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="t1" Type="{Relationships}/sharedStrings" Target="/xl/sharedStrings.xml"/>
            <Relationship Id="y1" Type="{Relationships}/styles" Target="styles.xml"/>
            """);
        Parts["xl/worksheets/sheet1.xml"] = $"""<worksheet xmlns="{Main}"><sheetData>{sheetData}</sheetData>{afterSheetData}</worksheet>""";
        Parts["xl/sharedStrings.xml"] = $"""<sst xmlns="{Main}"><si><t>行政许可</t></si></sst>""";
        Parts["xl/styles.xml"] = $"""<styleSheet xmlns="{Main}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>""";
    }

    public Dictionary<string, string> Parts { get; } = new(StringComparer.Ordinal);

    public static string RelationshipsPart(string relationships) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relationships}</Relationships>""";

    /// <summary>A sheet of one cell A1.</summary>
    public static TestWorkbook OfCell(string cell) => new($"""<row r="1">{cell}</row>""");

    /// <summary>A further sheet, behind the others.</summary>
    public TestWorkbook AddSheet(string sheetData, string afterSheetData = "")
    {
        var number = Parts.Keys.Count(part => part.StartsWith("xl/worksheets/", StringComparison.Ordinal)) + 1;
        Parts[$"xl/worksheets/sheet{number}.xml"] = $"""<worksheet xmlns="{Main}"><sheetData>{sheetData}</sheetData>{afterSheetData}</worksheet>""";
        return Replace("xl/workbook.xml", "</sheets>", $"""<sheet name="表{number}" sheetId="{number}" r:id="s{number}"/></sheets>""")
            .Replace("xl/_rels/workbook.xml.rels", "</Relationships>", $"""<Relationship Id="s{number}" Type="{Relationships}/worksheet" Target="worksheets/sheet{number}.xml"/></Relationships>""");
    }

    public TestWorkbook With(string part, string xml)
    {
        Parts[part] = xml;
        return this;
    }

    /// <summary>Changes the text of a part; the test fails when there is nothing to change.</summary>
    public TestWorkbook Replace(string part, string old, string replacement)
    {
        Assert.Contains(old, Parts[part], StringComparison.Ordinal);
        Parts[part] = Parts[part].Replace(old, replacement, StringComparison.Ordinal);
        return this;
    }

    public byte[] Bytes() => Zip([.. Parts.Select(part => (part.Key, part.Value))]);

    public ReadResult Read(ReadingBudget? budget = null) => DocumentReader.Read("表.xlsx", Bytes(), budget ?? ReadingBudget.Default);

    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
