using System.Text;
using CsCheck;
using Disclosure.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Disclosure.Tests.Documents;

/// <summary>Whatever the bytes: no exception, and no refusal without an error.</summary>
public sealed class DocumentFuzzTest
{
    private const string Csv = "\uFEFF指标,数值\r\n\"行政\n许可\",\"1,234\"\r\n;\t\"\"\r\n";
    private const string Json = """{"year":2019,"figures":{"a":1.5e3,"b":{"value":22,"note":"\u5176\\"}},"texts":{"一":"x"},"grid":[[1,null],[{"a":true}]]}""";
    private const string Html = "<!DOCTYPE html><meta charset=utf-8><p>一<br>二</p><table><tr><td rowspan=2>a<td colspan=3>b<table><tr><td>c<td>d</table></table><pre>x\ny</pre>";

    private const string Flattened = "一、总体情况\n公开 12 条。\n\t（关系）\n\t情况\n\n\t\n\t自然人\n\t法人\n\t总计\n\n\t\n\t\n\t企业\n\t其\n他\n\t\n\n\t一、新收\n\t1\n\t2\n\t3\n\t6\n\n甲\t乙\t丙\n丁\t1\n戊\t1\t2\n| a | b |\n|---|\n| 1 | 2 |\na  b  c\n1  2  3\n";

    private const string Bare = "二、公开\n内容\n本年\n往年\n规章\n1\n2\n文件\n\n\n第三项\n内容\n本年\n往年\n规章\n1\n2\n\n文件\n3\n4\n命令\n5\n6\n";

    private static readonly string[] Encodings = ["utf-8", "gb18030", "utf-16le", "utf-16be"];
    private static readonly string[] Texts = [Csv, Json, Html, Flattened, Bare, Html.Replace("utf-8", "gbk", StringComparison.Ordinal)];
    private static readonly string[] Names = ["a.txt", "a.xlsx", "a.pdf", "a.csv", "a.json", "a.html", "a", ""];
    private static readonly byte[][] Seeds = [Encoding.UTF8.GetBytes(Csv), Encoding.UTF8.GetBytes(Json), Encoding.UTF8.GetBytes(Html), Workbook(), Stored(Workbook()), Pdf(), Pdf()];
    private static readonly string[] Parts = [.. Real().Parts.Keys];

    [Fact]
    public void Random_bytes_never_throw() =>
        Gen.Select(Gen.Byte.Array[0, 300], OneOf(Names)).Sample((bytes, name) => ReadsOrRefuses(name, bytes), iter: 3_000);

    [Fact]
    public void Random_text_behind_a_beginning_that_is_recognized_never_throws() =>
        Gen.Select(OneOf(["{", "[", "<table>", "<!doctype html>", "PK\u0003\u0004", "\""]), Gen.String[Gen.Char["{}[]\",:0e.-truenl<>/tdspanr='&;\n\t\u4e00\ud800 "], 0, 60], OneOf(Names))
            .Sample((start, text, name) => ReadsOrRefuses(name, Encoding.UTF8.GetBytes(start + text)), iter: 5_000);

    [Fact]
    public void Real_files_with_bytes_changed_inserted_removed_or_cut_off_never_throw() =>
        Gen.Select(OneOf(Seeds), Gen.Select(Gen.Int[0, 1 << 20], Gen.Byte, Gen.Int[0, 3]).Array[1, 6], OneOf(Names))
            .Sample((seed, edits, name) => ReadsOrRefuses(name, edits.Aggregate(seed, Edit)), iter: 5_000);

    [Fact]
    public void Texts_and_pages_in_every_encoding_changed_or_cut_off_never_throw() =>
        Gen.Select(OneOf(Texts), OneOf(Encodings), Gen.Bool, Gen.Select(Gen.Int[0, 1 << 20], Gen.Byte, Gen.Int[0, 3]).Array[0, 6], OneOf(Names))
            .Sample((text, encoding, hasMark, edits, name) => ReadsOrRefuses(name, edits.Aggregate(Encoded(text, encoding, hasMark), Edit)), iter: 5_000);

    [Fact]
    public void Lines_of_any_cells_never_throw() =>
        Gen.String[Gen.Char["\t\t\t\n\n|- 甲乙1。、（）;,\r\""], 0, 80].Array[1, 4]
            .Sample(text => ReadsOrRefuses("a.txt", Encoding.UTF8.GetBytes("甲" + string.Join('\n', text))), iter: 5_000);

    [Fact]
    public void Workbooks_whose_xml_is_changed_by_a_character_never_throw() =>
        Gen.Select(OneOf(Parts), Gen.Int[0, 1 << 20], Gen.String[Gen.Char["0A<>/\"=:!-.9sx"], 0, 3], Gen.Int[0, 3]).Sample((part, at, text, removed) =>
        {
            var book = Real();
            var xml = book.Parts[part];
            at %= xml.Length;
            ReadsOrRefuses("a.xlsx", book.With(part, xml[..at] + text + xml[Math.Min(xml.Length, at + removed)..]).Bytes());
        }, iter: 2_000);

    [Fact]
    public void A_workbook_that_the_office_library_writes_reads_cell_by_cell() =>
        Gen.Select(Gen.String[Gen.Char["a1增 <&\n_x"], 1, 5], Gen.Int[1, 40], Gen.Int[1, 30]).Array[1, 20].Sample(cells =>
        {
            var expected = cells.DistinctBy(cell => (cell.Item2, cell.Item3)).OrderBy(cell => cell.Item2).ThenBy(cell => cell.Item3).ToList();
            var read = DocumentReader.Read("a.xlsx", Workbook(expected)).Document!.Parts.OfType<Disclosure.Documents.Table>().Single().Cells;

            Assert.Equal(expected.Select(cell => (cell.Item2 - 1, cell.Item3 - 1, cell.Item1)), read.Select(cell => (cell.Row, cell.Column, cell.Text)));
        }, iter: 100);

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static void ReadsOrRefuses(string name, byte[] bytes)
    {
        var result = DocumentReader.Read(name, bytes);

        if (result.Document is null)
        {
            Assert.Contains(result.Findings, finding => finding.Severity == Severity.Error);
            Assert.DoesNotContain(result.Findings, finding => finding.Message.Zh.Length > 500);
            return;
        }

        Assert.NotEmpty(result.Document.Parts);
        foreach (var table in result.Document.Parts.OfType<Disclosure.Documents.Table>())
        {
            AssertCellsShareNoPosition(table);
        }
    }

    private static void AssertCellsShareNoPosition(Disclosure.Documents.Table table)
    {
        var taken = new HashSet<(int, int)>();
        foreach (var cell in table.Cells.Where(cell => cell.RowSpan * cell.ColumnSpan < 100_000))
        {
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    Assert.True(taken.Add((row, column)), $"{cell.At} lies on another cell.");
                }
            }
        }
    }

    private static byte[] Encoded(string text, string encoding, bool hasMark)
    {
        var charset = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        return [.. hasMark ? charset.GetPreamble() : [], .. charset.GetBytes(text)];
    }

    private static byte[] Edit(byte[] bytes, (int At, byte Value, int Kind) edit)
    {
        if (bytes.Length == 0)
        {
            return [edit.Value];
        }

        var at = edit.At % bytes.Length;
        return edit.Kind switch
        {
            0 => [.. bytes[..at], edit.Value, .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], edit.Value, .. bytes[at..]],
            2 => [.. bytes[..at], .. bytes[(at + 1)..]],
            _ => edit.Value < 200 ? bytes : bytes[..at],
        };
    }

    private static byte[] Pdf() => new TestPdf().Page().Line(50, 700, 250, 700).Line(50, 650, 250, 650).Line(50, 700, 50, 650).Line(150, 700, 150, 650).Text(55, 670, "规章12").Text(50, 600, "说明").Bytes();

    private static TestWorkbook Real() => new(
        """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><f>1+1</f><v>2</v></c></row><row r="3"><c t="inlineStr"><is><r><t>增</t></r></is></c></row>""",
        """<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="C1:D3"/></mergeCells>""");

    private static byte[] Workbook() => Workbook([("行政许可", 1, 1), ("12", 2, 3)]);

    private static byte[] Workbook(IEnumerable<(string Text, int Row, int Column)> cells)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "表", SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));
            sheet.Worksheet = new Worksheet(new SheetData(cells.GroupBy(cell => cell.Row).Select(row => new Row(row.Select(Cell)) { RowIndex = (uint)row.Key })));
        }

        return stream.ToArray();
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Cell((string Text, int Row, int Column) cell) => new()
    {
        CellReference = $"{(cell.Column > 26 ? "A" : string.Empty)}{(char)('A' + ((cell.Column - 1) % 26))}{cell.Row}",
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(cell.Text) { Space = SpaceProcessingModeValues.Preserve }),
    };

    /// <summary>The same archive without compression, so that a changed byte reaches the XML.</summary>
    private static byte[] Stored(byte[] workbook)
    {
        using var source = new System.IO.Compression.ZipArchive(new MemoryStream(workbook));
        var stream = new MemoryStream();
        using (var target = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var from = entry.Open();
                using var to = target.CreateEntry(entry.FullName, System.IO.Compression.CompressionLevel.NoCompression).Open();
                from.CopyTo(to);
            }
        }

        return stream.ToArray();
    }
}
