using System.Globalization;
using System.Text;
using Disclosure.Documents;
using static Disclosure.Tests.Documents.TestDocx;

namespace Disclosure.Tests.Documents;

/// <summary>Word documents that hold what runs or fetches, or that cost too much.</summary>
public sealed class DocxHostileTest
{
    private static TestDocx Docx => new(P("行政许可"));

    [Theory]
    [InlineData("word/vbaProject.bin")]
    [InlineData("word/embeddings/oleObject1.bin")]
    [InlineData("word/embeddings/Document1.docx")]
    [InlineData("word/activeX/activeX1.xml")]
    public void Macros_and_embedded_objects_are_refused_by_name(string part) =>
        Assert.Equal(("READ-MACRO", part), (Docx.With(part, "x").Read().Refusal().Code, Docx.With(part, "x").Read().Refusal().Observed));

    [Fact]
    public void A_macro_document_is_refused_though_its_macros_are_named_otherwise()
    {
        var docx = Docx;
        docx.Parts["[Content_Types].xml"] = docx.Parts["[Content_Types].xml"]
            .Replace("vnd.openxmlformats-officedocument.wordprocessingml.document.main", "vnd.ms-word.document.macroEnabled.main", StringComparison.Ordinal);

        Assert.Equal("READ-MACRO", docx.Read().Refusal().Code);
    }

    [Theory]
    [InlineData("oleObject", "embeddings/x.bin", "Internal")]
    [InlineData("package", "embeddings/x.xlsx", "Internal")]
    [InlineData("aFChunk", "chunk.html", "Internal")]
    [InlineData("subDocument", "file:///C:/teil.docx", "External")]
    [InlineData("attachedTemplate", "http://example.com/x.dotm", "External")]
    [InlineData("attachedTemplate", "\\\\server\\x.dotm", "External")]
    [InlineData("attachedTemplate", "file://server/x.dotm", "External")]
    [InlineData("attachedTemplate", "file:////server/x.dotm", "External")]
    [InlineData("attachedTemplate", "file:///%5C%5Cserver/x.dotm", "External")]
    [InlineData("attachedTemplate", "//server/x.dotm", "External")]
    [InlineData("attachedTemplate", "ftp://example.com/x.dotm", "External")]
    [InlineData("attachedTemplate", "mhtml:http://example.com/x.dotm", "External")]
    [InlineData("frame", "http://example.com/", "External")]
    public void A_relationship_to_what_could_run_or_hold_other_text_is_refused(string type, string target, string mode) =>
        Assert.Equal("READ-MACRO", Docx.WithRelationship(type, target, mode).Read().Refusal().Code);

    [Theory]
    [InlineData("image", "http://example.com/pixel.png", "链接的图片")]
    [InlineData("attachedTemplate", "file:///C:/Users/wang/Normal.dotm", "本机的文档模板")]
    [InlineData("attachedTemplate", "file:///C:\\Users\\wang\\%E6%A8%A1%E6%9D%BF.dotx", "本机的文档模板")]
    [InlineData("attachedTemplate", "Normal.dotm", "本机的文档模板")]
    public void A_link_that_nobody_needs_is_told_and_not_followed(string type, string target, string kind)
    {
        var result = Docx.WithRelationship(type, target, "External").WithRelationship(type, target, "External").Read();

        Assert.Single(result.Document().Parts);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("READ-LINK", Severity.Notice, target), (finding.Code, finding.Severity, finding.Observed));
        Assert.Contains(kind, finding.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDEAUTO c:\\x.exe "/k"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>""")]
    [InlineData("""<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> </w:instrText><w:instrText>d</w:instrText><w:instrText>de excel</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>1</w:t><w:fldChar w:fldCharType="end"/></w:r>""")]
    [InlineData("""<w:fldSimple w:instr="DDE excel x y"><w:r><w:t>1</w:t></w:r></w:fldSimple>""")]
    public void A_field_that_starts_another_program_is_refused_however_it_is_cut_up(string field) =>
        Assert.Equal(("READ-MACRO", "DDE"), (new TestDocx($"<w:p>{field}</w:p>").Read().Refusal().Code, new TestDocx($"<w:p>{field}</w:p>").Read().Refusal().Observed));

    [Fact]
    public void Paragraphs_whose_marks_were_deleted_are_joined_without_being_copied_for_each()
    {
        const int Many = 20_000;
        var piece = """<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>长</w:t></w:r></w:p>""";
        var bytes = new TestDocx(string.Concat(Enumerable.Repeat(piece, Many)) + TestDocx.P("末")).Bytes();

        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = DocumentReader.Read("文.docx", bytes);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(Many + 1, Assert.IsType<Paragraph>(Assert.Single(read.Document().Parts)).Text.Length);
        Assert.InRange(allocated, 0, 100L << 20);
    }

    [Fact]
    public void A_hyperlink_does_no_harm() =>
        Assert.Empty(Docx.WithRelationship("hyperlink", "http://www.example.com/", "External").Read().Findings);

    [Fact]
    public void The_workbook_behind_a_chart_is_told_and_not_opened()
    {
        var result = Docx.With("word/embeddings/Sheet1.xlsx", "x").With("word/charts/chart1.xml", "<x/>")
            .With("word/charts/_rels/chart1.xml.rels", TestWorkbook.RelationshipsPart($"""<Relationship Id="x" Type="{Relationships}/package" Target="../embeddings/Sheet1.xlsx"/>""")).Read();

        Assert.Single(result.Document().Parts);
        Assert.Equal("READ-LINK", Assert.Single(result.Findings).Code);
    }

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("word/styles.xml")]
    [InlineData("word/numbering.xml")]
    [InlineData("word/footnotes.xml")]
    public void A_part_that_is_missing_or_another_thing_or_has_a_dtd_is_damage(string part)
    {
        var docx = new TestDocx("""<w:p><w:r><w:footnoteReference w:id="1"/><w:t>甲</w:t></w:r></w:p>""")
            .WithPart("styles", string.Empty).WithPart("numbering", string.Empty).WithPart("footnotes", string.Empty);
        var whole = docx.Parts[part];

        Assert.Equal(("READ-DAMAGED", part), (docx.With(part, "<html/>").Read().Refusal().Code, docx.Read().Refusal().At));
        Assert.Equal("READ-DAMAGED", docx.With(part, $"""<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>{whole}""").Read().Refusal().Code);
        docx.Parts.Remove(part);
        Assert.Equal("READ-DAMAGED", docx.Read().Refusal().Code);
    }

    [Theory]
    [InlineData("<a>")]
    [InlineData("<w:ins>")]
    [InlineData("<w:tbl><w:tr><w:tc>")]
    [InlineData("<w:p><w:r><w:txbxContent>")]
    [InlineData("<w:del><a>")]
    [InlineData("<w:sdt><w:sdtContent>")]
    [InlineData("<w:p><w:r><w:t><a>")]
    public void A_document_that_nests_without_end_is_damage(string tags)
    {
        var finding = new TestDocx(string.Concat(Enumerable.Repeat(tags, 100_000))).Read().Refusal();

        Assert.Equal("READ-DAMAGED", finding.Code);
        Assert.Contains("too deep", finding.Observed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:p {0}/>", " a{1}='1'")]
    [InlineData("<w:p a='{0}'/>", "xxxxxxxx>")]
    [InlineData("<{0}/>", "xxxxxxxx")]
    public void A_tag_without_end_is_not_taken_in_to_its_end(string tag, string part)
    {
        var content = string.Concat(Enumerable.Range(0, 400_000).Select(i => part.Replace("{1}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));

        Assert.Equal("READ-TOO-LARGE", new TestDocx(tag.Replace("{0}", content, StringComparison.Ordinal)).Read().Refusal().Code);
    }

    [Fact]
    public void Quotes_and_signs_in_text_and_comments_are_no_tags() =>
        Assert.Single(new TestDocx($"<!-- it's a comment -->{P($"a'b{Repeat("x ", 40_000)}")}{Repeat("<w:p/>", 400_000)}").Read().Document().Parts);

    [Fact]
    public void A_million_empty_runs_are_an_empty_paragraph() =>
        Assert.Single(new TestDocx($"<w:p>{Repeat("<w:r/>", 1_000_000)}</w:p>{P("甲")}").Read().Document().Parts);

    [Theory]
    [InlineData("<w:tr/>", false)]
    [InlineData("<w:tr><w:tc/></w:tr>", true)]
    [InlineData("<w:tc/>", false)]
    public void A_table_without_end_is_not_collected_to_its_end(string content, bool isRefused)
    {
        var result = new TestDocx($"<w:tbl>{Repeat(content, 400_000)}</w:tbl>{P("甲")}").Read();

        Assert.Equal(isRefused, result.Document is null);
        Assert.True(!isRefused || result.Refusal().Code == "READ-TOO-LARGE");
    }

    [Theory]
    [InlineData("<w:t>一二三四五</w:t>")]
    [InlineData("<w:tab/>")]
    [InlineData("<w:sym w:font='x' w:char='4E00'/>")]
    [InlineData("<w:br/>")]
    public void A_paragraph_longer_than_the_budget_ends_the_reading(string content) =>
        Assert.Equal("READ-TOO-LARGE", new TestDocx($"<w:p><w:r>{Repeat(content, 101)}</w:r></w:p>").Read(new ReadingBudget { TextLength = 100 }).Refusal().Code);

    [Fact]
    public void The_text_of_one_endless_table_is_counted_while_it_is_read() =>
        Assert.Equal("READ-TOO-LARGE", new TestDocx(Tbl([.. Enumerable.Repeat<string[]>(["甲乙丙丁"], 50)])).Read(new ReadingBudget { AllText = 100 }).Refusal().Code);

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
