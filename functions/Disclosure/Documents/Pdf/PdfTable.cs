namespace Disclosure.Documents.Pdf;

/// <summary>A table that lines mark off, perhaps over several pages.</summary>
/// <param name="At">Its address.</param>
/// <param name="Xs">The sides of its columns from left to right, in points.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="IsOpenAbove">Whether no line closes its first row above.</param>
/// <param name="IsOpenBelow">Whether no line closes its last row below.</param>
internal sealed record PdfTable(string At, double[] Xs, int Rows, IReadOnlyList<PdfCell> Cells, bool IsOpenAbove, bool IsOpenBelow)
{
    private const double Near = 3;

    /// <summary>
    /// This table with the one at the top of the next page, or null when their columns do not fit. A row that no line
    /// closes at the break was cut in two; an empty cell below a merged one is the rest of it.
    /// </summary>
    public PdfTable? With(PdfTable next)
    {
        if (Math.Abs(Xs[0] - next.Xs[0]) > Near || Math.Abs(Xs[^1] - next.Xs[^1]) > Near || (Columns(Xs, next.Xs) is null && Columns(next.Xs, Xs) is null))
        {
            return null;
        }

        var xs = Xs.Length >= next.Xs.Length ? Xs : next.Xs;
        var isCut = IsOpenBelow && next.IsOpenAbove;
        var offset = isCut ? Rows - 1 : Rows;
        var cells = Placed(this, xs, 0).ToList();
        foreach (var cell in Placed(next, xs, offset))
        {
            var at = cell.Row == offset ? cells.FindIndex(above => above.Row + above.RowSpan == Rows && above.Column == cell.Column && above.ColumnSpan == cell.ColumnSpan) : -1;
            if (at < 0)
            {
                cells.Add(isCut && cell.Row == offset ? Below(cell, cells) : cell);
            }
            else if (isCut)
            {
                cells[at] = cells[at] with { RowSpan = cells[at].RowSpan + cell.RowSpan - 1, Text = cells[at].Text + cell.Text };
            }
            else if (cell.Text.Length == 0 && (cell.RowSpan > 1 || cells[at].RowSpan > 1))
            {
                cells[at] = cells[at] with { RowSpan = cells[at].RowSpan + cell.RowSpan };
            }
            else
            {
                cells.Add(cell);
            }
        }

        return this with { Xs = xs, Rows = offset + next.Rows, Cells = cells, IsOpenBelow = next.IsOpenBelow };
    }

    /// <summary>A cell that fits none above it keeps off them: it begins a row later or, when it has only one, is a row of what lies above.</summary>
    private static PdfCell Below(PdfCell cell, List<PdfCell> cells) =>
        cells.Exists(above => above.Row + above.RowSpan > cell.Row && above.Column < cell.Column + cell.ColumnSpan && cell.Column < above.Column + above.ColumnSpan)
            ? cell with { Row = cell.Row + 1, RowSpan = Math.Max(1, cell.RowSpan - 1) }
            : cell;

    private static IEnumerable<PdfCell> Placed(PdfTable table, double[] xs, int offset)
    {
        var columns = Columns(table.Xs, xs)!;
        return table.Cells.Select(cell => cell with
        {
            Row = cell.Row + offset,
            Column = columns[cell.Column],
            ColumnSpan = columns[cell.Column + cell.ColumnSpan] - columns[cell.Column],
        });
    }

    /// <summary>Where the sides of some columns are among others, or null when one is missing there.</summary>
    private static int[]? Columns(double[] xs, double[] among)
    {
        var columns = xs.Select(x => Array.FindIndex(among, other => Math.Abs(other - x) <= Near)).ToArray();
        return columns.Contains(-1) || columns.Distinct().Count() < columns.Length ? null : columns;
    }
}
