namespace Disclosure.Documents;

/// <summary>Collects the cells of one table under the budget; a table without content is none.</summary>
internal sealed class TableBuilder(Reading reading, string at)
{
    private readonly List<Cell> _cells = [];
    private int _lastRow = -1;
    private int _lastColumn = -1;

    /// <summary>
    /// Adds a cell. Spans are cut at the budget. One beyond the budget ends the reading when it has content; an empty
    /// one is left out, because whole columns get formatted.
    /// </summary>
    public void Add(int row, int column, string text, string cellAt, int rowSpan = 1, int columnSpan = 1)
    {
        var budget = reading.Budget;
        if (text.Length > 0)
        {
            Reading.Within("rows", cellAt, row + 1L, budget.Rows);
            Reading.Within("columns", cellAt, column + 1L, budget.Columns);
            text = reading.Count(text, cellAt);
            _lastRow = Math.Max(_lastRow, row);
            _lastColumn = Math.Max(_lastColumn, column);
        }
        else if (row >= budget.Rows || column >= budget.Columns || !reading.KeepsEmptyCell())
        {
            return;
        }

        _cells.Add(new Cell(row, column, Math.Min(rowSpan, budget.Rows - row), Math.Min(columnSpan, budget.Columns - column), text, cellAt));
    }

    /// <summary>Hands the table over.</summary>
    /// <param name="trimmed">Leaves out the empty cells below and to the right of all content, which are only formatting.</param>
    public void Finish(bool trimmed = false)
    {
        if (_lastRow >= 0)
        {
            reading.Add(new Table(at, [.. _cells
                .Where(cell => !trimmed || (cell.Row <= _lastRow && cell.Column <= _lastColumn))
                .OrderBy(cell => cell.Row)
                .ThenBy(cell => cell.Column)]));
        }
    }
}
