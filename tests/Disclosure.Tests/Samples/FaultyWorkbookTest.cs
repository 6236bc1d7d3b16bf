using System.Text;
using AngleSharp.Html.Parser;
using Disclosure.Checking;
using Disclosure.Receipts;
using Disclosure.Receipts.Marking;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Disclosure.Tests.Samples;

/// <summary>Ten workbooks as units hand them in, each mended by somebody who has nothing but its receipt.</summary>
public sealed class FaultyWorkbookTest
{
    public static TheoryData<string> Names => [.. FaultyWorkbook.Names];

    [Fact]
    public void There_are_ten() => Assert.Equal(10, FaultyWorkbook.Names.Count());

    [Theory]
    [MemberData(nameof(Names))]
    public void The_file_is_returned_and_its_receipt_has_the_words_that_lead_to_every_change(string name)
    {
        var workbook = new FaultyWorkbook(name);
        var inspection = Inspect(workbook, workbook.Bytes);

        var page = Page(inspection);

        Assert.Equal(Outcome.Rejected, inspection.Outcome);
        Assert.Empty(workbook.StepsWithoutWords);
        Assert.All(workbook.Words, words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_file_comes_back_with_exactly_its_faulty_cells_marked(string name)
    {
        var workbook = new FaultyWorkbook(name);

        var marked = MarkedFile.Make(name + ".xlsx", workbook.Bytes, Inspect(workbook, workbook.Bytes).Findings)!;

        var (before, after) = (Styles(workbook.Bytes), Styles(marked.Bytes.ToArray()));
        Assert.Equal(workbook.Marked, after.Where(c => before.GetValueOrDefault(c.Key) != c.Value).Select(c => c.Key).Order(StringComparer.Ordinal));
        Assert.Empty(workbook.Marked.Except(Notes(marked.Bytes.ToArray())));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Mended_once_the_file_is_accepted_with_nothing_left_to_explain(string name)
    {
        var workbook = new FaultyWorkbook(name);

        var inspection = Inspect(workbook, workbook.Mended());

        Assert.DoesNotContain(inspection.Findings, f => f.Severity != Severity.Notice);
        Assert.Equal(0, inspection.Submission!.UnplacedCount);
    }

    private static Inspection Inspect(FaultyWorkbook workbook, byte[] bytes) =>
        Inspector.Inspect(SampleFilings.Definitions, workbook.Name + ".xlsx", bytes, workbook.Year, workbook.Unit, lastYear: null);

    /// <summary>What a person reads on the page of the receipt.</summary>
    private static string Page(Inspection inspection)
    {
        var receipt = new Receipt(inspection.File, null, inspection, Late: false, Superseded: false);
        var html = ReceiptPage.Render(receipt, SampleFilings.Definitions.EditionFor(inspection.Year!.Value), SampleFilings.Definitions.Units.Find(inspection.Unit!, inspection.Year!.Value));
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html)).Body!.TextContent;
    }

    /// <summary>The style of every cell that has one.</summary>
    private static Dictionary<string, uint> Styles(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return Sheets(document).SelectMany(s => s.Part.Worksheet!.Descendants<Cell>().Select(c => (At: $"{s.Name}!{c.CellReference}", Style: c.StyleIndex?.Value ?? 0)))
            .ToDictionary(c => c.At, c => c.Style, StringComparer.Ordinal);
    }

    private static string[] Notes(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return [.. Sheets(document).SelectMany(s => s.Part.WorksheetCommentsPart?.Comments?.CommentList?.Elements<Comment>().Select(c => $"{s.Name}!{c.Reference}") ?? [])];
    }

    private static IEnumerable<(string Name, WorksheetPart Part)> Sheets(SpreadsheetDocument document) =>
        document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => (s.Name!.Value!, (WorksheetPart)document.WorkbookPart.GetPartById(s.Id!)));
}
