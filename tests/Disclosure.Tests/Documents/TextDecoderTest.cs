using System.Text;
using CsCheck;
using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

public sealed class TextDecoderTest
{
    private const string List = "指标,数值\r\n行政许可·处理决定数量,12\r\n";
    private const string Grid = "指标 | 数值\n行政许可·处理决定数量 | 12\n";

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", true }, { "utf-8", false }, { "utf-16le", true }, { "utf-16le", false }, { "utf-16be", true }, { "utf-16be", false },
        { "gb18030", false }, { "gb2312", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_list_reads_the_same_in_every_encoding(string encoding, bool hasMark) =>
        Assert.Equal(Grid, DocumentReader.Read("a.csv", Bytes(encoding, List, hasMark)).Grid());

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_text_reads_the_same_in_every_encoding(string encoding, bool hasMark) =>
        Assert.Equal(
            ["2019年，公开 12 条。"],
            DocumentReader.Read("a.txt", Bytes(encoding, "2019年，公开 12 条。\n", hasMark)).Document().Parts.Cast<Paragraph>().Select(p => p.Text));

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Json_reads_the_same_in_every_encoding(string encoding, bool hasMark) =>
        Assert.Equal("json", DocumentReader.Read("a.json", Bytes(encoding, """{"texts": {"一": "公开"}}""", hasMark)).Document().Format);

    [Theory]
    [InlineData("gb18030", "<meta charset=gb2312>")]
    [InlineData("gb18030", "<meta charset='UTF-8'>")]
    [InlineData("gb18030", "<!-- <meta charset=utf-8> --><meta http-equiv=\"Content-Type\" content=\"text/html; charset=GBK\">")]
    [InlineData("gb18030", "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>")]
    [InlineData("gb18030", "<meta name=keywords content=x>")]
    [InlineData("utf-8", "<meta charset=gb2312>")]
    [InlineData("utf-8", "<meta http-equiv=Content-Type content='text/html; charset=GBK'>")]
    [InlineData("utf-8", "<meta charset=nonsense>")]
    [InlineData("utf-16le", "<meta charset=utf-8>")]
    [InlineData("big5", "<meta charset=big5>")]
    public void A_page_is_read_right_whether_what_it_declares_is_true_or_false(string encoding, string meta) =>
        Assert.Equal("信息公開年度報告", Paragraph(Bytes(encoding, $"<html><head>{meta}</head><p>信息公開年度報告</p>", hasMark: false)));

    [Fact]
    public void A_page_that_declares_gbk_is_believed_where_its_bytes_happen_to_be_utf_8_too() =>
        Assert.Equal("隆", Paragraph([.. "<meta charset=gbk><p>"u8, 0xC2, 0xA1]));

    [Fact]
    public void An_xml_declaration_declares_too() =>
        Assert.Equal("年報", Paragraph(Bytes("big5", "<?xml version=\"1.0\" encoding=\"Big5\"?><html><p>年報</p></html>", hasMark: false)));

    [Fact]
    public void Characters_that_take_four_bytes_are_read() =>
        Assert.Equal("䶮 | 㐀\n", DocumentReader.Read("a.csv", Bytes("gb18030", "䶮,㐀\n", hasMark: false)).Grid());

    [Theory]
    [InlineData(new byte[] { 0xD6, 0xD0, (byte)'\n', 0xD6, 0xFF, (byte)'a' })]
    [InlineData(new byte[] { 0xE4, 0xB8, 0xAD, (byte)'\n', 0xFF })]
    public void Bytes_of_no_encoding_are_shown_by_line_and_byte(byte[] bytes)
    {
        var finding = DocumentReader.Read("a.csv", bytes).Refusal();

        Assert.Equal("READ-ENCODING", finding.Code);
        Assert.StartsWith("line 2 byte ", finding.At, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf_16_that_ends_in_half_a_character_is_not_guessed() =>
        Assert.Equal("READ-ENCODING", DocumentReader.Read("a.txt", (byte[])[0xFF, 0xFE, .. Encoding.Unicode.GetBytes("公开"), 0x4E]).Refusal().Code);

    [Fact]
    public void A_binary_file_is_not_taken_for_utf_16() =>
        Assert.Equal("READ-TYPE", DocumentReader.Read("a.bin", (byte[])[0, 1, 0, 2, 0, 3, 0, 4]).Refusal().Code);

    [Fact]
    public void Any_text_of_the_domain_comes_back_from_every_encoding() =>
        Gen.Select(Gen.String[Gen.Char["公开增减〔2019〕（）、。12 aZ·—“”　"], 1, 40], Gen.Int[0, 2].Select(i => new[] { "utf-8", "gb18030", "utf-16le" }[i])).Sample((text, encoding) =>
            Assert.Equal("年报" + text.TrimEnd(), DocumentReader.Read("a.txt", Bytes(encoding, "年报" + text, hasMark: encoding == "utf-16le")).Document().Parts.Cast<Paragraph>().Single().Text.TrimEnd()));

    private static string Paragraph(byte[] page) => Assert.IsType<Paragraph>(Assert.Single(DocumentReader.Read("a.html", page).Document().Parts)).Text;

    private static byte[] Bytes(string encoding, string text, bool hasMark)
    {
        var charset = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        return hasMark ? [.. charset.GetPreamble(), .. charset.GetBytes(text)] : charset.GetBytes(text);
    }
}
