namespace Disclosure.Submissions;

/// <summary>The header rows above the row being matched, and the columns of each block they name.</summary>
internal sealed class HeaderContext
{
    /// <summary>
    /// No form has more lines of headings; older ones drop out, so that a table of nothing but header rows costs no more
    /// than any other.
    /// </summary>
    private const int MostRows = 8;

    private readonly List<MarkedCell[]> _rows = [];
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<BlockIndex, ColumnMap> _maps = [];

    /// <summary>True while header rows follow each other; the first row of answers closes them.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>True when the one row of a block without row labels was found below.</summary>
    public bool UnlabelledRowFound { get; set; }

    /// <summary>The block whose rows stand below; null until one was found.</summary>
    public BlockIndex? Block { get; set; }

    /// <summary>True when the corner of a grid, or the line over it, stands among them.</summary>
    public bool HasCorner { get; set; }

    /// <summary>Whether one of them is that label.</summary>
    public bool Has(string label) => _labels.Contains(LabelKey.Of(label).Full);

    /// <summary>Adds the non-empty cells of a header row.</summary>
    public void Add(MarkedCell[] cells)
    {
        if (_rows.Count == MostRows)
        {
            _rows.RemoveAt(0);
        }

        _rows.Add(cells);
        _labels.UnionWith(cells.Select(cell => cell.Key.Full));
        _maps.Clear();
    }

    /// <summary>The next header row belongs to another grid.</summary>
    public void Close() => IsOpen = false;

    /// <summary>Where the columns of a block stand; nowhere when these are another block's headings.</summary>
    public ColumnMap Columns(BlockIndex block)
    {
        if (!_maps.TryGetValue(block, out var map))
        {
            _maps.Add(block, map = ColumnMap.Of(block.Columns, _rows));
        }

        return map;
    }
}
