using System.Text;
using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

/// <summary>
/// Writes a document as plain text: the tables one cell a line behind a tab, or one row a line with tabs between the
/// cells. Pages have no end. What a merged cell covers below it is a blank, what it covers beside it is left out; rows
/// without merged cells are equally long, as a program for sheets saves them.
/// </summary>
internal static class TextPrinter
{
    public static byte[] Print(Document document, Random random)
    {
        var isFlat = random.Next(2) == 0;
        var text = new StringBuilder();
        // Titles reach over the columns in either.
        var isMerged = document.Parts.OfType<Table>().SelectMany(table => table.Cells.GroupBy(cell => cell.Row))
            .Any(row => row.Skip(1).Any() && row.Any(cell => cell.RowSpan + cell.ColumnSpan > 2));
        var rows = new List<string[]>();
        foreach (var part in document.Parts)
        {
            if (part is Table table)
            {
                rows.AddRange(Rows(table));
                continue;
            }

            Append(text, rows, isFlat, isMerged);
            text.Append(((Paragraph)part).Text).Append('\n');
        }

        Append(text, rows, isFlat, isMerged);

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return random.Next(3) switch
        {
            0 => Encoding.GetEncoding("gb18030").GetBytes(text.ToString()),
            1 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text.ToString())],
            _ => Encoding.UTF8.GetBytes(text.ToString()),
        };
    }

    private static void Append(StringBuilder text, List<string[]> rows, bool isFlat, bool isMerged)
    {
        var width = isMerged ? 0 : rows.Max(row => (int?)row.Length) ?? 0;
        foreach (var row in rows.Select(row => row.Concat(Enumerable.Repeat(string.Empty, Math.Max(0, width - row.Length)))))
        {
            text.Append(isFlat ? string.Concat(row.Select(cell => $"\t{cell}\n")) : string.Join('\t', row)).Append('\n');
        }

        rows.Clear();
    }

    private static IEnumerable<string[]> Rows(Table table) => DocumentPrinter.Positions(table)
        .Select((row, r) => row
            .Where((cell, column) => cell is null || cell.Column == column)
            .Select(cell => cell?.Row == r ? cell.Text.Replace("\n", string.Empty, StringComparison.Ordinal) : string.Empty)
            .ToArray())
        .Where(row => row.Length > 0);
}
