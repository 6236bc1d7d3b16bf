using Disclosure.Documents;

namespace Disclosure.Submissions;

/// <summary>Takes a table row by row: grids of the form, lists, headings, lines of text and declarations, in any order.</summary>
internal sealed class TableMatcher(FormIndex form, ParagraphMatcher paragraphs, SubmissionBuilder result, Declarations declarations)
{
    private readonly GridMatcher _grid = new(form, result);
    private readonly ListMatcher _list = new(form, result, declarations);
    private readonly TemplateMatcher _template = new(form, result);
    private ListHeader? _listHeader;

    /// <summary>Matches a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="order">The order of its first cell.</param>
    /// <returns>The order of what comes after it.</returns>
    public int Match(Table table, int order)
    {
        var cells = table.Cells.Select(cell => new MarkedCell(cell, order++)).ToArray();
        for (var start = 0; start < cells.Length;)
        {
            var end = start;
            while (end < cells.Length && table.Cells[end].Row == table.Cells[start].Row)
            {
                end++;
            }

            MatchRow(cells[start..end]);
            start = end;
        }

        _list.Finish();
        foreach (var cell in cells.Where(cell => !cell.IsBlank))
        {
            result.Count(cell.Order, cell.At, cell.Text, cell.Mark);
        }

        return order;
    }

    private void MatchRow(MarkedCell[] row)
    {
        var cells = _template.OfForm(row);
        var filled = Array.FindAll(cells, cell => !cell.IsBlank);
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
                _grid.ReportUnknown(filled);
            }
        }
    }

    private int PlaceHeadings(MarkedCell[] filled)
    {
        var headings = 0;
        foreach (var cell in filled.Where(cell => form.IsHeading(cell.Key) || declarations.TryLine(cell.Text)))
        {
            cell.Mark = CellMark.Placed;
            headings++;
        }

        return headings;
    }
}
