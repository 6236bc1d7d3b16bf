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
                foreach (var (number, line) in Lines(((Paragraph)part).Text, LettersInLine).Index())
                {
                    pdf.Text(Margin, top - Size - (number * LineHeight), line, Size);
                }
            }

            top -= Height(part);
        }

        return pdf.Bytes(compressed: true);
    }

    private static double Height(DocumentPart part) =>
        LineHeight + (part is Table table ? RowHeights(table).Sum() : (Lines(((Paragraph)part).Text, LettersInLine).Count - 1) * LineHeight);

    /// <summary>A row is as high as its cells need; a cell over several rows finds room in the first.</summary>
    private static double[] RowHeights(Table table) => [.. Enumerable.Range(0, table.Cells.Max(c => c.Row + c.RowSpan))
        .Select(row => (table.Cells.Where(c => c.Row == row).Max(c => (int?)Lines(c).Count) ?? 1) * LineHeight)];

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

    private static List<string> Lines(Cell cell) => [.. cell.Text.Split('\n').SelectMany(line => Lines(line, LettersInColumn * cell.ColumnSpan))];

    /// <summary>Lines of so many ideographs, or twice as many letters; no number is broken.</summary>
    private static List<string> Lines(string text, int ideographs)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var (end, width) = (start, 0);
            while (end < text.Length && width < ideographs * 2)
            {
                width += text[end++] < 128 ? 1 : 2;
            }

            while (end < text.Length && end > start + 1 && char.IsDigit(text[end - 1]) && char.IsDigit(text[end]))
            {
                end--;
            }

            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
