using System.Text;
using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

/// <summary>Small PDFs that stand for something huge: each is refused at a limit, or read as if it were modest.</summary>
public sealed class PdfHostileTest
{
    [Fact]
    public void A_page_that_inflates_to_a_hundred_megabytes_is_refused() =>
        Refused("解压后字节数", new TestPdf().Page().Draw(new string(' ', 100_000_000)).Bytes(compressed: true));

    [Fact]
    public void Forms_that_draw_each_other_a_thousandfold_are_refused()
    {
        var forms = Enumerable.Range(20, 8).Select(i => Stream(i, $"/Subtype /Form /Resources << /XObject << /X1 {i + 1} 0 R >> >>", Times("/X1 Do ", 1000)));

        Refused("图片个数", new TestPdf { Objects = string.Join('\n', forms) }.Page().Draw("/X1 Do").Bytes());
    }

    [Fact]
    public void A_form_inside_itself_is_drawn_once() =>
        Assert.Equal("甲", Assert.IsType<Paragraph>(Assert.Single(
            Read(new TestPdf { Objects = Stream(20, "/Subtype /Form /Resources << /XObject << /X1 20 0 R >> >>", "/X1 Do") }.Page().Text(50, 700, "甲").Draw("/X1 Do").Bytes()).Document().Parts)).Text);

    [Fact]
    public void A_map_of_four_thousand_million_codes_and_widths_for_as_many_are_passed_over()
    {
        var pdf = new TestPdf
        {
            Font = """
                << /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 21 0 R /DescendantFonts [ << /Type /Font /Subtype /CIDFontType2 /BaseFont /X
                /W [ 0 2000000000 500 ] /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >> ] >>
                """,
            Objects = Stream(21, string.Empty, "2000000000 beginbfrange <00000000> <FFFFFFFF> <0041> <0041> <0042> <4E00> endbfrange"),
        };

        Assert.Equal("一", Assert.IsType<Paragraph>(Assert.Single(Read(pdf.Page().Draw("BT /F1 10 Tf 50 700 Td <0041> Tj ET").Bytes()).Document().Parts)).Text);
    }

    [Fact]
    public void A_map_that_names_all_codes_over_and_over_is_passed_over_at_its_limit()
    {
        var pdf = WithMaps(1, string.Concat(Enumerable.Repeat("1 beginbfrange <0000> <FFFF> <0041> endbfrange ", 2_000)));

        Assert.DoesNotContain(DocumentReader.Read("a.pdf", pdf, new ReadingBudget { FontCodes = 70_001 }).Findings, f => f.Code == "READ-TOO-LARGE");
        Assert.Equal("70001", DocumentReader.Read("a.pdf", pdf, new ReadingBudget { FontCodes = 70_000 }).Refusal().Observed);
    }

    [Fact]
    public void The_codes_of_all_fonts_are_counted_together() =>
        Refused("字体编码个数", WithMaps(5, "1 beginbfrange <0000> <FFFF> <0041> endbfrange"));

    private static byte[] WithMaps(int fonts, string map)
    {
        const string Font = """
            << /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 21 0 R /DescendantFonts [ << /Type /Font /Subtype /CIDFontType2
            /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >> ] >>
            """;
        var form = $"/Type /XObject /Subtype /Form /BBox [ 0 0 9 9 ] /Resources << /Font << {string.Concat(Enumerable.Range(1, fonts - 1).Select(i => $"/G{i} {Font} "))} >> >>";
        return new TestPdf { Font = Font, Objects = $"{Stream(20, form, "0 0 m")}\n{Stream(21, string.Empty, map)}" }
            .Page().Draw("/X1 Do BT /F1 10 Tf 50 700 Td <0041> Tj ET").Bytes();
    }

    [Fact]
    public void Pages_that_contain_each_other_are_damaged() => Assert.Equal("READ-DAMAGED", Read(Encoding.Latin1.GetBytes(
        "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Kids [ 3 0 R ] >> endobj 3 0 obj << /Kids [ 2 0 R ] >> endobj")).Refusal().Code);

    [Theory]
    [InlineData("q ", 200_000)]
    [InlineData("1 Tf ", 200_000)]
    [InlineData("EI ", 200_000)]
    [InlineData("[", 1_000_000)]
    [InlineData("<<", 1_000_000)]
    [InlineData("0 0 m ", 600_000)]
    public void Content_that_repeats_what_costs_is_refused(string operation, int times) =>
        Assert.Equal(Severity.Error, Read(new TestPdf().Page().Draw(Times(operation, times)).Bytes(compressed: true)).Refusal().Severity);

    [Fact]
    public void Objects_without_end_take_no_longer_than_the_file() =>
        Assert.Equal("READ-DAMAGED", Read(Encoding.Latin1.GetBytes("%PDF-1.7\n" + Times("1 0 obj ", 1_000_000))).Refusal().Code);

    private static void Refused(string what, byte[] pdf)
    {
        var finding = Read(pdf).Refusal();

        Assert.Equal("READ-TOO-LARGE", finding.Code);
        Assert.Contains(what, finding.Message.Zh, StringComparison.Ordinal);
    }

    private static ReadResult Read(byte[] pdf) => DocumentReader.Read("a.pdf", pdf);

    private static string Times(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static string Stream(int number, string entries, string content) => $"{number} 0 obj << {entries} /Length {content.Length} >>\nstream\n{content}\nendstream endobj";
}
