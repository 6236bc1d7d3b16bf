using Disclosure.Forms;

namespace Disclosure.Tests.Forms;

public sealed class GridLayoutTest
{
    private static GridLayout Of(string table, int block = 0) =>
        GridLayout.Of(SeedForms.Edition("2019").Tables.Single(t => t.Id == table).Blocks[block]);

    [Fact]
    public void Every_position_of_every_grid_is_covered_exactly_once() =>
        Assert.All(SeedForms.Editions.SelectMany(e => e.Tables).SelectMany(t => t.Blocks).Select(GridLayout.Of), layout => Assert.Equal(
            from row in Enumerable.Range(0, layout.Rows) from column in Enumerable.Range(0, layout.Columns) select (row, column),
            layout.Cells.SelectMany(Positions).Order()));

    [Fact]
    public void Chapter_三_is_printed_with_three_columns_of_row_headings_and_its_rule_in_the_corner()
    {
        var layout = Of("requests");

        Assert.Equal((26, 10), (layout.Rows, layout.Columns));
        Assert.Equal((3, 3), Spans(layout, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"));
        Assert.Equal((1, 7), Spans(layout, "申请人情况"));
        Assert.Equal((2, 1), Spans(layout, "自然人"));
        Assert.Equal((1, 5), Spans(layout, "法人或其他组织"));
        Assert.Equal((1, 3), Spans(layout, "一、本年新收政府信息公开申请数量"));
        Assert.Equal((20, 1), Spans(layout, "三、本年度办理结果"));
        Assert.Equal((8, 1), Spans(layout, "（三）不予公开"));
        Assert.Equal((1, 2), Spans(layout, "（七）总计"));
    }

    [Fact]
    public void Chapter_四_is_one_row_without_heading()
    {
        var layout = Of("reviews");

        Assert.Equal((4, 15), (layout.Rows, layout.Columns));
        Assert.DoesNotContain(layout.Cells, c => c.Kind is GridCellKind.RowHeader or GridCellKind.Corner);
        Assert.Equal((1, 10), Spans(layout, "行政诉讼"));
    }

    [Fact]
    public void Chapter_二_prints_the_article_over_each_grid()
    {
        var layout = Of("disclosure");

        Assert.Equal(new GridCell(GridCellKind.Heading, 0, 0, 1, 4, "第二十条第（一）项", null), layout.Cells[0]);
        Assert.Equal("regulations_made", layout.Cells.First(c => c.Kind == GridCellKind.Figure).Indicator);
    }

    private static IEnumerable<(int Row, int Column)> Positions(GridCell cell) =>
        from row in Enumerable.Range(cell.Row, cell.RowSpan) from column in Enumerable.Range(cell.Column, cell.ColumnSpan) select (row, column);

    private static (int Rows, int Columns) Spans(GridLayout layout, string text) =>
        layout.Cells.Where(c => c.Text == text).Select(c => (c.RowSpan, c.ColumnSpan)).Single();
}
