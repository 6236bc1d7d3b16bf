using System.IO.Compression;
using System.Text;
using Disclosure.Checking;
using Disclosure.Documents;
using Disclosure.Receipts.Marking;
using Disclosure.Tests.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using static Disclosure.Tests.Documents.TestDocx;

namespace Disclosure.Tests.Receipts.Marking;

/// <summary>The Word document a clerk gets back.</summary>
public sealed class MarkedDocxTest
{
    private const string Commented = "commentRangeStart";

    private static TestDocx Form => new(
        P("2021年报告") + $"""<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{Tc("行政许可")}{Tc("胡写", """<w:shd w:val="clear" w:fill="auto"/><w:vAlign w:val="center"/>""")}</w:tr><w:tr>{Tc("")}<w:tc>{P("12")}{P("件")}</w:tc></w:tr></w:tbl>""" + P("结尾"));

    [Fact]
    public void A_faulty_cell_is_shaded_and_says_what_is_wrong_and_what_to_do()
    {
        var marked = Mark(Form.Bytes(), Error("table 1 row 1 column 2"));

        var xml = Part(marked, "word/document.xml");
        Assert.Contains("""<w:shd w:val="clear" w:color="auto" w:fill="FFC7CE"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:commentRangeStart w:id="0"/><w:r><w:t>胡写</w:t></w:r><w:commentRangeEnd w:id="0"/>""", xml, StringComparison.Ordinal);
        var comment = Part(marked, "word/comments1.xml");
        Assert.Contains("w:author=\"年报检查\"", comment, StringComparison.Ordinal);
        Assert.Contains("必须改正：第 1 个表第 1 行第 2 列", comment, StringComparison.Ordinal);
        Assert.Contains("怎么办：", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("w:date", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_reaches_around_all_paragraphs_of_its_cell_and_a_cell_without_properties_gets_some() =>
        Assert.Contains(
            """<w:tc><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="FFEB9C"/></w:tcPr><w:p><w:commentRangeStart w:id="0"/><w:r><w:t>12</w:t></w:r></w:p><w:p><w:r><w:t>件</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p></w:tc>""",
            Part(Mark(Form.Bytes(), Warning("table 1 row 2 column 2")), "word/document.xml"),
            StringComparison.Ordinal);

    [Fact]
    public void An_empty_cell_is_opened_for_its_comment() =>
        Assert.Contains(
            """<w:p><w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>""",
            Part(Mark(Form.Bytes(), Error("table 1 row 2 column 1")), "word/document.xml"),
            StringComparison.Ordinal);

    [Fact]
    public void A_finding_without_a_place_stands_at_the_top_and_one_in_the_text_beside_it()
    {
        var marked = Mark(Form.Bytes(), Error(null), Warning("paragraph 2 character 2"), Error("table 9 row 1 column 1"));

        var xml = Part(marked, "word/document.xml");
        Assert.Contains("""<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>2021年报告</w:t>""", xml, StringComparison.Ordinal);
        Assert.Contains("""<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>结尾</w:t>""", xml, StringComparison.Ordinal);
        Assert.Equal(2, xml.Split(Commented).Length - 1);
        Assert.Contains("【整个文件】", Part(marked, "word/comments1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_else_stays_byte_for_byte_and_equal_input_gives_equal_bytes()
    {
        var original = Form.WithPart("styles", string.Empty).With("customXml/item1.xml", "<x/>").Bytes();

        var marked = Mark(original, Error("table 1 row 1 column 2"));

        Assert.Equal(marked, Mark(original, Error("table 1 row 1 column 2")));
        string[] changed = ["word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"];
        foreach (var (name, text) in Parts(original).Where(part => !changed.Contains(part.Key)))
        {
            Assert.Equal(text, Part(marked, name));
        }

        Assert.Equal([.. Parts(original).Keys.Append("word/comments1.xml").Order(StringComparer.Ordinal)], Parts(marked).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Comments_that_are_there_stay_and_numbers_go_on_after_them()
    {
        var docx = new TestDocx("""<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>甲</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>""")
            .WithPart("comments", $"""<w:comment w:id="7" w:author="王">{P("请核对")}</w:comment>""");

        var marked = Mark(docx.Bytes(), Error("paragraph 1"));

        var comments = Part(marked, "word/comments.xml");
        Assert.Contains("请核对", comments, StringComparison.Ordinal);
        Assert.Contains("w:id=\"8\"", comments, StringComparison.Ordinal);
        Assert.Contains("""<w:commentReference w:id="8"/>""", Part(marked, "word/document.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_box_and_a_footnote_are_commented_where_they_are_anchored()
    {
        var docx = new TestDocx(
            """<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>""")
            .WithPart("footnotes", $"""<w:footnote w:id="1">{P("注")}</w:footnote>""");

        var xml = Part(Mark(docx.Bytes(), Error("paragraph 2"), Error("footnote 1")), "word/document.xml");

        Assert.Contains("""<w:body><w:p><w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>""", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("""<w:txbxContent><w:p><w:comment""", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_lines_of_one_paragraph_are_commented_once_with_what_was_found_in_each() =>
        Assert.Equal(2, Part(Mark(new TestDocx("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>").Bytes(), Error("paragraph 1"), Error("paragraph 2")), "word/comments1.xml").Split("怎么办").Length - 1);

    [Fact]
    public void A_document_whose_own_namespace_has_another_prefix_gets_marks_that_declare_theirs()
    {
        var docx = Form;
        docx.Parts["word/document.xml"] = docx.Parts["word/document.xml"].Replace("xmlns:w=", "xmlns:q=", StringComparison.Ordinal).Replace("<w:", "<q:", StringComparison.Ordinal)
            .Replace("</w:", "</q:", StringComparison.Ordinal).Replace(" w:", " q:", StringComparison.Ordinal);

        var marked = Mark(docx.Bytes(), Error("table 1 row 1 column 2"), Error("table 1 row 2 column 1"));

        Assert.Equal(TestDocx.Lines(DocumentReader.Read("a.docx", docx.Bytes())), TestDocx.Lines(DocumentReader.Read("a.docx", marked)));
        Assert.Contains($"<w:commentRangeStart xmlns:w=\"{Main}\" w:id=\"0\"/>", Part(marked, "word/document.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(40)]
    public void A_real_form_comes_back_valid_and_reads_the_same(int faults)
    {
        var blank = File.ReadAllBytes(RepositoryRoot.Reference("blank-form-2021.docx"));
        var before = DocumentReader.Read("空白表.docx", blank).Document();
        var cells = before.Parts.OfType<Table>().SelectMany(table => table.Cells).Where((_, i) => i % (290 / faults) == 0).Select(cell => Error(cell.At));

        var marked = Mark(blank, [.. cells, Error(null)]);

        Assert.Equal(
            TestDocx.Lines(DocumentReader.Read("空白表.docx", blank)),
            TestDocx.Lines(DocumentReader.Read("空白表.docx", marked)));
        Assert.Equal(Errors(blank), Errors(marked));
    }

    private static IEnumerable<string> Errors(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        return [.. new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => e.Description).Order(StringComparer.Ordinal)];
    }

    private static Finding Error(string? at) => FindingCodes.CellUnreadable.At(at, "胡写");

    private static Finding Warning(string? at) => FindingCodes.NumberUnplaced.At(at, "12");

    private static byte[] Mark(byte[] bytes, params Finding[] findings)
    {
        var marked = MarkedFile.Make("报告.docx", bytes, [.. findings]);
        Assert.NotNull(marked);
        Assert.Equal((".docx", ContentTypes.Docx), (marked.Extension, marked.ContentType));
        return marked.Bytes.ToArray();
    }

    private static Dictionary<string, string> Parts(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry => new StreamReader(entry.Open(), Encoding.UTF8).ReadToEnd(), StringComparer.Ordinal);
    }

    private static string Part(byte[] package, string name) => Parts(package)[name];
}
