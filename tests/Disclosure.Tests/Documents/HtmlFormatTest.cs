using System.Text;
using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

public sealed class HtmlFormatTest
{
    [Fact]
    public void Paragraphs_and_tables_come_in_reading_order_with_their_places()
    {
        var result = ReadTest.Read("报告.html", """
            <!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>
            <h1>2019年  报告</h1><p>一、总体情况<br>　　主动<b>公开</b> 12580条。</p><script>alert(1)</script>
            <table><tr><th>项目</th><th>数量</th></tr><tr><td>行政许可</td><td>&nbsp;12<br/>件</td></tr></table>
            结尾</body></html>
            """);

        Assert.Equal(
            ["paragraph 1 = 2019年 报告", "paragraph 2 = 一、总体情况", "paragraph 3 = 　　主动公开 12580条。", "table 1", "paragraph 4 = 结尾"],
            result.Document().Parts.Select(part => part is Paragraph paragraph ? $"{part.At} = {paragraph.Text}" : part.At));
        Assert.Equal("\u00A012\n件", result.Cell("table 1 row 2 column 2"));
    }

    [Fact]
    public void Spans_put_every_cell_at_its_place_in_the_grid()
    {
        var table = Table("""
            <table><tr><td rowspan=2>A</td><td colspan=2>B</td></tr><tr><td>C</td><td>D</td></tr><tr><td colspan=3>E</td></tr></table>
            """);

        Assert.Equal(
            [("A", 0, 0, 2, 1), ("B", 0, 1, 1, 2), ("C", 1, 1, 1, 1), ("D", 1, 2, 1, 1), ("E", 2, 0, 1, 3)],
            table.Cells.Select(c => (c.Text, c.Row, c.Column, c.RowSpan, c.ColumnSpan)));
        Assert.Equal("table 1 row 2 column 3", table.Cells.Single(c => c.Text == "D").At);
    }

    [Theory]
    [InlineData("rowspan=4000000000 colspan=4000000000")]
    [InlineData("rowspan=0 colspan=99999")]
    [InlineData("rowspan='65534px' colspan='1000 x'")]
    public void A_huge_span_ends_with_the_rows_and_columns_there_are(string spans)
    {
        var table = Table($"<table><tr><td {spans}>A</td></tr><tr></tr><tbody><tr><td>B</td></tr></table>");

        Assert.Equal((2, 1000), (table.Cells[0].RowSpan, table.Cells[0].ColumnSpan));
    }

    [Fact]
    public void Cells_that_a_browser_would_let_overlap_share_no_position()
    {
        var table = Table("<table><tr><td>A</td><td rowspan=2>B</td></tr><tr><td colspan=2>C</td></tr></table>");

        Assert.Equal(1, table.Cells.Single(c => c.Text == "C").ColumnSpan);
    }

    [Fact]
    public void A_footer_is_read_last_as_it_is_shown() =>
        Assert.Equal(["H", "B", "F"], Table("<table><tfoot><tr><td>F<tbody><tr><td>B<thead><tr><td>H</table>").Cells.Select(c => c.Text));

    [Fact]
    public void A_nested_table_follows_the_one_it_is_in()
    {
        var result = ReadTest.Read("a.html", """
            <table><tr><td>导航</td><td>正文<table><tr><td>1</td><td>2</td></tr></table>结尾</td></tr></table>
            """);

        Assert.Equal(["table 1", "paragraph 1", "table 2", "paragraph 2"], result.Document().Parts.Select(part => part.At));
        Assert.Equal("2", result.Cell("table 2 row 1 column 2"));
    }

    [Fact]
    public void A_table_of_one_cell_only_lays_the_page_out() =>
        Assert.Equal(
            ["paragraph 1", "paragraph 2", "table 1"],
            ReadTest.Read("a.html", "<table><tr><td><p>甲<p>乙<table><tr><td>1<td>2</table></table>").Document().Parts.Select(part => part.At));

    [Fact]
    public void What_a_browser_does_not_show_is_left_out()
    {
        var result = ReadTest.Read("a.html", """
            <p>见<template>1</template><noscript>2</noscript><span hidden>3</span><span style="display: none">4</span><!-- 5 --></p>
            <table><tr><td>甲</td><td>乙</td></tr><tr style="display:none"><td>6</td><td>7</td></tr></table>
            """);

        Assert.Equal("见", Assert.Single(result.Document().Parts.OfType<Paragraph>()).Text);
        Assert.Equal(["table 1 row 1 column 1 = 甲", "table 1 row 1 column 2 = 乙"], result.Cells());
    }

    [Fact]
    public void Lines_of_preformatted_text_are_paragraphs() =>
        Assert.Equal(["一", "二"], ReadTest.Read("a.html", "<pre>一\n二</pre><p></p>").Document().Parts.Cast<Paragraph>().Select(p => p.Text));

    [Fact]
    public void A_caption_is_a_paragraph_before_its_table() =>
        Assert.Equal(["paragraph 1", "table 1"], ReadTest.Read("a.html", "<table><caption>行政许可</caption><tr><td>1<td>2</table>").Document().Parts.Select(p => p.At));

    [Fact]
    public void A_page_named_xls_is_read_as_the_page_it_is() =>
        Assert.Equal("html", ReadTest.Read("报表.xls", "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td>1<td>2</table></html>").Document().Format);

    [Fact]
    public void Xml_that_is_no_page_is_of_no_known_kind() =>
        Assert.Equal("READ-TYPE", ReadTest.Read("a.xls", "<?xml version=\"1.0\"?><Workbook><Table><Row/></Table></Workbook>").Refusal().Code);

    [Theory]
    [InlineData("<div>", "嵌套层数")]
    [InlineData("<a><b><i>", "嵌套层数")]
    [InlineData("<table><td>", "嵌套层数")]
    [InlineData("<p>x", "元素个数")]
    [InlineData("<b class=x><p>", "元素个数")]
    public void A_page_that_costs_too_much_to_build_is_given_up_while_it_is_built(string tags, string what)
    {
        var page = new StringBuilder("<html>").Insert(6, tags, 4_000_000 / tags.Length).ToString();

        Assert.Contains(what, ReadTest.Read("a.html", page).Refusal().Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Formatting_that_is_copied_into_every_paragraph_is_counted()
    {
        var fonts = string.Concat(Enumerable.Range(0, 300).Select(i => $"<font size={i}>"));

        Assert.Equal("READ-TOO-LARGE", ReadTest.Read("a.html", $"<p>{fonts}{string.Concat(Enumerable.Repeat("<p>x", 10_000))}").Refusal().Code);
    }

    private static Table Table(string html) => Assert.IsType<Table>(Assert.Single(ReadTest.Read("a.html", html).Document().Parts));
}
