using System.IO.Compression;
using Disclosure.Documents;
using Disclosure.Reports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Disclosure.Tests.Reports;

public sealed class ReportWorkbookTest
{
    private static readonly byte[] Bytes = Workbook(SmallReport.Report);

    [Fact]
    public void The_workbook_is_valid_by_the_schema_of_Office()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes), false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"));
    }

    [Fact]
    public void Entries_stand_in_order_and_carry_no_time()
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes));

        Assert.Equal(zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal), zip.Entries.Select(e => e.FullName));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
    }

    [Fact]
    public void Numbers_are_numbers_and_words_are_text()
    {
        var cells = Cells();

        Assert.All(["15197938.608796", "211", "12580"], n => Assert.Contains(cells, c => c.DataType is null && c.CellValue?.Text == n));
        Assert.All(["减5", "增", "3073多"], n => Assert.Contains(cells, c => c.DataType?.Value == DocumentFormat.OpenXml.Spreadsheet.CellValues.InlineString && c.InnerText == n));
    }

    [Fact]
    public void No_cell_is_a_formula_whatever_a_file_says() => Assert.DoesNotContain(Cells(), c => c.CellFormula is not null);

    [Fact]
    public void A_character_XML_cannot_hold_does_not_stop_the_report()
    {
        var report = SmallReport.Report with { Units = [SmallReport.Report.Units[0] with { File = "2019/a\u0001b\uD800.xlsx" }] };

        Assert.Contains("2019/a\uFFFDb\uFFFD.xlsx", Cells(Workbook(report)).Select(c => c.InnerText));
    }

    [Fact]
    public void The_sheets_are_the_chapters_the_list_and_the_units() => Assert.Equal(
        ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "补充指标", "填报单位"],
        DocumentReader.Read("report.xlsx", Bytes).Document!.Parts.OfType<Table>().Select(t => t.At));

    private static byte[] Workbook(Report report) =>
        ReportRenderer.Render(report, SmallEdition.Edition).Single(a => a.Path == "report.xlsx").Bytes.ToArray();

    private static SheetCell[] Cells(byte[]? bytes = null)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes ?? Bytes), false);
        return [.. document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<SheetCell>())];
    }
}
