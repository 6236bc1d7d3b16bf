using Disclosure.Checking;

namespace Disclosure.Submissions;

/// <summary>
/// Finds the form's own grids in a table. Rows come from top to bottom: header rows tell where the columns stand, row
/// labels tell the block and the row, and where they cross stands the answer. A merged cell's continuation may be
/// missing or look like a blank.
/// </summary>
internal sealed class GridMatcher(FormIndex form, SubmissionBuilder result)
{
    /// <summary>So many cells after an amount are looked at for its unit: what is left of a merged cell may look like blanks.</summary>
    private const int MostBeside = 8;

    private readonly Dictionary<BlockIndex, (int LastRow, IReadOnlySet<int>? Group)> _positions = [];
    private HeaderContext? _headers;

    /// <summary>Forgets the header rows: something else begins.</summary>
    public void Leave() => _headers = null;

    /// <summary>
    /// Takes a header row: cells that label columns. One such cell beside a row label or an answer, or one that names a
    /// whole indicator, makes none.
    /// </summary>
    /// <param name="filled">The cells of the row that have content.</param>
    /// <param name="least">How many of them have to label columns.</param>
    public bool TryHeader(MarkedCell[] filled, int least)
    {
        var columns = filled.Count(cell => form.IsColumn(cell.Key));
        if (columns < least || (columns == 1 && filled.Any(cell => IsRowLabel(cell) || form.Named(cell.Text, cell.Key) is not null || FigureReader.IsAnswer(cell.Text))))
        {
            return false;
        }

        if (_headers is not { IsOpen: true })
        {
            _headers = new HeaderContext();
            _positions.Clear();
        }

        _headers.Add(filled);
        foreach (var cell in filled.Where(cell => form.IsColumn(cell.Key) || form.IsHeading(cell.Key)))
        {
            cell.Mark = CellMark.Placed;
        }

        return true;
    }

    /// <summary>Takes a row whose label is known, or the one row of a block without labels.</summary>
    /// <param name="cells">All cells of the row, in order.</param>
    /// <param name="filled">Those with content.</param>
    public bool TryRow(MarkedCell[] cells, MarkedCell[] filled)
    {
        if (_headers is not { } headers)
        {
            return false;
        }

        (BlockIndex Block, int Row)? found = null;
        var isLabelled = false;
        foreach (var cell in filled)
        {
            foreach (var block in form.BlocksWithRow(cell.Key).Where(block => headers.Columns(block) is { Found: > 0 } map && cell.Column < map.First))
            {
                found = Row(block, cell) is { } row ? (block, row) : found;
                cell.Mark = CellMark.Placed;
                isLabelled = true;
                break;
            }
        }

        if (isLabelled)
        {
            headers.Close();
        }

        if (found is null && !isLabelled)
        {
            found = UnlabelledRow(headers, cells, filled);
        }

        if (found is { } place)
        {
            Answer(place.Block, place.Row, headers.Columns(place.Block), cells);
        }

        if (found is null && isLabelled)
        {
            ReportUnknown(filled);
        }

        return isLabelled || found is not null;
    }

    /// <summary>
    /// A row with answers below the form's columns and a label that no row has: it was renamed or added. One error for the
    /// row, because its label is what has to be mended. False when it is no such row.
    /// </summary>
    public bool ReportUnknown(MarkedCell[] filled)
    {
        if (_headers is not { } headers || form.Blocks.Select(headers.Columns).MaxBy(map => map.Found) is not { Found: > 1 } columns)
        {
            return false;
        }

        var label = filled.LastOrDefault(cell => cell.Column < columns.First && cell.Mark == CellMark.None && !FigureReader.IsAnswer(cell.Text));
        var answers = filled.Where(cell => cell.Mark == CellMark.None && columns.At(cell.Column) is not null).ToArray();
        if (label is null || !answers.Any(cell => FigureReader.IsAnswer(cell.Text)))
        {
            return false;
        }

        result.Report(label.Order, FindingCodes.RowUnknown.At(
            label.At,
            CellText.Quote(label.Text),
            arguments: ("answers", CellText.Quote(string.Join('、', answers.Select(cell => CellText.Clean(cell.Text)))))));
        foreach (var cell in answers.Append(label))
        {
            cell.Mark = CellMark.Reported;
        }

        return true;
    }

    private bool IsRowLabel(MarkedCell cell) => !form.BlocksWithRow(cell.Key).IsEmpty;

    /// <summary>The row so labelled, or null for a group; labels used twice are told apart by group, then by printed order.</summary>
    private int? Row(BlockIndex block, MarkedCell cell)
    {
        var (last, group) = _positions.GetValueOrDefault(block, (-1, null));
        if (block.Rows.Leaves(cell.Key) is not { Length: > 0 } rows)
        {
            _positions[block] = (last, block.Rows.Group(cell.Key));
            return null;
        }

        if (rows.Length > 1 && group is not null && rows.Where(group.Contains).ToArray() is { Length: > 0 } inGroup)
        {
            rows = inGroup;
        }

        var row = rows.FirstOrDefault(r => r > last, rows[0]);
        _positions[block] = (row, group);
        return row;
    }

    /// <summary>Chapter 四: the first row with an answer below its headings. Rows of blanks are answers too, until then.</summary>
    private (BlockIndex Block, int Row)? UnlabelledRow(HeaderContext headers, MarkedCell[] cells, MarkedCell[] filled)
    {
        if (headers.UnlabelledRowFound || form.Blocks.MaxBy(b => headers.Columns(b).Found) is not { HasUnlabelledRow: true } block)
        {
            return null;
        }

        var columns = headers.Columns(block);
        if (columns.Found < 2 || !cells.Any(cell => columns.At(cell.Column) is not null))
        {
            return null;
        }

        headers.Close();
        headers.UnlabelledRowFound = filled.Length > 0;
        return (block, 0);
    }

    private void Answer(BlockIndex block, int row, ColumnMap columns, MarkedCell[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = cells[i];
            if (cell.Mark == CellMark.None && columns.At(cell.Column) is { } column)
            {
                var indicator = block.Indicator(row, column.Leaf);
                var measure = MoneyMeasure.IsMoney(indicator.Measure) ? MeasureBeside(cells.AsSpan(i + 1), columns) ?? column.Measure : null;
                var reading = FigureReader.Read(cell.Text, indicator, cell.At, measure);
                cell.Mark = result.Answer(cell.Order, indicator, reading) ? CellMark.Placed : CellMark.Reported;
            }
        }
    }

    /// <summary>The unit of money in the next cell with content, when that cell answers nothing itself.</summary>
    private static string? MeasureBeside(ReadOnlySpan<MarkedCell> cells, ColumnMap columns)
    {
        foreach (var cell in cells[..Math.Min(cells.Length, MostBeside)])
        {
            if (!cell.IsBlank)
            {
                var text = CellText.Clean(cell.Text);
                if (!MoneyMeasure.IsMoney(text) || columns.At(cell.Column) is not null)
                {
                    return null;
                }

                cell.Mark = CellMark.Placed;
                return text;
            }
        }

        return null;
    }
}
