using CsCheck;
using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

public sealed class PdfFormatTest
{
    [Fact]
    public void A_table_of_lines_reads_cell_by_cell_with_pages_in_its_addresses()
    {
        var pdf = Grid(new TestPdf().Page().Text(50, 800, "前言").Page(), [50, 150, 250], [700, 680, 660]).Text(55, 686, "规章").Text(155, 686, "12").Text(55, 666, "许可");

        var read = Read(pdf);

        Assert.Equal(
            ["page 2 table 1 row 1 column 1 = 规章", "page 2 table 1 row 1 column 2 = 12", "page 2 table 1 row 2 column 1 = 许可", "page 2 table 1 row 2 column 2 = "],
            read.Cells());
    }

    [Fact]
    public void Random_grids_with_merged_cells_read_back_cell_for_cell() =>
        Gen.Select(Gen.Int[2, 6], Gen.Int[2, 5], Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[1, 3], Gen.Int[1, 3], Gen.Int[0, 2], Gen.Bool)
            .Sample((rows, columns, row, column, rowSpan, columnSpan, kind, compressed) =>
            {
                (row, column) = (row % rows, column % columns);
                (rowSpan, columnSpan) = (Math.Min(Math.Min(rowSpan, rows - row), rows - 1), Math.Min(Math.Min(columnSpan, columns - column), columns - 1));
                var expected = new List<string>();
                var pdf = new TestPdf().Page();
                for (var r = 0; r < rows; r++)
                {
                    for (var c = 0; c < columns; c++)
                    {
                        var isCovered = r >= row && r < row + rowSpan && c >= column && c < column + columnSpan;
                        if (isCovered && (r, c) != (row, column))
                        {
                            continue;
                        }

                        var (height, width) = isCovered ? (rowSpan, columnSpan) : (1, 1);
                        expected.Add($"{r},{c} {height}x{width} 第{r}项{c}");
                        Box(pdf, kind, 50 + (90 * c), 700 - (20 * (r + height)), 90 * width, 20 * height);
                        pdf.Text(54 + (90 * c), 688 - (20 * r), $"第{r}项{c}");
                    }
                }

                var cells = Assert.Single(DocumentReader.Read("a.pdf", pdf.Bytes(compressed)).Document().Parts.OfType<Table>()).Cells;
                Assert.Equal(expected, cells.Select(cell => $"{cell.Row},{cell.Column} {cell.RowSpan}x{cell.ColumnSpan} {cell.Text}"));
            }, iter: 60, writeLine: _ => { });

    [Fact]
    public void A_label_broken_for_want_of_room_is_one_word_and_a_break_that_was_meant_stays()
    {
        var pdf = Grid(new TestPdf().Page(), [50, 92, 250], [700, 660]).Text(55, 688, "行政规").Text(55, 674, "范性").Text(100, 688, "甲").Text(100, 674, "乙");

        Assert.Equal("行政规范性 | 甲\n乙\n", Read(pdf).Grid());
    }

    [Fact]
    public void A_table_cut_by_a_page_break_goes_on_and_so_does_the_merged_label_beside_it()
    {
        var pdf = new TestPdf().Page().Text(50, 500, "上文");
        Grid(pdf, [100, 150, 250], [100, 80, 60], fullFrom: 1).Line(100, 100, 100, 60).Line(100, 60, 150, 60).Line(100, 100, 150, 100).Text(105, 84, "不予").Text(155, 86, "1").Text(155, 66, "2");
        Grid(pdf.Page(), [100, 150, 250], [800, 780]).Text(155, 786, "3").Text(50, 700, "下文");

        var table = Assert.Single(Read(pdf).Document().Parts.OfType<Table>());

        Assert.Equal(["不予 3", "1 1", "2 1", "3 1"], table.Cells.Select(cell => $"{cell.Text} {cell.RowSpan}"));
    }

    [Fact]
    public void Columns_that_had_no_room_on_the_paper_are_found_on_the_next_page()
    {
        var pdf = Grid(new TestPdf().Page(), [50, 250, 540], [700, 680, 660, 640]).Text(55, 686, "指标").Text(255, 686, "上年").Text(255, 666, "1");
        Grid(pdf.Page(), [50, 150], [700, 680, 660, 640]).Text(55, 686, "本年").Text(55, 666, "2");

        Assert.Equal("指标 | 上年 | 本年\n | 1 | 2\n |  | \n", Read(pdf).Grid());
    }

    [Fact]
    public void Lines_become_paragraphs_and_page_numbers_go()
    {
        var pdf = new TestPdf().Page().Text(70, 700, "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉").Text(50, 684, "戌亥天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往").Text(50, 668, "秋收。").Text(70, 652, "二、主动公开").Text(280, 30, "- 1 -");
        pdf.Page().Text(70, 700, "第二段").Text(280, 30, "- 2 -");

        Assert.Equal(
            ["甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收。", "二、主动公开", "第二段"],
            Read(pdf).Document().Parts.OfType<Paragraph>().Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void Radicals_that_a_font_names_are_read_as_the_ideographs_they_show() =>
        Assert.Equal("一行", Assert.IsType<Paragraph>(Assert.Single(Read(Mapped("<0001> <2F00> <0002> <2F8F>", "00010002")).Document().Parts)).Text);

    [Fact]
    public void A_scan_asks_for_the_file_it_was_made_from()
    {
        var pdf = new TestPdf { Objects = Picture }.Page().Draw("q 500 0 0 700 0 0 cm /X1 Do Q");

        Assert.Equal("READ-PDF-SCANNED", Read(pdf).Refusal().Code);
    }

    [Fact]
    public void Text_laid_invisibly_under_a_scan_is_not_taken_for_text()
    {
        var pdf = new TestPdf { Objects = Picture }.Page().Draw("/X1 Do 3 Tr").Text(50, 700, "识别错的字12");

        Assert.Equal("READ-PDF-SCANNED", Read(pdf).Refusal().Code);
    }

    [Fact]
    public void A_page_of_a_picture_between_pages_of_text_is_named()
    {
        var read = Read(new TestPdf { Objects = Picture }.Page().Text(50, 700, "正文").Page().Draw("/X1 Do"));

        Assert.Equal("PDF 的第 2 页是图片，没有读取其中的文字。", Assert.Single(read.Findings).Message.Zh);
    }

    [Fact]
    public void A_font_that_does_not_say_its_characters_is_named_and_never_guessed() =>
        Assert.Equal("READ-PDF-FONT", Read(new TestPdf { Font = TestFont(string.Empty) }.Page().Draw("BT /F1 10 Tf 50 700 Td <00410042> Tj ET")).Refusal().Code);

    [Fact]
    public void A_pdf_with_a_password_is_named() =>
        Assert.Equal("READ-PDF-ENCRYPTED", Read(new TestPdf { Trailer = "/Encrypt << /Filter /Standard /V 2 >>" }.Page().Text(50, 700, "甲")).Refusal().Code);

    [Theory]
    [InlineData("%PDF-1.7 \0")]
    [InlineData("%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 9 0 R >> endobj")]
    public void A_pdf_without_pages_is_called_damaged(string text) =>
        Assert.Equal("READ-DAMAGED", ReadTest.Read("a.pdf", text).Refusal().Code);

    private const string Picture = "20 0 obj << /Type /XObject /Subtype /Image /Width 1 /Height 1 /Length 1 >>\nstream\nx\nendstream endobj";

    private static TestPdf Mapped(string pairs, string codes) => new TestPdf
    {
        Font = TestFont("/ToUnicode 21 0 R"),
        Objects = $"21 0 obj << /Length 1 >>\nstream\n2 beginbfchar {pairs} endbfchar\nendstream endobj",
    }.Page().Draw($"BT /F1 10 Tf 50 700 Td <{codes}> Tj ET");

    private static string TestFont(string map) =>
        $"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H {map} /DescendantFonts [ << /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >> ] >>";

    private static ReadResult Read(TestPdf pdf) => DocumentReader.Read("a.pdf", pdf.Bytes());

    /// <summary>The lines of a grid, the horizontal ones from a column on.</summary>
    private static TestPdf Grid(TestPdf pdf, int[] xs, int[] ys, int fullFrom = 0)
    {
        Array.ForEach(xs[fullFrom..], x => pdf.Line(x, ys[0], x, ys[^1]));
        Array.ForEach(ys, y => pdf.Line(xs[fullFrom], y, xs[^1], y));
        return pdf;
    }

    /// <summary>A cell's border as programs draw it: four lines, a rectangle, or four thin filled rectangles.</summary>
    private static void Box(TestPdf pdf, int kind, int x, int y, int width, int height)
    {
        switch (kind)
        {
            case 0:
                pdf.Line(x, y, x + width, y).Line(x, y + height, x + width, y + height).Line(x, y, x, y + height).Line(x + width, y, x + width, y + height);
                break;
            case 1:
                pdf.Draw($"{x} {y} {width} {height} re S");
                break;
            default:
                pdf.Draw($"{x} {y} {width} 0.5 re {x} {y + height} {width} 0.5 re {x} {y} 0.5 {height} re {x + width} {y} 0.5 {height} re f");
                break;
        }
    }
}
