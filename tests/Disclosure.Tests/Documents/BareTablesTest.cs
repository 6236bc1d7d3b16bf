using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

/// <summary>Text with one cell a line and nothing before the cells.</summary>
public sealed class BareTablesTest
{
    private const string Simple = "信息内容\n制作\n公开\n总数\n规章\n1\n2\n3\n文件\n4\n5\n6\n";

    [Fact]
    public void Numbers_end_a_row_and_the_labels_before_the_first_are_its_headings() =>
        Assert.Equal("信息内容 | 制作 | 公开 | 总数\n规章 | 1 | 2 | 3\n文件 | 4 | 5 | 6\n命令 | 7 | 8 | 9\n", Read(Simple + "命令\n7\n8\n9\n").Grid());

    [Fact]
    public void A_row_without_answers_keeps_its_empty_lines() =>
        Assert.Equal(
            "信息内容 | 制作 | 公开 | 总数\n规章 | 1 | 2 | 3\n文件 | 4 | 5 | 6\n决定 |  |  | \n命令 | 7 | 8 | 9\n",
            Read(Simple + "决定\n\n\n\n命令\n7\n8\n9\n").Grid());

    [Fact]
    public void Empty_lines_continue_what_is_merged_downwards()
    {
        var table = Table("关系\n申请人情况\n\n自然人\n法人\n总计\n\n\n企业\n机构\n\n一、新收\n1\n2\n3\n6\n三、结果\n（一）公开\n4\n0\n0\n4\n\n（二）不予\n1.秘密\n5\n0\n0\n5\n\n\n2.其他\n6\n1\n0\n7\n");

        Assert.Equal([0, 2, 2], new[] { "一、新收", "1.秘密", "2.其他" }.Select(text => Assert.Single(table.Cells, c => c.Text == text).Column));
        Assert.Equal([3, 4, 6], new[] { "自然人", "法人", "总计" }.Select(text => Assert.Single(table.Cells, c => c.Text == text).Column));
        Assert.All(table.Cells.Where(c => c.Text is "6" or "7" && c.Column == 6), c => Assert.True(c.Row > 2));
    }

    [Fact]
    public void The_heading_of_a_chapter_before_a_table_and_what_follows_it_are_paragraphs() =>
        Assert.Equal(
            ["line 1", "line 2 table", "line 14", "line 15 table", "line 27"],
            Read($"二、主动公开\n{Simple}三、许可\n{Simple}五、存在的问题\n").Document().Parts.Select(part => part is Table ? $"{part.At} table" : part.At));

    [Theory]
    [InlineData("一、总体情况\n（一）主动公开\n（二）依申请公开\n1\n二、主动公开情况\n三、申请情况\n四、复议情况\n2\n")]
    [InlineData("年度\n件数\n2017\n12\n2018\n13\n2019\n14\n2020\n15\n2021\n16\n")]
    public void Page_numbers_and_numbers_without_headings_make_no_table(string text) =>
        Assert.All(Read(text).Document().Parts, part => Assert.IsType<Paragraph>(part));

    private static ReadResult Read(string text) => ReadTest.Read("报告.txt", text);

    private static Table Table(string text) => Assert.Single(Read(text).Document().Parts.OfType<Table>());
}
