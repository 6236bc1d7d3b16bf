using Disclosure.Documents;

namespace Disclosure.Submissions;

/// <summary>Takes tables row by row: grids of the form, lists, headings, lines of text and declarations, in any order.</summary>
internal sealed class TableMatcher(FormIndex form, ParagraphMatcher paragraphs, SubmissionBuilder result, Declarations declarations)
{
    /// <summary>
    /// Cells that lines of other cells may become: each line of a text is one, so that a short text in many cells makes
    /// millions. The forms of 44 units joined as badly as can be have 15 000.
    /// </summary>
    private const int MostJoined = 50_000;

    private readonly GridMatcher _grid = new(form, result);
    private readonly List<(MarkedCell Cell, List<MarkedCell>? Lines)> _cells = [];
    private ListMatcher _list = new(form, result, declarations);
    private TemplateMatcher _template = new(form, result);
    private ReasonMatcher _reasons = new(result);
    private ListHeader? _listHeader;
    private int _joined;

    /// <summary>Something that is no table and no page break: a grid does not go on after it.</summary>
    public void Leave() => _grid.Leave();

    /// <summary>Matches a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="order">The order of its first cell.</param>
    /// <returns>The order of what comes after it.</returns>
    public int Match(Table table, int order)
    {
        _grid.NextTable();
        _listHeader = null;
        _list = new ListMatcher(form, result, declarations);
        _template = new TemplateMatcher(form, result);
        _reasons = new ReasonMatcher(result);
        var rows = Rows(table, order);
        new SplitLabels(form, rows).Join();
        rows.ForEach(MatchRow);
        _list.Finish();
        return order + table.Cells.Length;
    }

    /// <summary>Decides what could not be decided before the end, and counts every cell.</summary>
    public void Finish()
    {
        _grid.Finish();
        foreach (var (cell, lines) in _cells.Where(c => !c.Cell.IsBlank))
        {
            var mark = lines is null ? cell.Mark
                : lines.TrueForAll(line => line.IsBlank || line.Mark == CellMark.Placed) ? CellMark.Placed
                : lines.Exists(line => line.Mark == CellMark.Reported) ? CellMark.Reported : CellMark.None;
            result.Count(cell.Order, cell.At, cell.Text, mark);
            if (mark == CellMark.Placed)
            {
                result.TakeLabel(cell.Order, cell.At, cell.Text);
            }
        }
    }

    private List<MarkedCell[]> Rows(Table table, int order)
    {
        var rows = new List<MarkedCell[]>();
        for (var start = 0; start < table.Cells.Length;)
        {
            var end = start;
            while (end < table.Cells.Length && table.Cells[end].Row == table.Cells[start].Row)
            {
                end++;
            }

            var row = Enumerable.Range(start, end - start).Select(i => new MarkedCell(table.Cells[i], order + i)).ToArray();
            var parts = _joined < MostJoined ? JoinedRows.Of(row, form) : [row];
            _joined += parts.Count == 1 ? 0 : parts.Sum(part => part.Length);
            rows.AddRange(parts);
            var lines = parts.Count == 1 ? null : parts.SelectMany(part => part).ToLookup(part => part.Order);
            _cells.AddRange(row.Select(cell => (cell, lines?[cell.Order].Where(line => line != cell).ToList() is { Count: > 0 } own ? own : null)));
            start = end;
        }

        return rows;
    }

    private void MatchRow(MarkedCell[] row)
    {
        var cells = _template.OfForm(row);
        var filled = Array.FindAll(cells, cell => !cell.IsBlank && !cell.IsContinuation);
        if (filled.Length == 0)
        {
            _grid.TryRow(cells, filled);
        }
        else if (_template.TryRow(filled))
        {
            _grid.Leave();
        }
        else if (filled is [var line] && paragraphs.TryLine(line))
        {
            line.Mark = CellMark.Placed;
            _listHeader = null;
            _grid.Leave();
        }
        else if (_reasons.TryHeader(filled) || _reasons.TryRow(filled))
        {
            _listHeader = null;
            _grid.Leave();
        }
        else if (ListHeader.Of(filled) is { } header)
        {
            _listHeader = header;
            _grid.Leave();
        }
        else if (_grid.TryHeader(filled, _listHeader is null ? 1 : 2))
        {
            _listHeader = null;
        }
        else if (PlaceHeadings(filled) == filled.Length)
        {
            _listHeader = null;
            _grid.Leave();
        }
        else if (_listHeader is not null)
        {
            _list.ReadRow(_listHeader, cells);
        }
        else if (!_grid.TryRow(cells, filled) && !_list.TryPair(cells, filled))
        {
            if (filled is [var text] && paragraphs.TryText(text))
            {
                text.Mark = CellMark.Placed;
            }
            else
            {
                _grid.TryUnknown(cells, filled);
            }
        }
    }

    private int PlaceHeadings(MarkedCell[] filled)
    {
        var headings = 0;
        foreach (var cell in filled.Where(cell => form.IsHeading(cell.Key) || declarations.TryLine(cell.Text, cell.At, cell.Order)))
        {
            cell.Mark = CellMark.Placed;
            headings++;
        }

        return headings;
    }
}
