using Disclosure.Checking;

namespace Disclosure.Submissions;

/// <summary>
/// Finds the form's own grids in the tables of a document. Rows come from top to bottom: header rows tell where the
/// columns stand, row labels tell the block and the row, and where they cross stands the answer. A merged cell's
/// continuation may be missing, look like a blank or repeat its text; a page break may cut a grid into several tables.
/// </summary>
internal sealed class GridMatcher(FormIndex form, SubmissionBuilder result)
{
    /// <summary>So many cells after an amount are looked at for its unit: what is left of a merged cell may look like blanks.</summary>
    private const int MostBeside = 8;

    private readonly RowLedger _ledger = new(result);
    private readonly Dictionary<BlockIndex, IReadOnlySet<int>?> _groups = [];
    private HeaderContext? _headers;
    private bool _isCarried;
    private bool _hasRows;

    /// <summary>Forgets the header rows: something else begins.</summary>
    public void Leave() => _headers = null;

    /// <summary>Another table begins: a grid cut by a page break goes on in it, perhaps without its header rows.</summary>
    public void NextTable()
    {
        _headers?.Close();
        _isCarried = _headers is not null;
        _hasRows = false;
    }

    /// <summary>Decides what the rows are that the form does not have.</summary>
    public void Finish() => _ledger.Finish((unknown, row) => Answer(unknown.Block, row, unknown.Answers, unknown.Tail));

    /// <summary>
    /// Takes a header row: cells that label columns. One such label beside a row label or an answer, or one that names a
    /// whole indicator, makes none.
    /// </summary>
    /// <param name="filled">The cells of the row that have content.</param>
    /// <param name="least">How many different labels of columns it needs.</param>
    public bool TryHeader(MarkedCell[] filled, int least)
    {
        var columns = filled.Where(cell => form.IsColumn(cell.Key)).Select(cell => cell.Key.Full).Distinct(StringComparer.Ordinal).Count();
        if (columns < least || (columns == 1 && Array.Exists(filled, cell => IsRowLabel(cell) || form.Named(cell.Text, cell.Key) is not null || cell.IsAnswer)))
        {
            return false;
        }

        if (_headers is not { IsOpen: true })
        {
            _headers = new HeaderContext();
            _isCarried = false;
        }

        var labels = filled.Select(cell => cell.Key.Full).ToHashSet(StringComparer.Ordinal);
        foreach (var cell in filled.Where(cell => !IsKnown(cell) && !cell.IsAnswer))
        {
            if (form.MeantColumn(cell.Key) is { } meant && !_headers.Has(meant) && labels.Add(LabelKey.Of(meant).Full))
            {
                result.Report(cell.Order, FindingCodes.LabelMeant.At(cell.At, CellText.Quote(cell.Text), meant));
                cell.TakeFor(meant);
            }
        }

        _headers.Add(filled);
        _headers.HasCorner |= Array.Exists(filled, cell => form.IsHeading(cell.Key));
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

        var segments = RowSegment.Of(cells, form, headers);
        if (segments.Count == 0)
        {
            return TryUnlabelled(headers, cells, filled);
        }

        headers.Close();
        foreach (var segment in segments)
        {
            Take(segment, headers.Columns(segment.Block));
        }

        return true;
    }

    /// <summary>
    /// A row with answers below the form's columns and a label that no row has: it was misspelt, renamed or added. False
    /// when it is no such row.
    /// </summary>
    public bool TryUnknown(MarkedCell[] cells, MarkedCell[] filled)
    {
        if (_headers is not { } headers || (_isCarried && !_hasRows) || BlockBelow(headers) is not { HasUnlabelledRow: false } block)
        {
            return false;
        }

        var columns = headers.Columns(block);
        var label = Array.FindLastIndex(cells, cell => !cell.IsBlank && !cell.IsAnswer && cell.Mark == CellMark.None && cell.Column < columns.First);
        if (label < 0 || !TakeUnknown(block, columns, cells[label], _groups.GetValueOrDefault(block), cells[(label + 1)..]))
        {
            return false;
        }

        foreach (var copy in cells.Take(label).Where(cell => cell.Mark == CellMark.None && cell.Key == cells[label].Key))
        {
            copy.Continue();
        }

        return true;
    }

    /// <summary>
    /// The block an unknown row stands in: the one of the rows before it, or else the first of those the headings fit that
    /// no row was found of. One heading alone tells nothing unless the form's corner stands beside it.
    /// </summary>
    private BlockIndex? BlockBelow(HeaderContext headers)
    {
        if (headers.Block is { } known)
        {
            return known;
        }

        var found = form.Blocks.Max(block => headers.Columns(block).Found);
        var fitting = form.Blocks.Where(block => headers.Columns(block).Found == found).ToArray();
        return found > 1 || (found == 1 && headers.HasCorner) ? Array.Find(fitting, block => _ledger.Last(block) < 0) ?? fitting[0] : null;
    }

    private bool IsKnown(MarkedCell cell) => form.IsColumn(cell.Key) || form.IsHeading(cell.Key) || IsRowLabel(cell);

    private bool IsRowLabel(MarkedCell cell) => !form.BlocksWithRow(cell.Key).IsEmpty;

    private void Take(RowSegment segment, ColumnMap columns)
    {
        var block = segment.Block;
        int? row = null;
        foreach (var label in segment.Labels)
        {
            label.Mark = CellMark.Placed;
            row = Row(block, label) ?? row;
        }

        var last = segment.Labels[^1];
        if (row is { } found)
        {
            _ledger.Add(block, found);
            _hasRows = true;
            _headers!.Block = block;
            Answer(block, found, columns, last.End, segment.Tail);
        }
        else if (Array.FindLastIndex(segment.Tail, cell => !cell.IsBlank && !cell.IsAnswer && columns.At(cell.Column) is null) is var unknown and >= 0)
        {
            TakeUnknown(block, columns, segment.Tail[unknown], _groups.GetValueOrDefault(block), segment.Tail[(unknown + 1)..]);
        }
        else if (Array.Exists(segment.Tail, cell => cell.IsAnswer))
        {
            TakeUnknown(block, columns, last, _groups.GetValueOrDefault(block), segment.Tail);
        }
    }

    /// <summary>The row so labelled, or null for a group; labels used twice are told apart by group, then by printed order.</summary>
    private int? Row(BlockIndex block, MarkedCell cell)
    {
        if (block.Rows.Leaves(cell.Key) is not { Length: > 0 } rows)
        {
            _groups[block] = block.Rows.Group(cell.Key);
            return null;
        }

        if (rows.Length > 1 && _groups.GetValueOrDefault(block) is { } group && rows.Where(group.Contains).ToArray() is { Length: > 0 } inGroup)
        {
            rows = inGroup;
        }

        var last = _ledger.Last(block);
        var row = rows.FirstOrDefault(r => r > last, rows[0]);
        _groups[block] = block.GroupOf(row);
        return row;
    }

    /// <summary>Chapter 四: the first row with an answer below its headings. Rows of blanks are answers too, until then.</summary>
    private bool TryUnlabelled(HeaderContext headers, MarkedCell[] cells, MarkedCell[] filled)
    {
        if (headers.UnlabelledRowFound || form.Blocks.MaxBy(b => headers.Columns(b).Found) is not { HasUnlabelledRow: true } block)
        {
            return false;
        }

        var columns = headers.Columns(block);
        if (columns.Found < 2 || cells.Length == 0 || !(cells.Any(cell => columns.At(cell.Column) is not null) || cells.Length >= columns.Headings))
        {
            return false;
        }

        headers.Close();
        headers.UnlabelledRowFound = filled.Length > 0;
        Answer(block, 0, columns, cells[0].Column, cells);
        return true;
    }

    private void Answer(BlockIndex block, int row, ColumnMap columns, long start, MarkedCell[] tail) =>
        Answer(block, row, RowAnswers.Of(columns, block.ColumnLeaves.Length, start, tail, _isCarried), tail);

    private void Answer(BlockIndex block, int row, RowAnswers answers, MarkedCell[] tail)
    {
        if (answers.Flag is { } flag)
        {
            Flag(block, row, flag, answers, tail);
        }

        var asked = answers.Answers.Select(answer => answer.Cell).ToHashSet();
        foreach (var (leaf, cell, text, given) in answers.Answers)
        {
            var indicator = block.Indicator(row, leaf);
            var measure = MoneyMeasure.IsMoney(indicator.Measure) ? MeasureBeside(cell, asked, tail) ?? given : null;
            var reading = FigureReader.Read(text, indicator, cell.At, measure);
            var mark = result.Answer(cell.Order, indicator, reading) ? CellMark.Placed : CellMark.Reported;
            cell.Mark = cell.Mark == CellMark.Reported ? cell.Mark : mark;
        }
    }

    /// <summary>The unit of money in the next cell with content, when that cell answers nothing itself.</summary>
    private static string? MeasureBeside(MarkedCell amount, HashSet<MarkedCell> asked, MarkedCell[] tail)
    {
        var first = Array.BinarySearch(tail, amount, Comparer<MarkedCell>.Create((a, b) => a.Order.CompareTo(b.Order))) + 1;
        var beside = first <= 0 ? null : Array.Find(tail[first..Math.Min(tail.Length, first + MostBeside)], cell => !cell.IsBlank);
        var text = beside is null ? string.Empty : CellText.Clean(beside.Text);
        if (beside is null || !MoneyMeasure.IsMoney(text) || asked.Contains(beside))
        {
            return null;
        }

        beside.Mark = CellMark.Placed;
        return text;
    }

    private void Flag(BlockIndex block, int row, FindingCode flag, RowAnswers answers, MarkedCell[] tail)
    {
        var filled = Array.FindAll(tail, cell => !cell.IsBlank && cell.Mark == CellMark.None);
        result.Report(filled[0].Order, flag.At(
            filled[0].At,
            CellText.Quote(string.Join(' ', filled.Select(cell => CellText.Clean(cell.Text)))),
            flag == FindingCodes.CellsRunTogether ? CellText.Quote(string.Join(' ', answers.Answers.Select(a => a.Text))) : null,
            arguments:
            [
                ("label", block.RowName(row)),
                ("found", FormattableString.Invariant($"{filled.Length}")),
                ("expected", FormattableString.Invariant($"{block.ColumnLeaves.Length}")),
                ("first", block.ColumnLeaves[0].Header.Label),
            ]));
        if (answers.Answers.Count == 0)
        {
            Array.ForEach(filled, cell => cell.Mark = CellMark.Reported);
            result.LeaveUnread(Enumerable.Range(0, block.ColumnLeaves.Length).Select(column => block.Indicator(row, column)));
        }
    }

    private bool TakeUnknown(BlockIndex block, ColumnMap columns, MarkedCell label, IReadOnlySet<int>? group, MarkedCell[] tail)
    {
        if (!Array.Exists(tail, cell => cell.IsAnswer && cell.Mark == CellMark.None))
        {
            return false;
        }

        var answers = RowAnswers.Of(columns, block.ColumnLeaves.Length, label.End, tail, _isCarried);
        var isSubtotal = group is not null && (label.Mark == CellMark.Placed || label.Key.Core.EndsWith("小计", StringComparison.Ordinal) || label.Key.Core.EndsWith("合计", StringComparison.Ordinal));
        _ledger.Add(new UnknownRow(block, label, group, isSubtotal, _ledger.Last(block), answers, tail));
        return true;
    }
}
