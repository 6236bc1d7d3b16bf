using System.Globalization;
using System.Text;
using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

/// <summary>
/// Writes a document as sheets or as a list of rows: paragraphs in the first column above the tables they precede, all on
/// one sheet or each table on its own; plain numbers as numbers or as texts.
/// </summary>
internal static class SheetPrinter
{
    public static byte[] Print(Document document, string format, Random random)
    {
        var sheets = format != "csv" && random.Next(2) == 0 ? Split(document.Parts) : [[.. document.Parts]];
        var cells = sheets.ConvertAll(Stack);
        var typed = random.Next(2) == 0;
        return format switch
        {
            "csv" => Csv(cells[0], random),
            "xls" => Xls(cells, typed),
            _ => Xlsx(cells, typed),
        };
    }

    /// <summary>A sheet ends behind each table.</summary>
    private static List<List<DocumentPart>> Split(IEnumerable<DocumentPart> parts)
    {
        List<List<DocumentPart>> sheets = [[]];
        foreach (var part in parts)
        {
            sheets[^1].Add(part);
            if (part is Table)
            {
                sheets.Add([]);
            }
        }

        return sheets.FindAll(sheet => sheet.Count > 0);
    }

    private static List<Cell> Stack(List<DocumentPart> parts)
    {
        var cells = new List<Cell>();
        foreach (var part in parts)
        {
            var top = cells.Count == 0 ? 0 : cells.Max(c => c.Row + c.RowSpan);
            cells.AddRange(part is Table table ? table.Cells.Select(c => c with { Row = c.Row + top }) : [new Cell(top, 0, 1, 1, ((Paragraph)part).Text, string.Empty)]);
        }

        return cells;
    }

    private static byte[] Csv(List<Cell> cells, Random random)
    {
        var rows = cells.GroupBy(c => c.Row).ToDictionary(row => row.Key, row => row.ToDictionary(c => c.Column, c => c.Text));
        var width = cells.Max(c => c.Column) + 1;
        var text = string.Concat(Enumerable.Range(0, rows.Keys.Max() + 1).Select(row => string.Join(',', Enumerable.Range(0, width)
            .Select(column => Quoted(rows.GetValueOrDefault(row)?.GetValueOrDefault(column) ?? string.Empty))) + "\r\n"));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return random.Next(2) == 0 ? Encoding.GetEncoding("gb18030").GetBytes(text) : Encoding.UTF8.GetBytes(text);
    }

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny("\",\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static byte[] Xlsx(List<List<Cell>> sheets, bool typed)
    {
        var book = new TestWorkbook(Data(sheets[0], typed), Merges(sheets[0]));
        foreach (var sheet in sheets.Skip(1))
        {
            book.AddSheet(Data(sheet, typed), Merges(sheet));
        }

        return book.Bytes();
    }

    private static string Data(List<Cell> cells, bool typed) => string.Concat(cells.GroupBy(c => c.Row).OrderBy(row => row.Key).Select(row =>
        $"""<row r="{row.Key + 1}">{string.Concat(row.OrderBy(c => c.Column).Select(c => typed && IsNumber(c.Text)
            ? $"""<c r="{At(c.Row, c.Column)}"><v>{c.Text}</v></c>"""
            : $"""<c r="{At(c.Row, c.Column)}" t="inlineStr"><is><t xml:space="preserve">{DocumentPrinter.Escaped(c.Text)}</t></is></c>"""))}</row>"""));

    private static string Merges(List<Cell> cells)
    {
        var merged = string.Concat(cells.Where(c => c.RowSpan + c.ColumnSpan > 2)
            .Select(c => $"""<mergeCell ref="{At(c.Row, c.Column)}:{At(c.Row + c.RowSpan - 1, c.Column + c.ColumnSpan - 1)}"/>"""));
        return merged.Length == 0 ? string.Empty : $"<mergeCells>{merged}</mergeCells>";
    }

    private static byte[] Xls(List<List<Cell>> sheets, bool typed)
    {
        var book = new TestXls();
        foreach (var (number, sheet) in sheets.Index())
        {
            var records = sheet.OrderBy(c => c.Row).ThenBy(c => c.Column)
                .Select(c => typed && IsNumber(c.Text)
                    ? TestXls.Number(c.Row, c.Column, double.Parse(c.Text, CultureInfo.InvariantCulture))
                    : c.Text.Length == 0 ? TestXls.Blank(c.Row, c.Column) : book.Label(c.Row, c.Column, c.Text));
            var merged = sheet.Where(c => c.RowSpan + c.ColumnSpan > 2).Select(c => (c.Row, c.Row + c.RowSpan - 1, c.Column, c.Column + c.ColumnSpan - 1)).ToArray();
            book.Sheet($"表{number + 1}", [.. records, TestXls.Merges(merged)]);
        }

        return book.Bytes();
    }

    /// <summary>Digits that a double keeps.</summary>
    private static bool IsNumber(string text) =>
        text.Length is > 0 and < 15 && text.All(c => char.IsAsciiDigit(c) || c == '.') && char.IsAsciiDigit(text[0]);

    private static string At(int row, int column) => $"{(char)('A' + column)}{row + 1}";
}
