namespace Disclosure.Documents.Xlsx;

/// <summary>
/// The merged ranges of a sheet (ECMA-376 Part 1 §18.3.1.55), within the rows and columns the budget allows. They must
/// not overlap; a program that opens such a sheet repairs it, and nobody knows how.
/// </summary>
internal sealed class MergedCells(Reading reading, string sheet)
{
    private readonly Dictionary<int, List<MergedRange>> _rows = [];
    private int _count;

    /// <summary>The merged ranges, in no order.</summary>
    public IEnumerable<MergedRange> Ranges => _rows.SelectMany(row => row.Value.Where(range => range.Row == row.Key));

    /// <summary>Adds a range such as <c>B2:D4</c>.</summary>
    public void Add(string reference)
    {
        var at = $"{sheet}!{reference}";
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        var first = reference.AsSpan(0, colon < 0 ? reference.Length : colon);
        if (!CellReference.TryParse(first, out var row, out var column)
            || !CellReference.TryParse(reference.AsSpan(colon + 1), out var lastRow, out var lastColumn)
            || lastRow < row
            || lastColumn < column)
        {
            throw Reading.Damaged("merge", sheet, reference);
        }

        if (row >= reading.Budget.Rows || column >= reading.Budget.Columns)
        {
            return;
        }

        lastRow = Math.Min(lastRow, reading.Budget.Rows - 1);
        var range = new MergedRange(row, column, lastRow - row + 1, lastColumn - column + 1);
        _count += range.RowSpan;
        Reading.Within("merges", at, _count, reading.Budget.MergedRows);
        for (var i = row; i <= lastRow; i++)
        {
            Insert(i, range, reference);
        }
    }

    /// <summary>The merged range that covers a position, or null.</summary>
    public MergedRange? Covering(int row, int column)
    {
        if (!_rows.TryGetValue(row, out var ranges))
        {
            return null;
        }

        var before = FirstAfter(ranges, column) - 1;
        return before >= 0 && column < ranges[before].Column + ranges[before].ColumnSpan ? ranges[before] : null;
    }

    private void Insert(int row, MergedRange range, string reference)
    {
        if (!_rows.TryGetValue(row, out var ranges))
        {
            _rows[row] = ranges = [];
        }

        var index = FirstAfter(ranges, range.Column);
        if ((index > 0 && ranges[index - 1].Column + ranges[index - 1].ColumnSpan > range.Column)
            || (index < ranges.Count && range.Column + range.ColumnSpan > ranges[index].Column))
        {
            throw Reading.Damaged("merge", sheet, reference);
        }

        ranges.Insert(index, range);
    }

    /// <summary>How many ranges of a row, in order of column, begin at or before a column.</summary>
    private static int FirstAfter(List<MergedRange> ranges, int column)
    {
        var low = 0;
        var high = ranges.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ranges[middle].Column <= column)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
