using Disclosure.Documents;
using static Disclosure.Tests.Documents.TestDocx;

namespace Disclosure.Tests.Documents;

/// <summary>Where the cells of a Word table lie.</summary>
public sealed class DocxTableTest
{
    private const string Restart = """<w:vMerge w:val="restart"/>""";
    private const string Continue = "<w:vMerge/>";

    [Fact]
    public void Spans_put_every_cell_at_its_place_and_columns_are_counted_as_seen()
    {
        var table = Table(
            Row(Tc("A", Restart), Tc("B", """<w:gridSpan w:val="2"/>"""), Tc("C")),
            Row(Tc("", Continue), Tc("D"), Tc("E"), Tc("F")),
            Row(Tc("G"), Tc("H", """<w:gridSpan w:val="3"/>""")));

        Assert.Equal(
            [("A", 0, 0, 2, 1), ("B", 0, 1, 1, 2), ("C", 0, 3, 1, 1), ("D", 1, 1, 1, 1), ("E", 1, 2, 1, 1), ("F", 1, 3, 1, 1), ("G", 2, 0, 1, 1), ("H", 2, 1, 1, 3)],
            table.Cells.Select(c => (c.Text, c.Row, c.Column, c.RowSpan, c.ColumnSpan)));
        Assert.Equal(
            ["table 1 row 1 column 3", "table 1 row 2 column 2", "table 1 row 3 column 2"],
            table.Cells.Where(c => c.Text is "C" or "D" or "H").Select(c => c.At));
    }

    [Fact]
    public void A_cell_goes_on_only_with_one_of_the_same_edges() =>
        Assert.Equal(
            [("A", 1), ("B", 1), ("C", 2), ("", 1)],
            Table(
                Row(Tc("A", Restart + """<w:gridSpan w:val="2"/>"""), Tc("B")),
                Row(Tc("C", Continue), Tc("", Continue), Tc("")),
                Row(Tc("", Continue), Tc(""), Tc(""))).Cells.Where(c => c.Column < 2 || c.Text == "B").Take(4).Select(c => (c.Text, c.RowSpan)));

    [Fact]
    public void Merged_cells_of_the_old_kind_are_one_cell() =>
        Assert.Equal(
            [("A", 0, 0, 2, 2), ("B", 0, 2, 1, 1), ("C", 1, 2, 1, 1)],
            Table(
                Row(Tc("A", """<w:hMerge w:val="restart"/>""" + Restart), Tc("", "<w:hMerge/>" + Restart), Tc("B")),
                Row(Tc("", """<w:hMerge w:val="restart"/>""" + Continue), Tc("", "<w:hMerge/>" + Continue), Tc("C"))).Cells
                .Select(c => (c.Text, c.Row, c.Column, c.RowSpan, c.ColumnSpan)));

    [Fact]
    public void Columns_left_out_before_the_first_cell_are_no_cells()
    {
        var table = Table(Row(Tc("A"), Tc("B")), """<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="3"/></w:trPr>""" + Tc("C") + "</w:tr>");

        Assert.Equal((1, "table 1 row 2 column 1"), (table.Cells[2].Column, table.Cells[2].At));
    }

    [Fact]
    public void Text_under_a_merged_cell_is_told_because_nobody_sees_it()
    {
        var result = new TestDocx($"<w:tbl>{Row(Tc("A", Restart), Tc("B"))}{Row(Tc("12", Continue), Tc("C"))}</w:tbl>").Read();

        Assert.Equal(["A", "B", "C"], result.Document().Parts.OfType<Table>().Single().Cells.Select(c => c.Text));
        Assert.Equal(("CELL-COVERED", "table 1 row 2 column 1", "12"), (result.Findings[0].Code, result.Findings[0].At, result.Findings[0].Observed));
    }

    [Fact]
    public void A_nested_table_follows_the_one_it_is_in() =>
        Assert.Equal(
            ["table 1 row 1 column 1 = 导航", "table 1 row 1 column 2 = ", "paragraph 1 = 正文", "table 2 row 1 column 1 = 1", "table 2 row 1 column 2 = 2", "paragraph 2 = 结尾"],
            new TestDocx($"<w:tbl><w:tr>{Tc("导航")}<w:tc>{P("正文")}{Tbl(["1", "2"])}{P("结尾")}</w:tc></w:tr></w:tbl>").Lines());

    [Fact]
    public void A_table_of_one_cell_only_lays_the_page_out() =>
        Assert.Equal(
            ["paragraph 1 = 甲", "table 1 row 1 column 1 = 1", "table 1 row 1 column 2 = 2"],
            new TestDocx($"<w:tbl><w:tr><w:tc>{P("甲")}{Tbl(["1", "2"])}</w:tc></w:tr></w:tbl>").Lines());

    [Fact]
    public void Content_controls_hold_rows_cells_and_blocks()
    {
        static string Sdt(string content, string properties = "") => $"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

        Assert.Equal(
            ["table 1 row 1 column 1 = A", "table 1 row 1 column 2 = B", "table 1 row 2 column 1 = ", "table 1 row 2 column 2 = 12", "paragraph 1 = 甲"],
            new TestDocx(
                $"<w:tbl>{Sdt(Row(Tc("A"), Sdt(Tc("B"))))}<w:tr>{Sdt(Tc("单击此处输入"), "<w:showingPlcHdr/>")}<w:tc>{Sdt(P("12"))}</w:tc></w:tr></w:tbl>{Sdt(P("甲"))}").Lines());
    }

    [Fact]
    public void Deleted_rows_and_the_content_of_deleted_cells_are_not_there() =>
        Assert.Equal(
            ["table 1 row 1 column 1 = A", "table 1 row 1 column 2 = ", "table 1 row 2 column 1 = D", "table 1 row 2 column 2 = E"],
            new TestDocx(
                $"""<w:tbl><w:tr>{Tc("A")}{Tc("X", """<w:cellDel w:id="1"/>""")}</w:tr><w:tr><w:trPr><w:del w:id="2"/></w:trPr>{Tc("B")}{Tc("C")}</w:tr><w:tr><w:trPr><w:ins w:id="3"/></w:trPr>{Tc("D")}{Tc("E")}</w:tr></w:tbl>""").Lines());

    [Theory]
    [InlineData("2147483647", 1000)]
    [InlineData("99999999999", 1)]
    [InlineData("-5", 1)]
    [InlineData("x", 1)]
    public void A_span_beyond_reason_is_cut(string span, int columns) =>
        Assert.Equal(columns, Table(Row(Tc("A", $"""<w:gridSpan w:val="{span}"/>""")), Row(Tc("B"))).Cells[0].ColumnSpan);

    [Fact]
    public void Content_beyond_the_columns_allowed_ends_the_reading() =>
        Assert.Equal(
            ("READ-TOO-LARGE", "table 1 row 1 column 2"),
            (new TestDocx($"<w:tbl>{Row(Tc("A", """<w:gridSpan w:val="1000"/>"""), Tc("B"))}</w:tbl>").Read().Refusal().Code,
             new TestDocx($"<w:tbl>{Row(Tc("A", """<w:gridSpan w:val="1000"/>"""), Tc("B"))}</w:tbl>").Read().Refusal().At));

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static Table Table(params string[] rows) => Assert.IsType<Table>(Assert.Single(new TestDocx($"<w:tbl>{string.Concat(rows)}</w:tbl>").Read().Document().Parts));
}
