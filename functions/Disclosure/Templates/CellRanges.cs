using Disclosure.Documents.Xlsx;

namespace Disclosure.Templates;

/// <summary>Cells as the arguments of a function: runs along a row or a column become ranges, because programs take a limited number of arguments.</summary>
internal static class CellRanges
{
    /// <summary><c>D7:I7</c>, or <c>D9:D20,D22</c>; the cells have to lie in one row or one column to be joined.</summary>
    public static string Of(IEnumerable<string> references)
    {
        var cells = references.Select(Parse).Order().ToArray();
        var ranges = new List<((int Row, int Column) First, (int Row, int Column) Last)>();
        foreach (var cell in cells)
        {
            if (ranges.Count > 0 && Continues(ranges[^1], cell))
            {
                ranges[^1] = (ranges[^1].First, cell);
            }
            else
            {
                ranges.Add((cell, cell));
            }
        }

        return string.Join(',', ranges.Select(r => r.First == r.Last ? Format(r.First) : $"{Format(r.First)}:{Format(r.Last)}"));
    }

    private static bool Continues(((int Row, int Column) First, (int Row, int Column) Last) range, (int Row, int Column) cell) =>
        (range.First.Row == cell.Row && cell.Column == range.Last.Column + 1)
        || (range.First.Column == cell.Column && range.Last.Column == cell.Column && cell.Row == range.Last.Row + 1);

    private static (int Row, int Column) Parse(string reference) =>
        CellReference.TryParse(reference, out var row, out var column) ? (row, column) : throw new ArgumentException(reference, nameof(reference));

    private static string Format((int Row, int Column) cell) => CellReference.Format(cell.Row, cell.Column);
}
