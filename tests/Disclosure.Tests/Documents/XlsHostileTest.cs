using CsCheck;
using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

/// <summary>Old workbooks that lie about themselves, hold what runs, or would cost more than a form may.</summary>
public sealed class XlsHostileTest
{
    private const int HeaderFatCount = 44;
    private const int HeaderDirectory = 48;
    private const int HeaderDifat = 68;
    private const int FirstFatSector = 76;

    private static readonly byte[][] Seeds = [Small(), Large(), File.ReadAllBytes(RepositoryRoot.Combine("tests", "Disclosure.Tests", "Documents", "xls", "libreoffice-97.xls"))];

    [Theory]
    [InlineData("_VBA_PROJECT_CUR")]
    [InlineData("MBD0001A2B3")]
    [InlineData("LNK0001A2B3")]
    public void Macros_and_embedded_objects_are_refused(string storage)
    {
        var finding = DocumentReader.Read("a.xls", TestXls.OfText().Bytes((storage, null))).Refusal();

        Assert.Equal(("READ-MACRO", storage), (finding.Code, finding.Observed));
    }

    [Theory]
    [InlineData(1, "Excel 4.0")]
    [InlineData(6, "VBA")]
    public void A_sheet_of_macros_is_refused(byte kind, string observed)
    {
        var finding = TestXls.OfText().Sheet("宏", kind).Read().Refusal();

        Assert.Equal(("READ-MACRO", observed), (finding.Code, finding.Observed));
    }

    [Fact]
    public void A_link_to_another_workbook_or_program_is_refused_and_named()
    {
        var book = TestXls.OfText();
        book.Globals.Add(TestXls.Record(0x01AE, [1, 0, .. TestXls.Text("\u0001\u0001Cother.xls")]));

        var finding = book.Read().Refusal();
        Assert.Equal("READ-MACRO", finding.Code);
        Assert.Contains("other.xls", finding.Observed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 1, 0, 0x01, 0x04 })]
    [InlineData(new byte[] { 1, 0, 0x01, 0x3A })]
    [InlineData(new byte[] { 0, 0, 1, 0, 0, 0 })]
    public void References_within_the_workbook_do_no_harm(byte[] supBook)
    {
        var book = TestXls.OfText();
        book.Globals.Add(TestXls.Record(0x01AE, supBook));

        Assert.Equal("行政许可", book.Read().Cell("表!A1"));
    }

    [Fact]
    public void An_encrypted_workbook_says_so()
    {
        var book = TestXls.OfText();
        book.Globals.Add(TestXls.Record(0x002F, new byte[54]));

        Assert.Equal("READ-ENCRYPTED", book.Read().Refusal().Code);
    }

    [Fact]
    public void Two_billion_claimed_texts_are_refused_before_any_is_made()
    {
        var book = TestXls.OfText();
        book.ClaimedStrings = int.MaxValue;

        Assert.Equal(("READ-TOO-LARGE", "2147483647"), (book.Read().Refusal().Code, book.Read().Refusal().Observed));
    }

    [Fact]
    public void A_cell_that_refers_to_a_text_that_is_not_there_is_named()
    {
        var finding = TestXls.OfText().Sheet("二", TestXls.Shared(4, 2, 7)).Read().Refusal();

        Assert.Equal(("READ-DAMAGED", "二!C5"), (finding.Code, finding.At));
    }

    [Fact]
    public void A_text_that_the_table_claims_and_does_not_have_is_not_taken_for_an_empty_cell()
    {
        var book = TestXls.OfText().Sheet("二", TestXls.Shared(4, 2, 7));
        book.ClaimedStrings = 9;

        Assert.Equal(("READ-DAMAGED", "二!C5"), (book.Read().Refusal().Code, book.Read().Refusal().At));
    }

    [Fact]
    public void One_long_shared_text_in_every_cell_is_refused_before_it_is_made_for_any()
    {
        var book = new TestXls();
        var cells = Enumerable.Range(0, 400).Select(row => book.Label(row, 0, new string('A', 30_000))).ToArray();

        Assert.Contains("总字数", book.Sheet("表", cells).Read().Refusal().Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_refers_to_a_format_that_is_not_there_is_named() =>
        Assert.Equal(("READ-DAMAGED", "表!B1"), (new TestXls().Sheet("表", TestXls.Rk(0, 1, 5, format: 9)).Read().Refusal().Code, new TestXls().Sheet("表", TestXls.Rk(0, 1, 5, format: 9)).Read().Refusal().At));

    [Fact]
    public void A_number_that_is_none_is_damage() =>
        Assert.Equal("READ-DAMAGED", new TestXls().Sheet("表", TestXls.Number(0, 0, double.NaN)).Read().Refusal().Code);

    [Fact]
    public void A_cell_that_occurs_twice_is_named() =>
        Assert.Contains("同一单元格出现两次", new TestXls().Sheet("表", TestXls.Rk(0, 1, 5), TestXls.Rk(0, 1, 6)).Read().Refusal().Message.Zh, StringComparison.Ordinal);

    [Fact]
    public void Merged_ranges_that_overlap_are_damage() =>
        Assert.Equal("READ-DAMAGED", new TestXls().Sheet("表", TestXls.Rk(0, 1, 5), TestXls.Merges((0, 3, 0, 3), (2, 4, 2, 4))).Read().Refusal().Code);

    [Fact]
    public void Two_sheets_of_one_name_are_damage() =>
        Assert.Contains("工作表重名", new TestXls().Sheet("A", TestXls.Rk(0, 1, 5)).Sheet("a", TestXls.Rk(0, 1, 5)).Read().Refusal().Message.Zh, StringComparison.Ordinal);

    [Fact]
    public void Dimensions_are_a_claim_that_nobody_believes() =>
        Assert.Equal(["表!A1 = 5"], new TestXls().Sheet("表", TestXls.Record(0x0200, [0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 0xFF, 0xFF, 0, 0]), TestXls.Rk(0, 0, 5)).Read().Cells());

    [Fact]
    public void Cells_without_end_are_refused()
    {
        var down = new TestXls().Sheet("表", TestXls.Rk(60_000, 0, 5)).Read().Refusal();
        var all = Enumerable.Range(0, 20_000).Select(row => (byte[])[.. Enumerable.Range(0, 16).SelectMany(column => TestXls.Rk(row, column, 5))]);

        Assert.Equal(("READ-TOO-LARGE", "60001"), (down.Code, down.Observed));
        Assert.Contains("单元格个数", new TestXls().Sheet("表", [.. all]).Read().Refusal().Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_no_old_workbook_has_is_damage() =>
        Assert.Equal("READ-DAMAGED", new TestXls().Sheet("表", TestXls.Rk(0, 256, 5)).Read().Refusal().Code);

    [Fact]
    public void Formatting_down_to_the_last_row_is_left_out() =>
        Assert.Equal(["表!A1 = 5"], new TestXls().Sheet("表", [.. Enumerable.Range(1, 65_535).Select(row => TestXls.Blank(row, 0)), TestXls.Rk(0, 0, 5)]).Read().Cells());

    [Fact]
    public void Sheets_that_lie_in_one_another_are_walked_so_often_and_no_more()
    {
        var book = new TestXls();
        for (var i = 0; i < 5; i++)
        {
            book.Sheet($"{i}", [.. Enumerable.Range(0, 300).Select(row => TestXls.Rk(row, 0, i))]);
        }

        Assert.Contains("数据记录个数", book.Read(new ReadingBudget { Records = 1_000 }).Refusal().Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HeaderDirectory, 0)]
    [InlineData(HeaderDirectory, 0x00FF_FFFF)]
    [InlineData(HeaderDifat, 0)]
    [InlineData(FirstFatSector, 0)]
    [InlineData(FirstFatSector, 0x0FFF_FFFF)]
    [InlineData(HeaderFatCount, 0x7FFF_FFFF)]
    public void A_header_that_points_elsewhere_gives_damage_or_the_same_cells(int at, uint value)
    {
        var bytes = Large();
        TestCompoundFile.Put(bytes, at, value);

        var result = DocumentReader.Read("a.xls", bytes);

        Assert.True(result.Document is not null || result.Refusal().Code is "READ-DAMAGED" or "READ-TYPE");
    }

    [Fact]
    public void Chains_of_sectors_that_run_in_circles_are_damage()
    {
        var bytes = Large();
        var table = bytes.Length - TestCompoundFile.Sector;
        for (var i = 0; i < 20; i++)
        {
            TestCompoundFile.Put(bytes, table + (i * 4), 1);
        }

        Assert.Equal("READ-DAMAGED", DocumentReader.Read("a.xls", bytes).Refusal().Code);
    }

    [Fact]
    public void Entries_that_are_one_another_s_siblings_are_damage()
    {
        var bytes = Small();
        var directory = TestCompoundFile.Sector * (1 + BitConverter.ToInt32(bytes, HeaderDirectory));
        TestCompoundFile.Put(bytes, directory + 128 + 72, 1);

        Assert.Equal("READ-DAMAGED", DocumentReader.Read("a.xls", bytes).Refusal().Code);
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_damage_unless_nothing_of_it_is_lost()
    {
        var bytes = Large();
        var whole = DocumentReader.Read("a.xls", bytes).Cells().ToList();
        for (var length = 8; length < bytes.Length; length += 97)
        {
            var result = DocumentReader.Read("a.xls", bytes.AsMemory(0, length));

            Assert.True(result.Document is not null ? whole.SequenceEqual(result.Cells()) : result.Refusal().Code == "READ-DAMAGED");
            Assert.True(result.Document is null || length > bytes.Length - TestCompoundFile.Sector);
        }
    }

    [Fact]
    public void Old_workbooks_with_bytes_changed_or_cut_off_never_throw() =>
        Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.Select(Gen.Int[0, 1 << 20], Gen.Byte).Array[1, 8], Gen.Int[0, 40]).Sample((seed, edits, cut) =>
        {
            var bytes = Seeds[seed].ToArray();
            foreach (var (at, value) in edits)
            {
                bytes[at % bytes.Length] = value;
            }

            var result = DocumentReader.Read("a.xls", bytes.AsMemory(0, cut == 0 ? bytes.Length / 2 : bytes.Length));

            Assert.True(result.Document is not null || result.Findings.Any(finding => finding.Severity == Severity.Error));
        }, iter: 3_000);

    /// <summary>A workbook so short that its stream lies among the short sectors.</summary>
    private static byte[] Small() => TestXls.OfText().Bytes();

    private static byte[] Large()
    {
        var book = new TestXls { RecordLimit = 300 };
        var rows = Enumerable.Range(0, 120).Select(row => (byte[])[.. book.Label(row, 0, $"行政许可 {row}"), .. TestXls.Rk(row, 1, row), .. TestXls.Formula(row, 2, "增"), .. TestXls.Number(row, 3, row / 7d)]);
        return book.Sheet("表", [.. rows, TestXls.Merges((0, 1, 4, 5))]).Bytes();
    }
}
