using System.Text;
using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

/// <summary>Every kind that cannot be read is named by its content, whatever it is called, and its finding says what to do in which menu.</summary>
public sealed class UnreadableKindTest
{
    private static readonly byte[] Nothing = new byte[64];

    public static TheoryData<byte[], string, string> Kinds => new()
    {
        { TestCompoundFile.Of(("WordDocument", Nothing), ("1Table", Nothing)), "旧版 Word 或 WPS 文字文档", "Word 文档（*.docx）" },
        { TestCompoundFile.Of(("PowerPoint Document", Nothing)), "是演示文稿", ".docx" },
        { TestCompoundFile.Of(("__properties_version1.0", Nothing)), "是一封邮件", "附件" },
        { TestCompoundFile.Of(("ETBook", Nothing)), "不是 .xls 表格", "Excel 工作簿（*.xlsx）" },
        { [0xFF, 0xD8, 0xFF, 0xE0, .. Nothing], "是图片或扫描件", ".xlsx" },
        { [0x89, .. "PNG\r\n"u8, .. Nothing], "是图片或扫描件", ".xlsx" },
        { [.. "II*\0"u8, .. Nothing], "是图片或扫描件", ".xlsx" },
        { [.. "BM"u8, 66, 0, 0, 0, .. Nothing[..60]], "是图片或扫描件", ".xlsx" },
        { [.. "RIFF"u8, 9, 9, 0, 0, .. "WEBPVP8 "u8, .. Nothing], "是图片或扫描件", ".xlsx" },
        { [.. "Rar!\u001A\u0007"u8, .. Nothing], "是压缩包", "解压" },
        { [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C, .. Nothing], "是压缩包", "解压" },
        { TestWorkbook.Zip(("年报.xlsx", "x")), "是压缩包", "解压" },
        { TestWorkbook.Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")), "OpenDocument", "Excel 工作簿（*.xlsx）" },
        { TestWorkbook.Zip(("OFD.xml", "<x/>"), ("Doc_0/Document.xml", "<x/>")), "版式文件（.ofd）", "另存为" },
        { TestWorkbook.OfCell("").Replace("[Content_Types].xml", "openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "ms-excel.sheet.binary.macroEnabled.main").Bytes(), "二进制工作簿（.xlsb）", "Excel 工作簿（*.xlsx）" },
        { TestWorkbook.OfCell("").Replace("[Content_Types].xml", "spreadsheetml.sheet.main", "presentationml.presentation.main").Bytes(), "是演示文稿", ".docx" },
        { [.. "{\\rtf1\\ansi "u8], "是 RTF 文档", "Word 文档（*.docx）" },
        { [.. "MZ"u8, .. Nothing], "是程序", ".xlsx" },
        { [0x4C, 0, 0, 0, 1, 0x14, 2, 0, .. Nothing], "是快捷方式", "打开文件所在的位置" },
        { [.. "[InternetShortcut]\r\nURL=file:///D:/a.xlsx\r\n"u8], "是快捷方式", "打开文件所在的位置" },
        { OwnerFile(), "临时文件（~$ 开头）", "不带“~$”" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_that_cannot_be_read_is_named_and_its_way_out_told(byte[] bytes, string kind, string advice)
    {
        foreach (var name in (string[])["年报.xlsx", "年报.doc", "年报"])
        {
            var finding = DocumentReader.Read(name, bytes).Refusal();

            Assert.Equal("READ-TYPE", finding.Code);
            Assert.Contains(kind, finding.Message.Zh, StringComparison.Ordinal);
            Assert.Contains(advice, finding.Action.Zh, StringComparison.Ordinal);
            Assert.DoesNotContain("{", finding.Action.Zh + finding.Action.En, StringComparison.Ordinal);
            Assert.True(finding.Action.Zh.Length > 15 && finding.Action.En.Length > 30);
        }
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Every_kind_has_its_way_out(string language)
    {
        var terms = Newtonsoft.Json.Linq.JObject.Parse(File.ReadAllText(RepositoryRoot.Combine("functions", "Disclosure", "Checking", $"findings.{language}.json")))["READ-TYPE"]!["terms"]!;

        Assert.Equal(terms["kind"]!.Select(kind => kind.Path.Split('.')[^1]).Order(), terms["advice"]!.Select(kind => kind.Path.Split('.')[^1]).Order());
    }

    [Fact]
    public void Text_that_begins_like_a_program_or_a_bitmap_stays_text() =>
        Assert.All((string[])["MZ 乡镇,1", "BM,12", "GIF,3"], text => Assert.NotNull(ReadTest.Read("a.csv", text).Document));

    [Fact]
    public void An_office_file_with_a_password_says_where_to_take_it_off()
    {
        var finding = DocumentReader.Read("报表.xlsx", TestCompoundFile.Of(("EncryptionInfo", Nothing), ("EncryptedPackage", Nothing))).Refusal();

        Assert.Equal("READ-ENCRYPTED", finding.Code);
        Assert.Contains("文档加密", finding.Action.Zh, StringComparison.Ordinal);
    }

    /// <summary>What Excel keeps as <c>~$年报.xlsx</c>: the length of a name, the name, the same in UTF-16.</summary>
    private static byte[] OwnerFile() =>
        [4, .. "user"u8, .. Enumerable.Repeat((byte)' ', 50), 4, 0, .. Encoding.Unicode.GetBytes("user".PadRight(54))];
}
