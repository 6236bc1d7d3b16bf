using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

/// <summary>PDFs as other programs draw them; see the README beside the files.</summary>
public sealed class PdfProgramsTest
{
    [Fact]
    public void A_table_that_a_browser_printed_reads_cell_by_cell_with_its_merged_cells()
    {
        var table = Assert.Single(Read("chromium-table.pdf").Document().Parts.OfType<Table>());

        Assert.Equal(
            [
                "0,0 2x2 行政", "0,2 1x2 申请人", "1,2 1x1 自然人", "1,3 1x1 总计", "2,0 2x1 不予", "2,1 1x1 1.属于国家", "2,2 1x1 0", "2,3 1x1 12",
                "3,1 1x1 2.属于行政", "3,2 1x1 ", "3,3 1x1 3.5",
            ],
            table.Cells.Select(cell => $"{cell.Row},{cell.Column} {cell.RowSpan}x{cell.ColumnSpan} {cell.Text}"));
    }

    /// <summary>Seven pages of three sheets: every number and word of the workbook is in the same cell again, beside its merged labels.</summary>
    [Fact]
    public void A_workbook_whose_sheets_were_printed_page_beside_page_has_the_same_cells()
    {
        var path = Path.Combine("seeds", "samples", "2019", "620403", "620403101", "2019.xlsx");
        var workbook = DocumentReader.Read("2019.xlsx", File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, path)));

        var expected = Filled(workbook).Order(StringComparer.Ordinal).ToList();
        var printed = Filled(Read("libreoffice-wide-sheets.pdf")).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(expected, printed);
        Assert.Equal(4, Read("libreoffice-wide-sheets.pdf").Document().Parts.OfType<Table>().Count());
    }

    private static ReadResult Read(string name) =>
        DocumentReader.Read(name, File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "tests", "Disclosure.Tests", "Documents", "pdf", name)));

    private static IEnumerable<string> Filled(ReadResult read) => read.Document().Parts
        .SelectMany(part => part is Table table ? table.Cells.Select(cell => cell.Text) : [((Paragraph)part).Text])
        .Select(text => string.Concat(text.Where(c => !char.IsWhiteSpace(c))))
        .Where(text => text.Length > 0);
}
