using Disclosure.Documents.Xlsx;

namespace Disclosure.Documents.Xls;

/// <summary>The cells and merged ranges of a worksheet ([MS-XLS] 2.1.7.20.5), found in its records and not yet read.</summary>
internal sealed class BiffSheet
{
    private const int PlaceLength = 4;
    private const int MaxColumns = 256;

    private readonly BiffStream _stream;
    private readonly List<BiffCell> _cells = [];
    private readonly List<string> _merges = [];
    private BiffCell? _formula;
    private int _emptyCells;

    private BiffSheet(BiffStream stream, BiffSheetEntry entry)
    {
        _stream = stream;
        foreach (var record in stream.Substream(entry.Offset))
        {
            Take(record);
        }

        _cells.Sort((a, b) => (a.Row, a.Column).CompareTo((b.Row, b.Column)));
    }

    /// <summary>The cells by row, then column; one place can occur twice.</summary>
    public IReadOnlyList<BiffCell> Cells => _cells;

    /// <summary>The merged ranges, such as <c>B2:D4</c>.</summary>
    public IReadOnlyList<string> Merges => _merges;

    public static BiffSheet Read(BiffStream stream, BiffSheetEntry entry) => new(stream, entry);

    private void Take(BiffRecord record)
    {
        switch (record.Id)
        {
            case BiffIds.Blank or BiffIds.Number or BiffIds.Label or BiffIds.BoolErr or BiffIds.Rk or BiffIds.LabelSst or BiffIds.RString:
                Add(record, 0, record.Id, PlaceLength, record.Length - PlaceLength);
                break;
            case BiffIds.Formula:
                Add(record, 0, record.Id, PlaceLength, record.Length - PlaceLength);
                _formula = _cells[^1];
                return;
            case BiffIds.MulRk:
                AddSeveral(record, BiffIds.Rk, 6);
                break;
            case BiffIds.MulBlank:
                AddSeveral(record, BiffIds.Blank, 2);
                break;
            case BiffIds.String when _formula is not null:
                _formula.Text = record;
                break;
            case BiffIds.SharedFormula or BiffIds.Array or BiffIds.Table:
                // They may stand between a formula and its text ([MS-XLS] 2.1.7.20.6).
                return;
            case BiffIds.MergeCells:
                AddMerges(record);
                break;
        }

        _formula = null;
    }

    /// <summary>Cells side by side in one record: the row, the first column, so many bytes for each, the last column.</summary>
    private void AddSeveral(BiffRecord record, ushort id, int size)
    {
        var count = (record.Length - PlaceLength - sizeof(ushort)) / size;
        for (var i = 0; i < count; i++)
        {
            Add(record, i, id, PlaceLength + (i * size), size);
        }
    }

    private void Add(BiffRecord record, int columnsOn, ushort id, int at, int length)
    {
        var (row, column) = (_stream.UInt16(record, 0), _stream.UInt16(record, 2) + columnsOn);
        if (column >= MaxColumns || length < sizeof(ushort))
        {
            throw BiffStream.Damaged(record);
        }

        var budget = _stream.Reading.Budget;
        if (id == BiffIds.Blank && ++_emptyCells > budget.EmptyCells)
        {
            return;
        }

        if (id != BiffIds.Blank)
        {
            // The library makes an object of every row above.
            Reading.Within("rows", CellReference.Format(row, column), row + 1L, budget.Rows);
        }

        _cells.Add(new BiffCell(row, column, id, record.Data + at, length));
        Reading.Within("cells", CellReference.Format(row, column), _cells.Count, budget.Cells + (long)budget.EmptyCells);
    }

    private void AddMerges(BiffRecord record)
    {
        for (var at = 2; at + 8 <= record.Length; at += 8)
        {
            var first = CellReference.Format(_stream.UInt16(record, at), _stream.UInt16(record, at + 4));
            _merges.Add($"{first}:{CellReference.Format(_stream.UInt16(record, at + 2), _stream.UInt16(record, at + 6))}");
            Reading.Within("merges", first, _merges.Count, _stream.Reading.Budget.MergedRows);
        }
    }
}
