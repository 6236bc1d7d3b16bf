namespace Disclosure.Documents.Text;

/// <summary>
/// Tables flattened to one cell a line with nothing before the cells, as word processors save them as plain text; what a
/// cell merged downwards covers is an empty line. Rows are not marked: a run of numbers ends one, and more labels than a
/// row can have are the headings of a new grid.
/// </summary>
internal static class BareTables
{
    private const int LongestCell = 60;

    /// <summary>So many numbers alone on their lines are no page numbers.</summary>
    private const int FewestNumbers = 8;

    /// <summary>The grids of a text by the index of their first line: the rows, and the index of the line behind them.</summary>
    public static Dictionary<int, (List<TextRow> Rows, int End)> Find(IReadOnlyList<TextLine> lines)
    {
        var grids = new Dictionary<int, (List<TextRow>, int)>();
        for (var start = 0; start < lines.Count; start++)
        {
            var cells = new List<TextCell>();
            while (start + cells.Count < lines.Count && lines[start + cells.Count] is var line && IsCell(line.Text))
            {
                cells.Add(new TextCell(line.Text, line.At));
            }

            if (cells.Count(cell => cell.Shape == TextShape.Number) >= FewestNumbers)
            {
                foreach (var grid in BareGrid.Cut(cells))
                {
                    grids.Add(start + grid.Start, (grid.Rows, start + grid.End));
                }
            }

            start += cells.Count;
        }

        return grids;
    }

    /// <summary>Short, and neither a sentence nor several cells told apart in another way.</summary>
    private static bool IsCell(string line) =>
        line.Length <= LongestCell
        && line.AsSpan().IndexOfAny("\t|。；") < 0
        && !line.AsSpan().Trim().Contains("  ", StringComparison.Ordinal);
}
