using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

/// <summary>Numbers that Word makes and that stand nowhere in the text.</summary>
public sealed class DocxNumberingTest
{
    [Fact]
    public void Headings_carry_the_numbers_that_word_prints() =>
        Assert.Equal(
            ["一、甲", "（一）乙", "（二）丙", "1. 丁", "二、戊", "（一）己"],
            Texts(
                Levels(("chineseCountingThousand", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3.")),
                (0, "甲"), (1, "乙"), (1, "丙"), (2, "丁"), (0, "戊"), (1, "己")));

    [Theory]
    [InlineData("chineseCountingThousand", "%1、", 11, "十一、甲")]
    [InlineData("japaneseCounting", "第%1部分", 20, "第二十部分 甲")]
    [InlineData("chineseCounting", "%1、", 305, "三百零五、甲")]
    [InlineData("chineseLegalSimplified", "%1、", 12, "壹拾贰、甲")]
    [InlineData("decimalEnclosedCircle", "%1", 3, "③ 甲")]
    [InlineData("decimalFullWidth", "%1．", 10, "１０．甲")]
    [InlineData("ideographTraditional", "%1、", 2, "乙、甲")]
    [InlineData("upperRoman", "%1.", 1994, "MCMXCIV. 甲")]
    [InlineData("lowerLetter", "(%1)", 28, "(bb) 甲")]
    [InlineData("decimalZero", "%1", 7, "07 甲")]
    [InlineData("ideographDigital", "%1、", 10, "一〇、甲")]
    [InlineData("thaiLetters", "%1.", 4, "4. 甲")]
    [InlineData("bullet", "\uF0B7", 1, "甲")]
    [InlineData("none", "附：", 1, "附：甲")]
    public void Every_way_of_counting_is_written_as_word_writes_it(string format, string text, int number, string line) =>
        Assert.Equal([line], Texts($"""<w:lvl w:ilvl="0"><w:start w:val="{number}"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>""", (0, "甲")));

    [Fact]
    public void Outer_numbers_stand_in_inner_ones_and_legal_numbering_takes_digits() =>
        Assert.Equal(
            ["第一章 甲", "1.1 乙", "1.2 丙"],
            Texts(Levels(("chineseCounting", "第%1章"), ("decimal", "%1.%2")).Replace("""<w:lvlText w:val="%1.%2"/>""", """<w:isLgl/><w:lvlText w:val="%1.%2"/>""", StringComparison.Ordinal), (0, "甲"), (1, "乙"), (1, "丙")));

    [Fact]
    public void Lists_of_one_definition_count_together_until_one_starts_anew() =>
        Assert.Equal(
            ["1. 甲", "2. 乙", "1. 丙", "2. 丁"],
            Read(
                Paragraph(1, 0, "甲") + Paragraph(2, 0, "乙") + Paragraph(3, 0, "丙") + Paragraph(3, 0, "丁"),
                Definition(Levels(("decimal", "%1."))) + Num(1) + Num(2)
                + """<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"""));

    [Fact]
    public void A_heading_style_brings_its_number_and_a_paragraph_can_refuse_it()
    {
        const string Styles = """
            <w:style w:type="paragraph" w:styleId="h1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="h2"><w:basedOn w:val="h1"/></w:style>
            <w:style w:type="paragraph" w:styleId="h3"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            """;
        static string Styled(string style, string text, string more = "") => $"""<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>""";

        Assert.Equal(
            ["一、甲", "（一）乙", "丙", "二、丁"],
            Read(
                Styled("h1", "甲") + Styled("h3", "乙") + Styled("h1", "丙", """<w:numPr><w:numId w:val="0"/></w:numPr>""") + Styled("h2", "丁"),
                Definition(Levels(("chineseCounting", "%1、"), ("chineseCounting", "（%2）"))) + Num(1),
                Styles));
    }

    [Fact]
    public void A_deleted_heading_is_not_counted() =>
        Assert.Equal(
            ["1. 乙"],
            Read(
                """<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:t>甲</w:t></w:r></w:del></w:p>""" + Paragraph(1, 0, "乙"),
                Definition(Levels(("decimal", "%1."))) + Num(1)));

    [Theory]
    [InlineData("""<w:num w:numId="1"><w:abstractNumId w:val="9"/></w:num>""")]
    [InlineData("""<w:num w:numId="1"/>""")]
    [InlineData("")]
    public void A_list_that_is_not_there_gives_no_number(string numbering) => Assert.Equal(["甲"], Read(Paragraph(1, 0, "甲"), numbering));

    private static string Levels(params (string Format, string Text)[] levels) => string.Concat(levels.Select((level, i) =>
        $"""<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{level.Format}"/><w:lvlText w:val="{level.Text}"/></w:lvl>"""));

    private static string Definition(string levels) => $"""<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>""";

    private static string Num(int id) => $"""<w:num w:numId="{id}"><w:abstractNumId w:val="0"/></w:num>""";

    private static string Paragraph(int list, int level, string text) =>
        $"""<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>""";

    private static IEnumerable<string> Texts(string levels, params (int Level, string Text)[] paragraphs) =>
        Read(string.Concat(paragraphs.Select(p => Paragraph(1, p.Level, p.Text))), Definition(levels) + Num(1));

    private static IEnumerable<string> Read(string body, string numbering, string styles = "") =>
        new TestDocx(body).WithPart("numbering", numbering).WithPart("styles", styles).Read().Document().Parts.Cast<Paragraph>().Select(p => p.Text);
}
