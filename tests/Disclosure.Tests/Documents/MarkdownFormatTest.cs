using System.Diagnostics;
using System.Text;
using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

public sealed class MarkdownFormatTest
{
    [Fact]
    public void Headings_paragraphs_and_items_are_lines_with_the_line_they_begin_on()
    {
        var document = Read("# 一、总体情况\n\n全年**有序**开展。\n\n- 主动公开\n- 依申请公开\n\n1. 第一\n2. 第二\n\n> 引用\n");

        Assert.Equal("markdown", document.Format);
        Assert.Equal(
            [("line 1", "一、总体情况"), ("line 3", "全年有序开展。"), ("line 5", "主动公开"), ("line 6", "依申请公开"), ("line 8", "1.第一"), ("line 9", "2.第二"), ("line 11", "引用")],
            document.Parts.Cast<Paragraph>().Select(p => (p.At, p.Text)));
    }

    [Fact]
    public void A_line_a_program_wrapped_is_joined_and_a_line_a_person_ended_is_not()
    {
        const string wrapped = "区政务公开工作领导小组每半年听取一次情况汇报，组织各单位经办人员";

        Assert.Equal(
            ["一、总体情况", $"{wrapped}参加业务培训。", "另起一段。"],
            Texts($"一、总体情况\n{wrapped}\n参加业务培训。\n另起一段。"));
    }

    [Fact]
    public void Html_is_text_and_nothing_else() =>
        Assert.Equal(["<script>alert(1)</script>", "前<b>后"], Texts("<script>alert(1)</script>\n\n前<b>后"));

    [Fact]
    public void A_link_is_printed_as_it_was_written() => Assert.Equal(
        ["见[门户网站](http://www.bypc.gov.cn)和<http://a.gov.cn>。", "[附]: http://b.gov.cn"],
        Texts("见[门户网站](http://www.bypc.gov.cn)和<http://a.gov.cn>。\n\n[附]: http://b.gov.cn"));

    [Fact]
    public void A_table_is_a_table()
    {
        var table = Assert.IsType<Table>(Assert.Single(Read("| 指标 | 数值 |\n|---|---|\n| 行政许可 | 3 |").Parts));

        Assert.Equal(["指标", "数值", "行政许可", "3"], table.Cells.Select(c => c.Text));
        Assert.Equal("line 3 column 2", table.Cells[3].At);
    }

    [Fact]
    public void Nesting_beyond_the_budget_is_a_finding() =>
        Assert.Equal("READ-TOO-LARGE", Assert.Single(DocumentReader.Read("a.md", Encoding.UTF8.GetBytes(new string('>', 5_000) + "x")).Findings).Code);

    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a")]
    [InlineData("`")]
    [InlineData("<")]
    [InlineData("[a](")]
    [InlineData("a|")]
    [InlineData("- ")]
    [InlineData("\n- a")]
    [InlineData("&amp;")]
    [InlineData("_*")]
    [InlineData("\n>")]
    [InlineData("[a]: b\n")]
    [InlineData("|\n-\n")]
    public void A_hundred_thousand_characters_of_anything_are_read_or_refused_in_seconds(string piece)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 99_000 / piece.Length)));
        var watch = Stopwatch.StartNew();

        var read = DocumentReader.Read("a.md", bytes);

        Assert.True(read.Document is not null || read.Findings.Length > 0);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{piece} took {watch.Elapsed}");
    }

    private static Document Read(string markdown) => DocumentReader.Read("文字.md", Encoding.UTF8.GetBytes(markdown)).Document!;

    private static IEnumerable<string> Texts(string markdown) => Read(markdown).Parts.Cast<Paragraph>().Select(p => p.Text);
}
