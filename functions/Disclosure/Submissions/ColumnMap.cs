namespace Disclosure.Submissions;

/// <summary>Which column of a block stands where in a table, found from the header rows above.</summary>
internal sealed class ColumnMap
{
    private readonly ColumnSpan[] _spans;

    private ColumnMap(ColumnSpan[] spans, int headings, bool isInOrder)
    {
        _spans = spans;
        Found = spans.Select(s => s.Leaf).Distinct().Count();
        Headings = headings;
        IsInOrder = isInOrder;
        IsAligned = Found == headings && spans.Zip(spans.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
    }

    /// <summary>How many columns of the form were found.</summary>
    public int Found { get; }

    /// <summary>How many cells label one column of the form, continuations left out.</summary>
    public int Headings { get; }

    /// <summary>Whether the headings stand in printed order.</summary>
    public bool IsInOrder { get; }

    /// <summary>
    /// Whether the headings stand over different grid columns. Where merged cells lost their width, as in text with a cell
    /// on each line, they do not.
    /// </summary>
    public bool IsAligned { get; }

    /// <summary>The leftmost grid column that answers something; row labels stand left of it.</summary>
    public int First => _spans.Length == 0 ? 0 : _spans[0].Start;

    /// <summary>Maps a block's columns under header rows, the outermost first, each with its non-empty cells in order.</summary>
    public static ColumnMap Of(HeaderIndex columns, IReadOnlyList<MarkedCell[]> headerRows)
    {
        var headings = LeafHeadings(columns, headerRows);
        var isInOrder = headings.GroupBy(h => h.Row)
            .All(row => row.Where(h => h.Leaves.Length == 1).Select(h => h.Leaves[0]).ToArray() is var order && order.Zip(order.Skip(1)).All(p => p.First < p.Second));
        headings.Sort((a, b) => (a.Start, a.Row).CompareTo((b.Start, b.Row)));
        var used = new HashSet<int>();
        var spans = new List<ColumnSpan>();
        foreach (var (cell, start, end, leaves, row) in headings)
        {
            var leaf = leaves.Length == 1 ? leaves[0] : Choose(Narrow(leaves, cell, row, columns, headerRows), used);
            if (leaf >= 0)
            {
                used.Add(leaf);
                spans.Add(new ColumnSpan(start, end, leaf, MoneyMeasure.InBrackets(cell.Text)));
            }
        }

        return new ColumnMap([.. spans], headings.Count, isInOrder);
    }

    /// <summary>
    /// The cells that label one column. A merged cell's text can stand in each cell it covered: beside itself it is one
    /// wide heading, below itself the same one.
    /// </summary>
    private static List<(MarkedCell Cell, int Start, long End, int[] Leaves, int Row)> LeafHeadings(
        HeaderIndex columns, IReadOnlyList<MarkedCell[]> headerRows)
    {
        var headings = new List<(MarkedCell Cell, int Start, long End, int[] Leaves, int Row)>();
        for (var row = 0; row < headerRows.Count; row++)
        {
            var first = headings.Count;
            foreach (var cell in headerRows[row])
            {
                if (columns.Leaves(cell.Key) is not { Length: > 0 } leaves || (row > 0 && Exactly(headerRows[row - 1], cell.Column)?.Key.Full == cell.Key.Full))
                {
                    continue;
                }

                if (headings.Count > first && headings[^1] is var left && left.End == cell.Column && left.Cell.Key.Full == cell.Key.Full)
                {
                    headings[^1] = left with { End = cell.End };
                }
                else
                {
                    headings.Add((cell, cell.Column, cell.End, leaves, row));
                }
            }
        }

        return headings;
    }

    /// <summary>The unit of money the heading of a column names, or null.</summary>
    public string? Measure(int leaf) => Array.Find(_spans, span => span.Leaf == leaf)?.Measure;

    private static MarkedCell? Exactly(MarkedCell[] cells, int column) =>
        NearestLeft(cells, column) is { } cell && cell.Column == column ? cell : null;

    /// <summary>Whether a column of the form begins there.</summary>
    public bool BeginsWithin(long start, long end)
    {
        var (low, high) = (0, _spans.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spans[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low < _spans.Length && _spans[low].Start < end;
    }

    /// <summary>The column of the form over a grid column, or null.</summary>
    public ColumnSpan? At(int column)
    {
        var (low, high) = (0, _spans.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _spans[middle].Start <= column ? (middle, high) : (low, middle - 1);
        }

        return _spans.Length > 0 && _spans[low].Start <= column && column < _spans[low].End ? _spans[low] : null;
    }

    /// <summary>
    /// One label under several groups: keeps the leaves of the groups above the cell. A group is the nearest heading at
    /// or left of the cell in a row above, because a merged cell's continuation can look like a blank.
    /// </summary>
    private static int[] Narrow(
        int[] leaves, MarkedCell cell, int row, HeaderIndex columns, IReadOnlyList<MarkedCell[]> headerRows)
    {
        for (var above = row - 1; above >= 0 && leaves.Length > 1; above--)
        {
            if (NearestLeft(headerRows[above], cell.Column) is { } heading && columns.Group(heading.Key) is { } group)
            {
                var narrowed = leaves.Where(group.Contains).ToArray();
                leaves = narrowed.Length > 0 ? narrowed : leaves;
            }
        }

        return leaves;
    }

    /// <summary>The first one in printed order that no column to the left has.</summary>
    private static int Choose(int[] leaves, HashSet<int> used)
    {
        foreach (var leaf in leaves)
        {
            if (!used.Contains(leaf))
            {
                return leaf;
            }
        }

        return leaves.Length == 1 ? leaves[0] : -1;
    }

    private static MarkedCell? NearestLeft(MarkedCell[] cells, int column)
    {
        var (low, high) = (0, cells.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = cells[middle].Column <= column ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : cells[low - 1];
    }
}
