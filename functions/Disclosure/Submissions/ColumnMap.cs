namespace Disclosure.Submissions;

/// <summary>Which column of a block stands where in a table, found from the header rows above.</summary>
internal sealed class ColumnMap
{
    private readonly ColumnSpan[] _spans;

    private ColumnMap(ColumnSpan[] spans)
    {
        _spans = spans;
        Found = spans.Select(s => s.Leaf).Distinct().Count();
    }

    /// <summary>How many columns of the form were found.</summary>
    public int Found { get; }

    /// <summary>The leftmost grid column that answers something; row labels stand left of it.</summary>
    public int First => _spans.Length == 0 ? 0 : _spans[0].Start;

    /// <summary>Maps a block's columns under header rows, the outermost first, each with its non-empty cells in order.</summary>
    public static ColumnMap Of(HeaderIndex columns, IReadOnlyList<MarkedCell[]> headerRows)
    {
        var headings = new List<(MarkedCell Cell, int[] Leaves, int Row)>();
        for (var row = 0; row < headerRows.Count; row++)
        {
            foreach (var cell in headerRows[row])
            {
                if (columns.Leaves(cell.Key) is { Length: > 0 } leaves)
                {
                    headings.Add((cell, leaves, row));
                }
            }
        }

        headings.Sort((a, b) => (a.Cell.Column, a.Row).CompareTo((b.Cell.Column, b.Row)));
        var used = new HashSet<int>();
        var spans = new List<ColumnSpan>();
        foreach (var (cell, leaves, row) in headings)
        {
            var leaf = leaves.Length == 1 ? leaves[0] : Choose(Narrow(leaves, cell, row, columns, headerRows), used);
            if (leaf >= 0)
            {
                used.Add(leaf);
                spans.Add(new ColumnSpan(cell.Column, cell.End, leaf, MoneyMeasure.InBrackets(cell.Text)));
            }
        }

        return new ColumnMap([.. spans]);
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
