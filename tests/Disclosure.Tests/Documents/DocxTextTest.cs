using static Disclosure.Tests.Documents.TestDocx;

namespace Disclosure.Tests.Documents;

/// <summary>What of a Word paragraph a person reads.</summary>
public sealed class DocxTextTest
{
    private const string Hello = "<w:r><w:t>甲</w:t></w:r>";

    [Fact]
    public void Paragraphs_and_tables_come_in_reading_order_with_their_places() =>
        Assert.Equal(
            ["paragraph 1 = 一、总体情况", "table 1 row 1 column 1 = 行政许可", "table 1 row 1 column 2 = 12", "paragraph 2 = 结尾"],
            new TestDocx(P("一、总体情况") + "<w:p/>" + Tbl(["行政许可", "12"]) + P("结尾")).Lines());

    [Fact]
    public void A_strict_document_reads_the_same()
    {
        var docx = new TestDocx(P("甲") + Tbl(["乙", "1"]));
        docx.Parts["word/document.xml"] = docx.Parts["word/document.xml"].Replace(Main, "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal);
        docx.Parts["_rels/.rels"] = docx.Parts["_rels/.rels"].Replace(Relationships, "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal);

        Assert.Equal(["paragraph 1 = 甲", "table 1 row 1 column 1 = 乙", "table 1 row 1 column 2 = 1"], docx.Lines());
    }

    [Theory]
    [InlineData("报告.doc")]
    [InlineData("报表.xlsx")]
    [InlineData("报告")]
    public void The_name_does_not_matter(string name) =>
        Assert.Equal("docx", Disclosure.Documents.DocumentReader.Read(name, new TestDocx(P("甲")).Bytes()).Document().Format);

    [Theory]
    [InlineData("""<w:ins w:id="1"><w:r><w:t>乙</w:t></w:r></w:ins>""", "甲乙甲")]
    [InlineData("""<w:moveTo w:id="1"><w:r><w:t>乙</w:t></w:r></w:moveTo>""", "甲乙甲")]
    [InlineData("""<w:del w:id="1"><w:r><w:delText>乙</w:delText><w:t>丙</w:t></w:r></w:del>""", "甲甲")]
    [InlineData("""<w:moveFrom w:id="1"><w:r><w:t>乙</w:t></w:r></w:moveFrom>""", "甲甲")]
    [InlineData("""<w:r><w:rPr><w:vanish/></w:rPr><w:t>乙</w:t><w:tab/></w:r>""", "甲甲")]
    [InlineData("""<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>乙</w:t></w:r>""", "甲乙甲")]
    [InlineData("""<w:hyperlink r:id="x"><w:r><w:t>乙</w:t></w:r></w:hyperlink>""", "甲乙甲")]
    [InlineData("""<w:smartTag><w:smartTagPr/><w:r><w:t>乙</w:t></w:r></w:smartTag>""", "甲乙甲")]
    [InlineData("""<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>乙</w:t></w:r></w:sdtContent></w:sdt>""", "甲乙甲")]
    [InlineData("""<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处输入</w:t></w:r></w:sdtContent></w:sdt>""", "甲甲")]
    [InlineData("""<w:r><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:softHyphen/></w:r>""", "甲\t乙\u2011甲")]
    [InlineData("""<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F031"/><w:sym w:font="宋体" w:char="4E59"/></w:r>""", "甲✓1乙甲")]
    [InlineData("""<w:bookmarkStart w:id="0" w:name="BOOKMARK_0004"/><w:bookmarkEnd w:id="0"/>""", "甲甲")]
    [InlineData("""<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>yi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>乙</w:t></w:r></w:rubyBase></w:ruby></w:r>""", "甲乙甲")]
    [InlineData("""<m:oMath><m:r><m:t>12</m:t></m:r></m:oMath>""", "甲12甲")]
    [InlineData("""<w:fldSimple w:instr=" PAGE "><w:r><w:t>3</w:t></w:r></w:fldSimple>""", "甲3甲")]
    public void What_stands_in_a_paragraph_is_read_as_it_is_shown(string content, string text) => Assert.Equal(text, Text(Hello + content + Hello));

    [Fact]
    public void A_field_gives_its_result_and_not_its_code()
    {
        static string Char(string type) => $"""<w:r><w:fldChar w:fldCharType="{type}"/></w:r>""";
        const string Inner = "<w:r><w:instrText> IF </w:instrText></w:r><w:r><w:t>code</w:t></w:r>";

        Assert.Equal("甲=7", Text(
            Hello + Char("begin") + Inner + Char("begin") + Inner + Char("separate") + "<w:r><w:t>inner</w:t></w:r>" + Char("end") + Char("separate") + "<w:r><w:t>=7</w:t></w:r>" + Char("end")));
    }

    [Fact]
    public void A_field_that_never_ends_hides_only_its_paragraph() =>
        Assert.Equal(
            ["paragraph 1 = 甲", "paragraph 2 = 乙"],
            new TestDocx($"""<w:p>{Hello}<w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>{P("乙")}""").Lines());

    [Fact]
    public void A_line_break_ends_a_line_as_the_end_of_a_paragraph_does() =>
        Assert.Equal(
            ["paragraph 1 = 一、总体情况", "paragraph 2 = 　　今年", "table 1 row 1 column 1 = 行政\n许可\n事项", "table 1 row 1 column 2 = 1"],
            new TestDocx(
                "<w:p><w:r><w:t>一、总体情况</w:t><w:br/><w:t>　　今年</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>行政</w:t><w:br/><w:t>许可</w:t></w:r></w:p><w:p/>"
                + P("事项") + "</w:tc>" + Tc("1") + "</w:tr></w:tbl>").Lines());

    [Fact]
    public void A_text_box_is_read_once_though_it_is_written_twice()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent>";

        Assert.Equal(["paragraph 1 = 甲甲", "paragraph 2 = 框"], new TestDocx($"""
            <w:p>{Hello}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{Box}</wps:txbx></wps:wsp></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:shape><v:textbox>{Box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>{Hello}</w:p>
            """).Lines());
    }

    [Fact]
    public void A_choice_that_asks_for_what_nobody_knows_gives_way_to_the_fallback() =>
        Assert.Equal("乙", Text("""
            <mc:AlternateContent xmlns:new="http://example.com/new"><mc:Choice Requires="new"><w:r><w:t>甲</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>乙</w:t></w:r></mc:Fallback></mc:AlternateContent>
            """));

    [Fact]
    public void A_paragraph_whose_mark_is_deleted_runs_on_into_the_next() =>
        Assert.Equal(
            ["paragraph 1 = 甲乙", "paragraph 2 = 丙"],
            new TestDocx($"""<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>{Hello}</w:p>{P("乙")}<w:p><w:pPr><w:rPr><w:del w:id="2"/></w:rPr></w:pPr><w:r><w:t>丙</w:t></w:r></w:p>""").Lines());

    [Fact]
    public void Text_is_hidden_by_its_style_too() =>
        Assert.Equal("甲", StyledText("""<w:pPr><w:pStyle w:val="p"/></w:pPr><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r><w:r><w:rPr><w:rStyle w:val="c"/></w:rPr><w:t>丙</w:t></w:r>""", """
            <w:style w:type="paragraph" w:styleId="p"><w:basedOn w:val="q"/></w:style>
            <w:style w:type="paragraph" w:styleId="q"><w:basedOn w:val="p"/><w:rPr><w:vanish/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="c"><w:rPr><w:vanish/></w:rPr></w:style>
            """));

    [Fact]
    public void Footnotes_follow_the_document_and_headers_are_left_out() =>
        Assert.Equal(
            ["paragraph 1 = 甲", "paragraph 2 = 乙", "footnote 1 = 含补报", "endnote 1 = 完"],
            new TestDocx($"""<w:p>{Hello}<w:r><w:footnoteReference w:id="5"/></w:r></w:p><w:p><w:r><w:endnoteReference w:id="2"/><w:t>乙</w:t></w:r></w:p>""")
                .WithPart("footnotes", $"""<w:footnote w:type="separator" w:id="0">{P("线")}</w:footnote><w:footnote w:id="5">{P("含补报")}</w:footnote><w:footnote w:id="6">{P("无人引用")}</w:footnote>""")
                .WithPart("endnotes", $"""<w:endnote w:id="2">{P("完")}</w:endnote>""")
                .WithPart("header", P("页眉")).Lines());

    private static string StyledText(string runs, string styles) => string.Concat(
        new TestDocx($"<w:p>{runs}</w:p>").WithPart("styles", styles).Read().Document().Parts.Cast<Disclosure.Documents.Paragraph>().Select(p => p.Text));
}
