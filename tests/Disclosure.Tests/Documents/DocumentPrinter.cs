using System.Net;
using System.Text;
using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

/// <summary>Writes a document as a file of any format, by the tests' own writers; what a program would choose, chance chooses.</summary>
internal static class DocumentPrinter
{
    /// <summary>Every format that holds paragraphs and tables.</summary>
    public static string[] Formats { get; } = ["xlsx", "xls", "csv", "docx", "html", "text", "pdf"];

    public static byte[] Print(Document document, string format, Random random) => format switch
    {
        "xlsx" or "xls" or "csv" => SheetPrinter.Print(document, format, random),
        "docx" => new TestDocx(string.Concat(document.Parts.Select(Word))).Bytes(),
        "html" => Page(document, random),
        "text" => TextPrinter.Print(document, random),
        "pdf" => PdfPrinter.Print(document),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
    };

    /// <summary>
    /// Every position of a table: the cell that begins there, one that reaches there from elsewhere, or none. Rows are
    /// as long as their last cell reaches.
    /// </summary>
    public static Cell?[][] Positions(Table table)
    {
        var rows = Enumerable.Range(0, table.Cells.Max(c => c.Row + c.RowSpan)).Select(_ => new List<Cell?>()).ToArray();
        foreach (var cell in table.Cells)
        {
            foreach (var row in rows.Skip(cell.Row).Take(cell.RowSpan))
            {
                row.AddRange(Enumerable.Repeat<Cell?>(null, Math.Max(0, cell.Column + cell.ColumnSpan - row.Count)));
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    row[column] = cell;
                }
            }
        }

        return [.. rows.Select(row => row.ToArray())];
    }

    public static string Escaped(string text) => WebUtility.HtmlEncode(text);

    private static byte[] Page(Document document, Random random)
    {
        var encoding = random.Next(3) == 0 ? "gb18030" : "utf-8";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(encoding).GetBytes($"<!doctype html><meta charset={encoding}>{string.Concat(document.Parts.Select(Html))}");
    }

    private static string Html(DocumentPart part)
    {
        if (part is not Table table)
        {
            return $"<p>{Escaped(((Paragraph)part).Text)}</p>";
        }

        var rows = Positions(table).Select((row, r) => string.Concat(row.Select((cell, column) =>
            cell is null ? "<td>"
            : (cell.Row, cell.Column) == (r, column) ? $"<td rowspan={cell.RowSpan} colspan={cell.ColumnSpan}>{Escaped(cell.Text).Replace("\n", "<br>", StringComparison.Ordinal)}"
            : string.Empty)));
        return $"<table>{string.Concat(rows.Select(row => $"<tr>{row}</tr>"))}</table>";
    }

    private static string Word(DocumentPart part)
    {
        if (part is not Table table)
        {
            return TestDocx.P(Escaped(((Paragraph)part).Text));
        }

        return $"<w:tbl>{string.Concat(Positions(table).Select((row, r) => $"<w:tr>{Row(row, r)}</w:tr>"))}</w:tbl>";

        static string Row(Cell?[] row, int r) => row.Length == 0 ? TestDocx.Tc(string.Empty) : string.Concat(row.Select((cell, column) =>
            cell is null ? TestDocx.Tc(string.Empty)
            : column != cell.Column ? string.Empty
            : TestDocx.Tc(
                r == cell.Row ? Lines(cell.Text) : string.Empty,
                $"""<w:gridSpan w:val="{cell.ColumnSpan}"/>{(cell.RowSpan == 1 ? "" : r == cell.Row ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>")}""")));

        static string Lines(string text) => Escaped(text).Replace("\n", "</w:t><w:br/><w:t>", StringComparison.Ordinal);
    }
}
