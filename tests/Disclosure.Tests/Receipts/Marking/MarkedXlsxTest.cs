using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Disclosure.Receipts.Marking;
using Disclosure.Tests.Documents;

namespace Disclosure.Tests.Receipts.Marking;

public sealed class MarkedXlsxTest
{
    private const string Sheet = "xl/worksheets/sheet1.xml";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private const string Styles = $"""
        <styleSheet xmlns="{TestWorkbook.Main}"><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><cellXfs count="2"><xf numFmtId="0" fillId="0"/><xf numFmtId="2" fillId="1" borderId="3"><alignment wrapText="1"/></xf></cellXfs></styleSheet>
        """;

    [Fact]
    public void A_faulty_cell_keeps_its_own_style_but_for_the_colour()
    {
        var parts = Mark("""<row r="1"><c r="A1" s="1"><v>5</v></c><c r="B1"><v>6</v></c></row>""", Error("表!A1"), Warning("表!B1"));

        Assert.Contains("""<row r="1"><c r="A1" s="2"><v>5</v></c><c s="3" r="B1"><v>6</v></c></row>""", parts[Sheet], StringComparison.Ordinal);
        Assert.Contains("""<cellXfs count="4">""", parts["xl/styles.xml"], StringComparison.Ordinal);
        Assert.Contains("""<xf applyFill="1" numFmtId="2" fillId="2" borderId="3"><alignment wrapText="1"/></xf><xf applyFill="1" numFmtId="0" fillId="3"/></cellXfs>""", parts["xl/styles.xml"], StringComparison.Ordinal);
        Assert.Contains("""<fills count="4">""", parts["xl/styles.xml"], StringComparison.Ordinal);
        Assert.Matches("FFFFC7CE.*FFFFEB9C", parts["xl/styles.xml"]);
    }

    [Fact]
    public void Its_note_says_how_grave_what_is_wrong_and_what_to_do()
    {
        var notes = Mark("""<row r="1"><c r="A1"/></row>""", Error("表!A1"), Warning("表!A1"))["xl/worksheets/comments1.xml"];

        Assert.Contains("""<comment ref="A1" authorId="0">""", notes, StringComparison.Ordinal);
        Assert.Contains("必须改正：读到“&lt;b&gt;”。\n怎么办：请改为数字。\n\n请核对：与上年不同。", notes, StringComparison.Ordinal);
        Assert.Contains("<author>年报检查</author>", notes, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_and_rows_the_sheet_lacks_are_added_in_their_places()
    {
        var parts = Mark(
            """<row r="2" s="1" customFormat="1"><c r="B2"/></row><row r="4"/>""",
            Error("表!A1"), Error("表!A2"), Error("表!C2"), Error("表!B3"), Error("表!B4"), Error("表!B9"));

        Assert.Contains(
            """<sheetData><row r="1"><c r="A1" s="2"/></row><row r="2" s="1" customFormat="1"><c r="A2" s="3"/><c r="B2"/><c r="C2" s="3"/></row><row r="3"><c r="B3" s="2"/></row><row r="4"><c r="B4" s="2"/></row><row r="9"><c r="B9" s="2"/></row></sheetData>""",
            parts[Sheet].Replace(" xmlns=\"\"", string.Empty, StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_added_cell_has_the_style_of_its_column()
    {
        var workbook = new TestWorkbook(string.Empty).With("xl/styles.xml", Styles)
            .Replace(Sheet, "<sheetData></sheetData>", """<cols><col min="2" max="3" style="1"/></cols><sheetData/>""");

        var parts = Parts(Marked(workbook.Bytes(), Error("表!C7"))!);

        Assert.Contains("""<sheetData><row r="7"><c r="C7" s="2"/></row></sheetData>""", parts[Sheet], StringComparison.Ordinal);
        Assert.Contains("""borderId="3"><alignment wrapText="1"/></xf></cellXfs>""", parts["xl/styles.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_would_be_added_out_of_order_is_not_added()
    {
        var parts = Mark("""<row r="5"><c r="A5"/></row><row r="3"/>""", Error("表!A4"), Error("表!A5"));

        Assert.Contains("""<sheetData><row r="5"><c s="2" r="A5"/></row><row r="3"/></sheetData>""", parts[Sheet], StringComparison.Ordinal);
        Assert.Contains("ref=\"A4\"", parts["xl/worksheets/comments1.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_drawing_of_the_notes_stands_where_the_order_of_a_sheet_wants_it()
    {
        var parts = Parts(Marked(
            new TestWorkbook("""<row r="1"><c r="A1"/></row>""", """<pageMargins left="1"/><tableParts count="0"/>""").With("xl/styles.xml", Styles).Bytes(), Error("表!A1"))!);

        Assert.Matches("""<pageMargins left="1"/><legacyDrawing [^>]*r:id="check2"/><tableParts""", parts[Sheet]);
        Assert.Contains("""Id="check2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="/xl/worksheets/notes1.vml" """.Trim(), parts["xl/worksheets/_rels/sheet1.xml.rels"], StringComparison.Ordinal);
        Assert.Contains("<x:Row>0</x:Row><x:Column>0</x:Column>", parts["xl/worksheets/notes1.vml"], StringComparison.Ordinal);
        Assert.Contains("PartName=\"/xl/worksheets/notes1.vml\"", parts["[Content_Types].xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_concerns_no_cell_stands_in_a_note_on_the_first_cell_and_colours_nothing()
    {
        var parts = Mark("""<row r="1"><c r="A1"/></row>""", Error(null), Warning("表"), Error("table 3"));

        Assert.DoesNotContain(" s=", parts[Sheet], StringComparison.Ordinal);
        Assert.Equal(2, Count(parts["xl/worksheets/comments1.xml"], "必须改正"));
        Assert.Equal(1, Count(parts["xl/worksheets/comments1.xml"], "<comment "));
    }

    [Fact]
    public void Notes_that_are_there_stay_and_are_added_to()
    {
        var workbook = new TestWorkbook("""<row r="1"><c r="A1"/><c r="B1"/></row>""", """<legacyDrawing r:id="v1"/>""").With("xl/styles.xml", Styles)
            .Replace(Sheet, "<worksheet ", $"""<worksheet xmlns:r="{TestWorkbook.Relationships}" """)
            .With("xl/worksheets/_rels/sheet1.xml.rels", TestWorkbook.RelationshipsPart($"""
                <Relationship Id="v1" Type="{TestWorkbook.Relationships}/vmlDrawing" Target="../old.vml"/><Relationship Id="c1" Type="{TestWorkbook.Relationships}/comments" Target="../old.xml"/>
                """))
            .With("xl/old.xml", $"""<comments xmlns="{TestWorkbook.Main}"><authors><author>张三</author></authors><commentList><comment ref="A1" authorId="0"><text><t>原有</t></text></comment></commentList></comments>""")
            .With("xl/old.vml", "<xml xmlns:v='urn:schemas-microsoft-com:vml'><v:shapetype id='_x0000_t202'/><v:shape id='_x0000_s1030'><br></v:shape></xml>");

        var parts = Parts(Marked(workbook.Bytes(), Error("表!A1"), Error("表!B1"))!);

        Assert.Contains("<author>张三</author><author>年报检查</author>", parts["xl/old.xml"], StringComparison.Ordinal);
        Assert.Contains("""<comment ref="A1" authorId="0"><text><t>原有</t><r>""", parts["xl/old.xml"], StringComparison.Ordinal);
        Assert.Contains("""<comment ref="B1" authorId="1">""", parts["xl/old.xml"], StringComparison.Ordinal);
        Assert.Contains("<v:shape id='_x0000_s1030'><br></v:shape><v:shape id=\"_x0000_s1031\"", parts["xl/old.vml"], StringComparison.Ordinal);
        Assert.Equal(1, Count(parts["xl/old.vml"], "<x:Row>"));
        Assert.Equal(1, Count(parts[Sheet], "legacyDrawing"));
    }

    [Fact]
    public void A_strict_workbook_is_marked_in_its_own_names()
    {
        var workbook = new TestWorkbook("""<row r="1"><c r="A1"/></row>""").With("xl/styles.xml", Styles);
        foreach (var part in workbook.Parts.Keys.ToArray())
        {
            workbook.Parts[part] = workbook.Parts[part]
                .Replace(TestWorkbook.Main, Strict, StringComparison.Ordinal)
                .Replace(TestWorkbook.Relationships, "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal);
        }

        var parts = Parts(Marked(workbook.Bytes(), Error("表!A1"))!);

        Assert.Contains($"<comments xmlns=\"{Strict}\"", parts["xl/worksheets/comments1.xml"], StringComparison.Ordinal);
        Assert.Contains("purl.oclc.org/ooxml/officeDocument/relationships/comments", parts["xl/worksheets/_rels/sheet1.xml.rels"], StringComparison.Ordinal);
        Assert.Contains("xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\"", parts[Sheet], StringComparison.Ordinal);
    }

    [Fact]
    public void Prefixes_line_ends_quotes_and_utf16_of_a_sheet_stay_as_they_are()
    {
        const string Sheet1 = "<?xml version='1.0' encoding='UTF-16'?>\r\n<x:worksheet\r xmlns:x='" + TestWorkbook.Main + "'>\r<x:sheetData>\n<!-- c --><x:row r='1'\n><x:c note='r=\"B1\" s=\"7\">' r='A1'\ts = '1'></x:c ></x:row></x:sheetData></x:worksheet>";
        var workbook = new TestWorkbook(string.Empty).With("xl/styles.xml", Styles);
        var bytes = Replace(workbook.Bytes(), Sheet, [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Sheet1)]);

        var marked = Entry(Marked(bytes, Error("表!A1"), Error("表!B1"))!, Sheet);

        Assert.Equal(
            Sheet1.Replace("s = '1'", "s=\"2\"", StringComparison.Ordinal)
                .Replace("</x:c >", "</x:c ><x:c r=\"B1\" s=\"3\"/>", StringComparison.Ordinal)
                .Replace("</x:worksheet>", $"<x:legacyDrawing xmlns:r=\"{TestWorkbook.Relationships}\" r:id=\"check2\"/></x:worksheet>", StringComparison.Ordinal),
            Encoding.Unicode.GetString(marked.AsSpan(2)));
    }

    [Fact]
    public void A_text_that_looks_like_an_escape_is_shown_as_it_is() =>
        Assert.Contains("_x005F_x0041_", Mark("", Error("表!A1") with { Message = new("读到“_x0041_”。", "") })["xl/worksheets/comments1.xml"], StringComparison.Ordinal);

    [Fact]
    public void A_sheet_is_found_by_its_name_whatever_is_in_it()
    {
        var workbook = new TestWorkbook("""<row r="1"><c r="A1"/></row>""").With("xl/styles.xml", Styles)
            .Replace("xl/workbook.xml", "name=\"表\"", "name=\"李's &quot;表&quot; !A1\"");

        Assert.Contains("s=\"2\"", Parts(Marked(workbook.Bytes(), Error("李's \"表\" !A1!A1"))!)[Sheet], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_anything_to_mend_there_is_no_marked_file()
    {
        var bytes = new TestWorkbook("").Bytes();

        Assert.Null(Marked(bytes));
        Assert.Null(Marked(bytes, Error("表!A1") with { Severity = Severity.Notice }));
        Assert.Null(Marked(Encoding.UTF8.GetBytes("a,b"), Error(null)));
    }

    [Fact]
    public void More_places_than_anybody_mends_in_one_go_are_counted()
    {
        var notes = Mark("", [.. Enumerable.Range(1, 1_500).Select(n => Error($"表!B{n}"))])["xl/worksheets/comments1.xml"];

        Assert.Equal(1_001, Count(notes, "<comment "));
        Assert.Contains("另有 500 处没有标出", notes, StringComparison.Ordinal);
    }

    private static Finding Error(string? at) => new("CELL-UNREADABLE", Severity.Error, new("读到“<b>”。", "Read."), new("请改为数字。", "Mend.")) { At = at };

    private static Finding Warning(string? at) => new("Y1", Severity.Warning, new("与上年不同。", "Differs."), new("请核对。", "Check.")) { At = at };

    private static Dictionary<string, string> Mark(string sheetData, params ImmutableArray<Finding> findings) =>
        Parts(Marked(new TestWorkbook(sheetData).With("xl/styles.xml", Styles).Bytes(), findings)!);

    private static byte[]? Marked(byte[] bytes, params ImmutableArray<Finding> findings) =>
        MarkedFile.Make("表.xlsx", bytes, findings)?.Bytes.ToArray();

    private static Dictionary<string, string> Parts(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return archive.Entries.ToDictionary(e => e.FullName, e => new StreamReader(e.Open()).ReadToEnd(), StringComparer.Ordinal);
    }

    private static byte[] Entry(byte[] file, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        using var stream = archive.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Replace(byte[] file, string name, byte[] content)
    {
        var stream = new MemoryStream();
        stream.Write(file);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = archive.GetEntry(name)!.Open();
            entry.SetLength(0);
            entry.Write(content);
        }

        return stream.ToArray();
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
