using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

/// <summary>Draws a document: paragraphs as lines of text, each table below them with a line around every cell.</summary>
internal static class PdfPrinter
{
    private const double Size = 8;
    private const double ColumnWidth = 190;
    private const double Margin = 40;
    private const double LineHeight = 14;
    private const int LettersInColumn = 21;
    private const int LettersInLine = 45;

    public static byte[] Print(Document document)
    {
        var height = (2 * Margin) + document.Parts.Sum(Height);
        var pdf = new TestPdf { Width = 3_200, Height = height }.Page();
        var top = height - Margin;
        foreach (var part in document.Parts)
        {
            if (part is Table table)
            {
                Draw(pdf, table, top);
            }
            else
            {
                foreach (var (number, line) in ((Paragraph)part).Text.Chunk(LettersInLine).Index())
                {
                    pdf.Text(Margin, top - Size - (number * LineHeight), new string(line), Size);
                }
            }

            top -= Height(part);
        }

        return pdf.Bytes(compressed: true);
    }

    private static double Height(DocumentPart part) =>
        LineHeight + (part is Table table ? RowHeights(table).Sum() + LineHeight : ((((Paragraph)part).Text.Length - 1) / LettersInLine) * LineHeight);

    /// <summary>A row is as high as its cells need; a cell over several rows finds room in the first.</summary>
    private static double[] RowHeights(Table table) => [.. Enumerable.Range(0, table.Cells.Max(c => c.Row + c.RowSpan))
        .Select(row => (table.Cells.Where(c => c.Row == row).Max(c => (int?)Lines(c).Length) ?? 1) * LineHeight)];

    private static void Draw(TestPdf pdf, Table table, double top)
    {
        var heights = RowHeights(table);
        double Y(int row) => top - heights.Take(row).Sum();
        foreach (var cell in table.Cells)
        {
            var (left, right) = (Margin + (cell.Column * ColumnWidth), Margin + ((cell.Column + cell.ColumnSpan) * ColumnWidth));
            var (upper, lower) = (Y(cell.Row), Y(cell.Row + cell.RowSpan));
            pdf.Line(left, upper, right, upper).Line(left, lower, right, lower).Line(left, upper, left, lower).Line(right, upper, right, lower);
            foreach (var (number, line) in Lines(cell).Index())
            {
                pdf.Text(left + 2, upper - ((number + 1) * LineHeight) + 3, line, Size);
            }
        }
    }

    /// <summary>Lines as wide as the cell; no number is broken.</summary>
    private static string[] Lines(Cell cell)
    {
        var lines = new List<string>();
        foreach (var line in cell.Text.Split('\n'))
        {
            for (var start = 0; start < line.Length;)
            {
                var end = Math.Min(line.Length, start + (LettersInColumn * cell.ColumnSpan));
                while (end < line.Length && end > start + 1 && char.IsDigit(line[end - 1]) && char.IsDigit(line[end]))
                {
                    end--;
                }

                lines.Add(line[start..end]);
                start = end;
            }
        }

        return [.. lines];
    }
}
