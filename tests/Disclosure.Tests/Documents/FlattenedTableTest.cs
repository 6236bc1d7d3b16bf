using Disclosure.Checking;
using Disclosure.Documents;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Documents;

public sealed class FlattenedTableTest
{
    // An arrow stands for the tab, which editors take away where nothing follows it.
    private const string Requests = """
        →（本列数据的关系）
        →申请人情况

        →
        →自然人
        →法人或其他组织
        →总计

        →
        →
        →企业
        →机构
        →

        →一、新收
        →1
        →2
        →3
        →6

        →三、办理结果
        →（一）予以公开
        →4
        → 0
        →　0
        →4

        →
        →（二）不予公开
        →1.国家秘密
        →5
        →0
        →0
        →5

        """;

    [Fact]
    public void One_cell_a_line_becomes_a_grid_whose_answers_stand_below_their_headings() =>
        Assert.Equal(
            """
            （本列数据的关系） | . | . | 申请人情况
             | . | . | 自然人 | 法人或其他组织 | . | 总计
             | . | . |  | 企业 | 机构 | 
            一、新收 | . | . | 1 | 2 | 3 | 6
            三、办理结果 | （一）予以公开 | . | 4 |  0 | 　0 | 4
             | （二）不予公开 | 1.国家秘密 | 5 | 0 | 0 | 5

            """,
            Read(Requests).Grid());

    [Fact]
    public void A_merged_heading_covers_the_headings_below_it()
    {
        var cells = Table(Read(Requests)).Cells;

        Assert.Equal((3, 4), Span(cells, "申请人情况"));
        Assert.Equal((4, 2), Span(cells, "法人或其他组织"));
        Assert.Equal((1, 2), Span(cells, "（一）予以公开"));
        Assert.Equal((0, 3), Span(cells, "一、新收"));
    }

    [Fact]
    public void Groups_of_headings_are_divided_where_simple_ones_end()
    {
        var cells = Table(Read("→复议\n→诉讼\n\n→维持\n→总计\n→直接\n→复议后\n\n→\n→\n→维持\n→总计\n→维持\n→总计\n\n→1\n→2\n→3\n→4\n→5\n→6\n")).Cells;

        Assert.Equal([(0, 2), (2, 4), (2, 2), (4, 2)], new[] { "复议", "诉讼", "直接", "复议后" }.Select(text => Span(cells, text)));
    }

    [Fact]
    public void A_label_broken_over_lines_is_one_cell_at_its_first_line() =>
        Assert.Equal(
            ["line 1 column = 信息内容", "line 2 column = 本年新\n制作数量", "line 5 column = 规章", "line 6 column = 22\n（其中修订16件）"],
            Read("→信息内容\n→本年新\n制作数量\n\n→规章\n→22\n（其中修订16件）\n").Cells().Select(cell => cell.Replace(" =", " column =", StringComparison.Ordinal)));

    [Fact]
    public void Text_right_behind_the_last_answer_is_a_paragraph_of_its_own() =>
        Assert.Equal(
            ["line 1", "line 6", "line 7"],
            Read("→项目\n→数量\n\n→规章\n→0\n三、收到和处理申请情况\n2019年未收到申请。\n").Document().Parts.Select(part => part.At));

    [Fact]
    public void An_answer_that_is_lost_at_the_end_of_a_row_shifts_no_other()
    {
        var table = Table(Read("→项目\n→甲\n→乙\n→丙\n\n→规章\n→1\n→2\n→3\n\n→规范性文件\n→4\n→5\n\n→许可\n→6\n→7\n→8\n"));

        Assert.Equal([(0, "规范性文件"), (1, "4"), (2, "5")], table.Cells.Where(cell => cell.Row == 2).Select(cell => (cell.Column, cell.Text)));
    }

    [Fact]
    public void A_form_without_answers_keeps_its_columns() =>
        Assert.Equal(
            "信息内容 | 制作 | 公开\n规章 |  | \n规范性文件 |  | \n",
            Read("→信息内容\n→制作\n→公开\n\n→规章\n→\n→\n\n→规范性文件\n→\n→\n").Grid());

    [Fact]
    public void Paragraphs_that_are_indented_by_a_tab_are_no_table() =>
        Assert.All(Read("→一、总体情况\n→主动公开 12 条。\n\n→二、其他\n").Document().Parts, part => Assert.IsType<Paragraph>(part));

    [Fact]
    public void The_published_report_of_the_district_is_read_and_placed_whole()
    {
        var bytes = File.ReadAllBytes(RepositoryRoot.Reference("pingchuan-2019-report.txt"));
        var inspection = Inspector.Inspect(new Definitions([.. SeedForms.Editions], UnitSeeds.Tree()), "report.txt", bytes, 2019, "620403101", null);
        var figures = inspection.Submission!.Figures;

        Assert.Equal(161 + 15, figures.Count(figure => IsOfChapter3Or4(figure.Key) && figure.Value.Value == 0));
        Assert.Equal(8, figures["normative_documents_public"].Value);
        Assert.Equal(15197938.608796m, figures["procurement_amount"].Value);
        Assert.Equal(-5, figures["fees_change"].Value);
        Assert.Empty(inspection.Submission.Unplaced);
    }

    private static bool IsOfChapter3Or4(string code) =>
        Array.Exists(["requests_", "review_", "direct_suit_", "suit_after_review_"], start => code.StartsWith(start, StringComparison.Ordinal));

    private static ReadResult Read(string text) => ReadTest.Read("报告.txt", text.Replace('→', '\t'));

    private static Table Table(ReadResult result) => Assert.Single(result.Document().Parts.OfType<Table>());

    private static (int Column, int Span) Span(IEnumerable<Cell> cells, string text) =>
        cells.Where(cell => cell.Text == text).Select(cell => (cell.Column, cell.ColumnSpan)).First();
}
