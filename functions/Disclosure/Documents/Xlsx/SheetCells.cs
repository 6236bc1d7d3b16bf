using Disclosure.Checking;

namespace Disclosure.Documents.Xlsx;

/// <summary>
/// The cells of one sheet while it is read, whichever format it has, and the table they make: merged ranges become
/// spans, and content under one, which nobody sees, is reported.
/// </summary>
internal sealed class SheetCells(Reading reading, string sheet)
{
    private readonly SortedDictionary<(int Row, int Column), string> _cells = [];
    private int _emptyCells;

    public MergedCells Merges { get; } = new(reading, sheet);

    /// <summary>Adds a cell by its zero-based row and column; empty ones beyond the budget are left out.</summary>
    /// <exception cref="UnreadableException">The sheet has the cell already, or more cells than the budget allows.</exception>
    public void Add(int row, int column, string text)
    {
        if (text.Length == 0 && ++_emptyCells > reading.Budget.EmptyCells)
        {
            return;
        }

        if (!_cells.TryAdd((row, column), text))
        {
            throw Reading.Damaged("cell-twice", At(row, column), text);
        }

        Reading.Within("cells", At(row, column), _cells.Count, reading.Budget.Cells + (long)reading.Budget.EmptyCells);
    }

    /// <summary>Hands the sheet over as a table.</summary>
    public void Finish()
    {
        // A merged range is a cell even when the file has none at its corner.
        foreach (var range in Merges.Ranges)
        {
            _cells.TryAdd((range.Row, range.Column), string.Empty);
        }

        var table = new TableBuilder(reading, sheet);
        foreach (var ((row, column), text) in _cells)
        {
            var merge = Merges.Covering(row, column);
            if (merge is null || (merge.Row == row && merge.Column == column))
            {
                table.Add(row, column, text, At(row, column), merge?.RowSpan ?? 1, merge?.ColumnSpan ?? 1);
            }
            else if (text.Length > 0)
            {
                reading.Report(FindingCodes.CellCovered.At(At(row, column), Reading.Quote(text), arguments: ("other", At(merge.Row, merge.Column))));
            }
        }

        table.Finish(trimmed: true);
    }

    /// <summary>The address of a cell, as <c>表!C7</c>.</summary>
    public string At(int row, int column) => $"{sheet}!{CellReference.Format(row, column)}";
}
