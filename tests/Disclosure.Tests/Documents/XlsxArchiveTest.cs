using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

/// <summary>Packages with a defect in the archive itself.</summary>
public sealed class XlsxArchiveTest
{
    private static TestWorkbook Book => TestWorkbook.OfCell("""<c r="A1" t="s"><v>0</v></c>""");

    [Fact]
    public void Zip_bomb_of_shared_strings_stops_at_the_budget_and_not_at_its_end()
    {
        var book = Book.Replace("xl/sharedStrings.xml", "<si><t>行政许可</t></si>", string.Concat(Enumerable.Repeat($"<x>{new string('0', 30_000)}</x>", 2_000)));

        var finding = book.Read().Refusal();

        Assert.Equal(("READ-TOO-LARGE", "xl/sharedStrings.xml"), (finding.Code, finding.At));
        Assert.InRange(long.Parse(finding.Observed!, CultureInfo.InvariantCulture), (32 << 20) + 1, (32 << 20) + (1 << 17));
    }

    [Fact]
    public void Zip_bomb_spread_over_many_sheets_stops_at_the_budget_for_all()
    {
        var finding = Book.Read(new ReadingBudget { InflatedBytes = 1_500 }).Refusal();

        Assert.Equal("1500", finding.Expected);
        Assert.Contains("解压后总字节数", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void One_long_shared_string_in_every_cell_stops_at_the_budget_for_text()
    {
        var cells = string.Concat(Enumerable.Range(1, 1_000).Select(row => $"""<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"""));
        var book = new TestWorkbook(cells).Replace("xl/sharedStrings.xml", "行政许可", new string('长', 30_000));

        Assert.Equal(("READ-TOO-LARGE", "表!A334"), (book.Read().Refusal().Code, book.Read().Refusal().At));
    }

    [Theory]
    [InlineData("../outside.xml")]
    [InlineData("xl/../../outside.xml")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/windows/x.xml")]
    [InlineData("xl\\worksheets\\x.xml")]
    [InlineData("xl//x.xml")]
    [InlineData("xl/./x.xml")]
    public void Path_tricks_in_the_name_of_an_inner_file_are_damage(string name)
    {
        var finding = Book.With(name, "<x/>").Read().Refusal();

        Assert.Equal(("READ-DAMAGED", name), (finding.Code, finding.Observed));
    }

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("XL/Workbook.XML")]
    public void Two_inner_files_of_one_name_are_damage(string name)
    {
        var parts = Book.Parts.Select(part => (part.Key, part.Value)).Append((name, "<workbook/>"));

        Assert.Contains("内部文件重名", DocumentReader.Read("表.xlsx", TestWorkbook.Zip([.. parts])).Refusal().Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_inner_files_are_refused_before_any_is_looked_at()
    {
        var entries = Enumerable.Range(0, 2_001).Select(i => ($"x{i}", string.Empty)).ToArray();

        Assert.Equal(("READ-TOO-LARGE", "2001"), (DocumentReader.Read("a.xlsx", TestWorkbook.Zip(entries)).Refusal().Code, DocumentReader.Read("a.xlsx", TestWorkbook.Zip(entries)).Refusal().Observed));
    }

    [Theory]
    [InlineData(10, 0xFFFF)]
    [InlineData(10, 3)]
    [InlineData(12, -1)]
    [InlineData(16, -1)]
    [InlineData(16, 5)]
    public void Lies_at_the_end_of_the_archive_are_damage(int field, int value)
    {
        var bytes = Book.Bytes();
        var end = bytes.AsSpan(bytes.AsSpan().LastIndexOf("PK\u0005\u0006"u8));
        if (field == 10)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(end[field..], (ushort)value);
        }
        else
        {
            BinaryPrimitives.WriteInt32LittleEndian(end[field..], value);
        }

        Assert.Equal("READ-DAMAGED", DocumentReader.Read("a.xlsx", bytes).Refusal().Code);
    }

    [Fact]
    public void Many_directory_headers_behind_a_small_number_are_refused()
    {
        var bytes = TestWorkbook.Zip([.. Enumerable.Range(0, 60_000).Select(i => ($"x{i}", string.Empty))]);
        var end = bytes.AsSpan(bytes.AsSpan().LastIndexOf("PK\u0005\u0006"u8));
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], 7);

        Assert.Equal("READ-TOO-LARGE", DocumentReader.Read("a.xlsx", bytes).Refusal().Code);
    }

    [Fact]
    public void An_archive_of_other_files_is_named_as_an_archive() =>
        Assert.Contains("是压缩包", DocumentReader.Read("a.zip", TestWorkbook.Zip(("a.txt", "x"))).Refusal().Message.Zh, StringComparison.Ordinal);

    [Fact]
    public void A_file_cut_off_anywhere_is_damage()
    {
        var bytes = Book.Bytes();
        for (var length = 4; length < bytes.Length; length += 7)
        {
            Assert.Equal("READ-DAMAGED", DocumentReader.Read("a.xlsx", bytes.AsMemory(0, length)).Refusal().Code);
        }
    }

    [Fact]
    public void A_dtd_in_any_part_is_damage_and_nothing_is_fetched()
    {
        const string Dtd = """<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>""";
        foreach (var part in Book.Parts.Keys)
        {
            var finding = Book.With(part, Dtd + Book.Parts[part].Replace("行政许可", "&e;", StringComparison.Ordinal)).Read().Refusal();

            Assert.Equal(("READ-DAMAGED", part), (finding.Code, finding.At));
        }
    }

    [Fact]
    public void Entities_that_multiply_are_damage()
    {
        var bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"0000000000\">");
        for (var i = 1; i < 12; i++)
        {
            bomb.Append(CultureInfo.InvariantCulture, $"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};\">");
        }

        var book = Book.With("xl/sharedStrings.xml", bomb + "]>" + Book.Parts["xl/sharedStrings.xml"].Replace("行政许可", "&a11;", StringComparison.Ordinal));
        Assert.Equal("READ-DAMAGED", book.Read().Refusal().Code);
    }
}
