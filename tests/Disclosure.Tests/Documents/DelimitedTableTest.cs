using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

public sealed class DelimitedTableTest
{
    [Fact]
    public void Rows_pasted_with_tabs_between_paragraphs_are_a_table()
    {
        var result = Read("一、总体情况\n信息内容\t制作\t公开\n规章\t0\t0\n规范性文件\t3\t8\n以上为全部。\n");

        Assert.Equal(["line 1", "line 2", "line 5"], result.Document().Parts.Select(part => part.At));
        Assert.Equal("8", result.Cell("line 4 column 3"));
    }

    [Fact]
    public void A_sheet_saved_as_text_keeps_its_columns() =>
        Assert.Equal(
            "（关系） |  |  | 申请人情况 |  | \n |  |  | 自然人 | 法人 | 总计\n一、新收 |  |  | 1 | 2 | 3\n三、办理结果 | （三）不予 | 1.秘密 |  |  | 0\n",
            Read("（关系）\t\t\t申请人情况\t\t\n\t\t\t自然人\t法人\t总计\n一、新收\t\t\t1\t2\t3\n三、办理结果\t（三）不予\t1.秘密\t\t\t0\n").Grid());

    [Fact]
    public void A_table_copied_from_a_page_gets_the_columns_back_that_merged_cells_took_away() =>
        Assert.Equal(
            """
            （关系） | . | 申请人情况
            . | . | 自然人 | 法人或其他组织 | . | 总计
            . | . | . | 企业 | 机构
            一、新收 | . | 1 | 2 | 3 | 6
            三、办理结果 | （一）公开 | 4 | 0 | 0 | 4
            （二）不予公开 | . | 5 | 0 | 0 | 5

            """,
            Read("（关系）\t申请人情况\n自然人\t法人或其他组织\t总计\n企业\t机构\n一、新收\t1\t2\t3\t6\n三、办理结果\t（一）公开\t4\t0\t0\t4\n（二）不予公开\t5\t0\t0\t5\n本年度无其他情况。\n").Grid());

    [Fact]
    public void Headings_copied_from_a_page_are_divided_among_the_longest_above_them()
    {
        var cells = Table(Read("行政复议\t行政诉讼\n维持\t总计\t未经复议直接起诉\t复议后起诉\n维持\t总计\t维持\t总计\n1\t2\t3\t4\t5\t6\n结束。\n")).Cells;

        Assert.Equal([0, 2], cells.Where(cell => cell.Row == 0).Select(cell => cell.Column));
        Assert.Equal([0, 1, 2, 4], cells.Where(cell => cell.Row == 1).Select(cell => cell.Column));
        Assert.Equal([2, 3, 4, 5], cells.Where(cell => cell.Row == 2).Select(cell => cell.Column));
    }

    [Fact]
    public void A_table_in_markdown_is_read_without_its_rule() =>
        Assert.Equal("信息内容 | 制作\n规章 | 0\n", Read("| 信息内容 | 制作 |\n|---|---:|\n| 规章 | 0 |\n").Grid());

    [Fact]
    public void Columns_kept_apart_by_spaces_are_a_table_where_every_line_has_equally_many() =>
        Assert.Equal("信息内容 | 制作 | 公开\n规章 | 0 | 0\n规范性文件 | 3 | 8\n", Read("信息内容    制作   公开\n规章        0      0\n规范性文件  3      8\n").Grid());

    [Theory]
    [InlineData("联系人\t电话 0943-6670169\n下一段\n")]
    [InlineData("第一段  有空格  和空格\n第二段  也有  空格\n")]
    [InlineData("2019年，公开 12 条, 上年 10 条\n新增, 减少\n")]
    [InlineData("一、总体情况，较好, 有进步。\n二、其他，没有, 了。\n")]
    public void Prose_is_no_table(string text) =>
        Assert.All(Read(text).Document().Parts, part => Assert.IsType<Paragraph>(part));

    [Fact]
    public void A_list_saved_as_unicode_text_is_a_grid_whatever_it_is_called() =>
        Assert.Equal("指标 | 数值\n行政\n许可 | 12\n", ReadTest.Read("指标.txt", "指标\t数值\r\n\"行政\n许可\"\t12\r\n").Grid());

    [Fact]
    public void A_flattened_report_named_csv_is_read_as_the_text_it_is() =>
        Assert.Equal("项目 | 数量\n规章 | 0\n", ReadTest.Read("a.csv", "\t项目\n\t数量\n\n\t规章\n\t0\n").Grid());

    [Theory]
    [InlineData("\ta\n")]
    [InlineData("\t\n\n")]
    [InlineData("x\n")]
    [InlineData("a\t1\n")]
    [InlineData("a  b  1\n")]
    public void A_text_of_more_cells_and_lines_than_any_report_is_refused_before_they_are_made(string line) =>
        Assert.Equal("READ-TOO-LARGE", Read("x\n" + string.Concat(Enumerable.Repeat(line, 400_000))).Refusal().Code);

    private static ReadResult Read(string text) => ReadTest.Read("报告.txt", text);

    private static Table Table(ReadResult result) => Assert.Single(result.Document().Parts.OfType<Table>());
}
