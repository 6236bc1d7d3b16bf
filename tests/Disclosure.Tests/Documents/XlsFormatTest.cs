using System.Text;
using CsCheck;
using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

/// <summary>Workbooks of Excel 2003 and WPS read as the same workbook in Office Open XML does.</summary>
public sealed class XlsFormatTest
{
    private static readonly (byte Code, string Text)[] Errors = [(0x00, "#NULL!"), (0x07, "#DIV/0!"), (0x0F, "#VALUE!"), (0x17, "#REF!"), (0x1D, "#NAME?"), (0x24, "#NUM!"), (0x2A, "#N/A")];

    [Fact]
    public void A_random_grid_reads_alike_from_both_formats() =>
        Gen.Select(Gen.Select(Gen.Int[0, 30], Gen.Int[0, 12], Gen.Int[0, 9], Gen.Int[-500_000, 500_000], Gen.String[Gen.Char["a1 行政增/（）\n"], 1, 9]).Array[1, 40], Gen.Int[60, 400])
            .Sample((cells, limit) =>
            {
                var placed = cells.DistinctBy(cell => (cell.Item1, cell.Item2)).ToList();
                var merges = placed.Where(cell => cell.Item3 == 0).DistinctBy(cell => cell.Item1 / 2).Select(cell => (Row: cell.Item1 / 2 * 2, Column: cell.Item2)).ToList();
                var xls = new TestXls { RecordLimit = limit, CellFormats = { 9, 14 } };
                var rows = placed.OrderBy(cell => cell.Item4).Select(cell => Xls(xls, cell.Item1, cell.Item2, cell.Item3, cell.Item4, cell.Item5)).ToList();
                rows.Add(TestXls.Merges([.. merges.Select(merge => (merge.Row, merge.Row + 1, merge.Column, merge.Column + 2))]));

                var read = xls.Sheet("表", [.. rows]).Read();

                var expected = Xlsx(placed, merges).Read();
                Assert.Equal(expected.Findings.Select(f => (f.Code, f.At)), read.Findings.Select(f => (f.Code, f.At)));
                Assert.Equal(Cells(expected), Cells(read));
            }, iter: 200);

    [Theory]
    [InlineData("libreoffice-97.xls")]
    public void A_workbook_that_libreoffice_saved_anew_reads_as_before(string file)
    {
        var xlsx = DocumentReader.Read("a.xlsx", File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "seeds/samples/2019/620403/620403101/2019.xlsx")));

        var xls = DocumentReader.Read("a.xls", Fixture(file));

        Assert.Equal("xls", xls.Document().Format);
        Assert.Equal(Content(xlsx), Content(xls));
        Assert.True(Content(xls).Count() > 300);
    }

    [Fact]
    public void Several_numbers_in_one_record_are_cells_of_their_own()
    {
        byte[] several = TestXls.Record(0x00BD, [.. TestXls.U16(2), .. TestXls.U16(1), 0, 0, .. TestXls.Rk(12), 0, 0, .. TestXls.Rk(1_519, hundredths: true), 2, 0]);
        byte[] blanks = TestXls.Record(0x00BE, [.. TestXls.U16(1), .. TestXls.U16(0), 0, 0, 0, 0, .. TestXls.U16(1)]);

        Assert.Equal(["表!A2 = ", "表!B2 = ", "表!B3 = 12", "表!C3 = 15.19"], new TestXls().Sheet("表", blanks, several).Read().Cells());
    }

    [Fact]
    public void Every_error_is_shown_as_a_program_shows_it()
    {
        var records = Errors.Select((error, row) => TestXls.Error(row, 0, error.Code)).Append(TestXls.Formula(9, 0, [2, 0, 0x07, 0, 0, 0, 0xFF, 0xFF]));

        Assert.Equal([.. Errors.Select(error => error.Text), "#DIV/0!"], new TestXls().Sheet("表", [.. records]).Read().Document().Parts.Cast<Table>().Single().Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Results_of_formulas_are_read_and_one_without_its_text_is_named()
    {
        var shared = TestXls.Record(0x04BC, new byte[12]);
        var book = new TestXls().Sheet(
            "表",
            TestXls.Formula(0, 0, 15197938.608796),
            TestXls.Formula(0, 1, "增"),
            TestXls.Formula(0, 2, "减", between: shared),
            TestXls.Formula(0, 3, [1, 0, 1, 0, 0, 0, 0xFF, 0xFF]),
            TestXls.Formula(0, 4, [3, 0, 0, 0, 0, 0, 0xFF, 0xFF]),
            TestXls.Formula(0, 5, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]));

        var result = book.Read();

        Assert.Equal(["表!A1 = 15197938.608796", "表!B1 = 增", "表!C1 = 减", "表!D1 = TRUE"], result.Cells().Take(4));
        Assert.Equal([("CELL-FORMULA", "表!F1", "=…")], result.Findings.Select(f => (f.Code, f.At, f.Observed)));
    }

    [Fact]
    public void Formats_that_make_a_percentage_or_a_date_of_a_number_are_heeded()
    {
        var book = new TestXls { CellFormats = { 9, 14, 170, 171 }, Globals = { TestXls.Record(0x041E, [170, 0, .. TestXls.Text("yyyy\"年\"m\"月\"")]), TestXls.Record(0x041E, [171, 0, .. TestXls.Text("0.00%")]) } };

        var cells = book.Sheet("表", TestXls.Number(0, 0, 0.5, 1), TestXls.Number(1, 0, 43831, 2), TestXls.Number(2, 0, 43831.5, 3), TestXls.Number(3, 0, 0.07, 4), TestXls.Number(4, 0, 43831)).Read().Cells();

        Assert.Equal(["表!A1 = 50%", "表!A2 = 2020-01-01", "表!A3 = 2020-01-01 12:00:00", "表!A4 = 7%", "表!A5 = 43831"], cells);
    }

    [Fact]
    public void A_workbook_that_counts_from_1904_gives_the_dates_it_shows() =>
        Assert.Equal("2020-01-01", new TestXls { CellFormats = { 14 }, Globals = { TestXls.Record(0x0022, 1, 0) } }.Sheet("表", TestXls.Number(0, 0, 42369, 1)).Read().Cell("表!A1"));

    [Fact]
    public void Numbers_of_a_chart_within_a_sheet_are_no_cells_of_it()
    {
        byte[] chart = [.. TestXls.Record(0x0809, [0, 6, 0x20, 0, .. new byte[12]]), .. TestXls.Number(0, 0, 99), .. TestXls.Record(0x000A)];

        Assert.Equal(["表!B2 = 5"], new TestXls().Sheet("表", chart, TestXls.Number(1, 1, 5)).Read().Cells());
    }

    [Fact]
    public void Sheets_stand_in_order_and_chart_sheets_are_passed_by()
    {
        var book = new TestXls().Sheet("甲", TestXls.Rk(0, 0, 1)).Sheet("图", 2, TestXls.Rk(0, 0, 2)).Sheet("空").Sheet("Z", TestXls.Rk(4, 3, 3));

        Assert.Equal(["甲!A1 = 1", "Z!D5 = 3"], book.Read().Cells());
    }

    [Theory]
    [InlineData(936)]
    [InlineData(null)]
    public void A_workbook_of_excel_95_has_its_texts_in_the_chinese_code_page(int? codePage)
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        var book = Excel95(codePage, gbk.GetBytes("表"), gbk.GetBytes("行政许可"));

        Assert.Equal(["表!A1 = 行政许可", "表!B1 = 12"], book.Read().Cells());
    }

    [Fact]
    public void Texts_of_excel_95_that_are_not_in_their_code_page_are_not_guessed() =>
        Assert.Equal("READ-ENCODING", Excel95(936, [(byte)'a'], [0xFF, 0xFF]).Read().Refusal().Code);

    /// <summary>Excel 95 writes texts as bytes, in the cell itself.</summary>
    private static TestXls Excel95(int? codePage, byte[] name, byte[] text)
    {
        var book = new TestXls { Version = 0x0500 };
        book.Globals.AddRange(codePage is { } page ? [TestXls.Record(0x0042, TestXls.U16(page))] : []);
        return book.Sheet(Encoding.Latin1.GetString(name), TestXls.Record(0x0204, [0, 0, 0, 0, 0, 0, .. TestXls.U16(text.Length), .. text]), TestXls.Rk(0, 1, 12));
    }

    private static byte[] Xls(TestXls book, int row, int column, int kind, int value, string text) => kind switch
    {
        0 or 1 => book.Label(row, column, text),
        2 => TestXls.Rk(row, column, value),
        3 => TestXls.Rk(row, column, value, hundredths: true),
        4 => TestXls.Number(row, column, value / 1_000_000d),
        5 => TestXls.Formula(row, column, value / 8d),
        6 => TestXls.Formula(row, column, text),
        7 => TestXls.Number(row, column, value / 1_000d, 1),
        8 => TestXls.Number(row, column, Math.Abs(value), 2),
        _ => TestXls.Blank(row, column),
    };

    private static TestWorkbook Xlsx(List<(int Row, int Column, int Kind, int Value, string Text)> cells, List<(int Row, int Column)> merges)
    {
        var rows = cells.GroupBy(cell => cell.Row).OrderBy(row => row.Key).Select(row =>
            $"""<row r="{row.Key + 1}">{string.Concat(row.OrderBy(cell => cell.Column).Select(Xlsx))}</row>""");
        var merged = string.Concat(merges.Select(merge => $"""<mergeCell ref="{Reference(merge.Row, merge.Column)}:{Reference(merge.Row + 1, merge.Column + 2)}"/>"""));
        return new TestWorkbook(string.Concat(rows), $"<mergeCells>{merged}</mergeCells>")
            .With("xl/styles.xml", $"""<styleSheet xmlns="{TestWorkbook.Main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs></styleSheet>""");
    }

    private static string Xlsx((int Row, int Column, int Kind, int Value, string Text) cell)
    {
        var start = $"<c r=\"{Reference(cell.Row, cell.Column)}\"";
        return cell.Kind switch
        {
            0 or 1 => $"{start} t=\"inlineStr\"><is><t xml:space=\"preserve\">{cell.Text}</t></is></c>",
            2 => $"{start}><v>{cell.Value}</v></c>",
            3 => $"{start}><v>{Plain(cell.Value / 100m)}</v></c>",
            4 => $"{start}><v>{Plain(cell.Value / 1_000_000m)}</v></c>",
            5 => $"{start}><f>A1</f><v>{Plain(cell.Value / 8m)}</v></c>",
            6 => $"{start} t=\"str\"><f>A1</f><v xml:space=\"preserve\">{cell.Text}</v></c>",
            7 => $"{start} s=\"1\"><v>{Plain(cell.Value / 1_000m)}</v></c>",
            8 => $"{start} s=\"2\"><v>{Math.Abs(cell.Value)}</v></c>",
            _ => $"{start} s=\"0\"/>",
        };
    }

    private static string Plain(decimal value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Reference(int row, int column) => $"{(char)('A' + column)}{row + 1}";

    private static IEnumerable<Cell> Cells(ReadResult result) => result.Document?.Parts.OfType<Table>().SelectMany(table => table.Cells) ?? [];

    private static IEnumerable<string> Content(ReadResult result) =>
        Cells(result).Where(cell => cell.Text.Length > 0).Select(cell => $"{cell.At} {cell.RowSpan}×{cell.ColumnSpan} {cell.Text}");

    private static byte[] Fixture(string name) => File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "tests/Disclosure.Tests/Documents/xls", name));
}
