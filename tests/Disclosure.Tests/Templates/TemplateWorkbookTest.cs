using System.Text;
using Disclosure.Documents;
using Disclosure.Templates;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using DocumentTable = Disclosure.Documents.Table;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Disclosure.Tests.Templates;

public sealed class TemplateWorkbookTest
{
    private static readonly Dictionary<string, Figure> LastYear = new(StringComparer.Ordinal)
    {
        ["requests_carried_out_natural"] = Figure.OfValue(3),
        ["requests_carried_out_total"] = Figure.OfValue(3),
        ["normative_documents_in_force"] = Figure.OfValue(12, note: "含联合制发2件"),
        ["disclosed_items"] = Figure.OfValue(480),
    };

    [Theory]
    [InlineData(2020, "620403511")]
    [InlineData(2024, "620403506")]
    [InlineData(2024, null)]
    public void The_workbook_is_valid_by_the_schema_of_Office(int year, string? unit)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(TemplateWorkbook.Write(TemplateRequests.Of(year, unit, LastYear))), false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"));
    }

    [Fact]
    public void Equal_requests_give_equal_bytes() => Assert.Equal(
        TemplateWorkbook.Write(TemplateRequests.Of(2024, "620403506", LastYear)), TemplateWorkbook.Write(TemplateRequests.Of(2024, "620403506", LastYear)));

    [Theory]
    [InlineData(2020, "620403511")]
    [InlineData(2024, "620403506")]
    public void Every_cell_is_as_it_was(int year, string unit)
    {
        var text = new StringBuilder();
        var bytes = TemplateWorkbook.Write(TemplateRequests.Of(year, unit, LastYear));
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        foreach (var sheet in document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>())
        {
            var cells = ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!.Descendants<SheetCell>();
            foreach (var cell in cells.Where(c => c.InnerText.Length > 0))
            {
                text.Append($"{sheet.Name}!{cell.CellReference} {(cell.CellFormula is { } formula ? $"={formula.Text} → " : "")}{cell.CellValue?.Text ?? cell.InnerText}\n");
            }
        }

        GoldenFile.Matches($"template/{year}-{unit}.txt", Encoding.UTF8.GetBytes(text.ToString()));
    }

    [Fact]
    public void Labels_are_locked_without_a_password_and_answers_are_not()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(TemplateWorkbook.Write(TemplateRequests.Of(2024, "620403506", LastYear))), false);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToArray();
        var sheets = document.WorkbookPart.WorksheetParts.ToArray();
        var unlocked = sheets.SelectMany(s => s.Worksheet!.Descendants<SheetCell>()).Where(c => formats[c.StyleIndex!].Protection?.Locked?.Value == false).ToArray();

        Assert.All(sheets, s => Assert.True(s.Worksheet!.GetFirstChild<SheetProtection>() is { Sheet.Value: true, Password: null, HashValue: null }));
        Assert.DoesNotContain(unlocked, c => c.CellFormula is { } formula && formula.Text.Contains("SUM(", StringComparison.Ordinal));
        Assert.All(unlocked.Where(c => c.DataType?.Value == CellValues.InlineString), c => Assert.Contains(c.InnerText, new[] { "", "万元" }));
    }

    [Fact]
    public void What_last_year_says_is_filled_in_and_shown_beside()
    {
        var table = Sheet("表三");
        Assert.Equal("3", table.Cells.Single(c => c.At == "表三!D8").Text);
        Assert.Equal("3", table.Cells.Single(c => c.At == "表三!J8").Text);

        var disclosure = Sheet("表二");
        Assert.Contains(disclosure.Cells, c => c.Text == "12（含联合制发2件）");
        Assert.Equal("", disclosure.Cells.Single(c => c.At == "表二!D6").Text);
        Assert.Contains(Sheet("统计指标").Cells, c => c.Text == "480");
    }

    [Fact]
    public void A_unit_is_asked_first_for_what_it_owes()
    {
        var rows = Sheet("统计指标").Cells.Where(c => c.Text is "应报" or "有则填报").Select(c => c.Text).ToArray();

        Assert.Contains("应报", rows);
        Assert.Contains("有则填报", rows);
        Assert.Equal(rows.OrderBy(r => r == "应报" ? 0 : 1), rows);
    }

    [Fact]
    public void Who_answered_with_a_word_last_year_is_asked_for_the_number()
    {
        var request = TemplateRequests.Of(2020, "620403511", new Dictionary<string, Figure>(StringComparer.Ordinal) { ["penalties_change"] = Figure.OfWord("增") });

        var texts = DocumentReader.Read("t.xlsx", TemplateWorkbook.Write(request)).Document!.Parts.OfType<DocumentTable>().SelectMany(t => t.Cells).Select(c => c.Text);

        Assert.Single(texts, t => t.Contains("上年只填了“增”，没有数；今年请填具体的数。", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_from_outside_never_becomes_a_formula()
    {
        var request = TemplateRequests.Of(2024, "620403506", new Dictionary<string, Figure>(StringComparer.Ordinal) { ["disclosed_items"] = Figure.OfValue(1, note: "=HYPERLINK(\"http://x\")") });
        request = request with { Unit = request.Unit! with { Name = "=1+1" } };
        using var document = SpreadsheetDocument.Open(new MemoryStream(TemplateWorkbook.Write(request)), false);

        var formulas = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<SheetCell>()).Select(c => c.CellFormula?.Text).OfType<string>();

        Assert.All(formulas, f => Assert.StartsWith("IF(COUNT(", f, StringComparison.Ordinal));
    }

    private static DocumentTable Sheet(string name) => DocumentReader
        .Read("t.xlsx", TemplateWorkbook.Write(TemplateRequests.Of(2024, "620403506", LastYear))).Document!.Parts.OfType<DocumentTable>().Single(t => t.At == name);
}
