using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

public sealed class XlsxFormatTest
{
    [Fact]
    public void Shared_inline_and_formula_texts_booleans_and_errors_read_as_they_are_seen()
    {
        var book = new TestWorkbook("""
            <row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>增</t></is></c><c r="D2" t="str"><f>A1&amp;""</f><v>减_x000A_5</v></c></row>
            <row><c t="b"><v>1</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c/></row>
            """);

        Assert.Equal(
            ["表!B2 = 行政许可", "表!C2 = 增", "表!D2 = 减\n5", "表!A3 = TRUE", "表!B3 = #DIV/0!", "表!C3 = "],
            book.Read().Cells());
    }

    [Fact]
    public void Runs_are_joined_and_their_phonetic_readings_left_out()
    {
        var book = TestWorkbook.OfCell("""<c r="A1" t="s"><v>0</v></c>""").Replace(
            "xl/sharedStrings.xml",
            "<t>行政许可</t>",
            """<r><rPr><b/></rPr><t xml:space="preserve">行政 </t></r><r><t>许可</t></r><rPh sb="0" eb="1"><t>xíngzhèng</t></rPh><phoneticPr fontId="1"/>""");

        Assert.Equal("行政 许可", book.Read().Cell("表!A1"));
    }

    [Fact]
    public void A_merged_cell_spans_what_it_covers()
    {
        var book = new TestWorkbook(
            """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"/><c r="C1"><v>1</v></c></row><row r="2"><c r="A2"/><c r="C2"><v>2</v></c></row>""",
            """<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>""");

        var cells = Assert.IsType<Table>(Assert.Single(book.Read().Document().Parts)).Cells;
        Assert.Equal(new Cell(0, 0, 2, 2, "行政许可", "表!A1"), cells[0]);
        Assert.Equal(["表!A1", "表!C1", "表!C2"], cells.Select(cell => cell.At));
    }

    [Fact]
    public void Content_hidden_under_a_merged_cell_is_reported()
    {
        var result = new TestWorkbook("""<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>5</v></c></row>""", """<mergeCells><mergeCell ref="A1:B1"/></mergeCells>""").Read();

        Assert.Equal(["表!A1 = 1"], result.Cells());
        Assert.Equal("表!B1 的内容“5”被合并单元格 表!A1 遮住，看不见，没有采用。", Assert.Single(result.Findings).Message.Zh);
    }

    [Fact]
    public void A_formula_without_a_stored_result_names_its_cell()
    {
        var result = TestWorkbook.OfCell("""<c r="A1"><v>7</v></c><c r="B1"><f>SUM(C1:D1)</f></c><c r="C1"><f t="shared" si="0"/><v/></c>""").Read();

        Assert.NotNull(result.Document);
        Assert.Equal([("CELL-FORMULA", "表!B1", "=SUM(C1:D1)"), ("CELL-FORMULA", "表!C1", "=…")], result.Findings.Select(f => (f.Code, f.At, f.Observed)));
    }

    [Fact]
    public void Each_sheet_with_content_is_a_table_and_hidden_ones_are_read_too()
    {
        var book = TestWorkbook.OfCell("""<c r="A1"><v>1</v></c>""")
            .Replace("xl/workbook.xml", "</sheets>", """<sheet name="空" sheetId="2" r:id="s2"/><sheet name="隐藏" state="hidden" sheetId="3" r:id="s3"/></sheets>""")
            .Replace("xl/_rels/workbook.xml.rels", "<Relationship Id=\"t1\"", $"""
                <Relationship Id="s2" Type="{TestWorkbook.Relationships}/worksheet" Target="worksheets/sheet2.xml"/>
                <Relationship Id="s3" Type="{TestWorkbook.Relationships}/worksheet" Target="worksheets/sheet3.xml"/><Relationship Id="t1"
                """)
            .With("xl/worksheets/sheet2.xml", $"""<worksheet xmlns="{TestWorkbook.Main}"><sheetData><row r="1"><c r="A1" s="0"/></row></sheetData></worksheet>""")
            .With("xl/worksheets/sheet3.xml", $"""<worksheet xmlns="{TestWorkbook.Main}"><sheetData><row r="1" hidden="1"><c r="A1"><v>3</v></c></row></sheetData></worksheet>""");

        Assert.Equal(["表!A1 = 1", "隐藏!A1 = 3"], book.Read().Cells());
    }

    [Fact]
    public void A_workbook_without_any_content_is_called_empty() =>
        Assert.Equal("READ-EMPTY", TestWorkbook.OfCell("""<c r="A1" s="0"/>""").Read().Refusal().Code);

    [Fact]
    public void A_strict_workbook_reads_like_any_other()
    {
        var book = TestWorkbook.OfCell("""<c r="A1" t="s"><v>0</v></c><c r="B1" t="d"><v>2020-01-31T00:00:00</v></c>""");
        foreach (var (part, xml) in book.Parts.ToList())
        {
            book.With(part, xml
                .Replace(TestWorkbook.Main, "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal)
                .Replace(TestWorkbook.Relationships, "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal));
        }

        Assert.Equal(["表!A1 = 行政许可", "表!B1 = 2020-01-31"], book.Read().Cells());
    }

    [Fact]
    public void Formatting_below_and_beside_the_content_is_left_out()
    {
        var rows = string.Concat(Enumerable.Range(2, 1000).Select(row => $"""<row r="{row}"><c r="A{row}" s="0"/></row>"""));
        var book = new TestWorkbook($"""<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="0"/><c r="C1"><v>2</v></c><c r="XFD1" s="0"/></row>{rows}""");

        Assert.Equal(["表!A1 = 1", "表!B1 = ", "表!C1 = 2"], book.Read().Cells());
    }
}
