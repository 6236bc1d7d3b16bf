using Disclosure.Checking;

namespace Disclosure.Submissions;

/// <summary>
/// Keeps which rows of the form a document has and which others stand between them. At the end a row the form does not
/// have is a local one, unless a row of the form is missing in its place: then it was renamed, and nothing but its label
/// is wrong.
/// </summary>
internal sealed class RowLedger(SubmissionBuilder result)
{
    private readonly Dictionary<BlockIndex, List<(int Row, UnknownRow? Unknown)>> _rows = [];
    private readonly Dictionary<BlockIndex, int> _last = [];

    /// <summary>No office adds more rows to a grid; more are some other table under the form's headings.</summary>
    private const int MostLocalRows = 100;

    /// <summary>The last row found in a block, or -1.</summary>
    public int Last(BlockIndex block) => _last.GetValueOrDefault(block, -1);

    /// <summary>A row of the form.</summary>
    public void Add(BlockIndex block, int row)
    {
        Of(block).Add((row, null));
        _last[block] = row;
    }

    /// <summary>Another row with answers.</summary>
    public void Add(UnknownRow row) => Of(row.Block).Add((-1, row));

    /// <summary>Decides what the other rows are.</summary>
    /// <param name="takeAs">Takes a row for one of the form whose label it misspells.</param>
    public void Finish(Action<UnknownRow, int> takeAs)
    {
        foreach (var (block, rows) in _rows)
        {
            var seen = rows.Where(r => r.Unknown is null).Select(r => r.Row).ToHashSet();
            for (var i = 0; i < rows.Count; i++)
            {
                if (rows[i].Unknown is { Label.Mark: CellMark.None } unknown && block.Rows.Meant(unknown.Label.Key) is { } meant && seen.Add(meant))
                {
                    var printed = block.RowLeaves[meant].Header.Label;
                    result.Report(unknown.Label.Order, FindingCodes.LabelMeant.At(unknown.Label.At, CellText.Quote(unknown.Name), printed));
                    unknown.Label.Mark = CellMark.Placed;
                    rows[i] = (meant, null);
                    takeAs(unknown, meant);
                }
            }

            Decide(block, rows, seen);
        }
    }

    private void Decide(BlockIndex block, List<(int Row, UnknownRow? Unknown)> rows, HashSet<int> seen)
    {
        var next = block.RowLeaves.Length;
        var local = 0;
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            if (rows[i].Unknown is not { } unknown)
            {
                next = rows[i].Row;
                continue;
            }

            var missing = Enumerable.Range(0, block.RowLeaves.Length)
                .Where(row => !seen.Contains(row) && (unknown.Previous > next || (row > unknown.Previous && row < next))).ToArray();
            if (missing.Length > 0 || ++local > MostLocalRows)
            {
                Report(unknown, missing);
            }
            else
            {
                LocalRows.Take(unknown, result);
            }
        }
    }

    private void Report(UnknownRow row, int[] missing)
    {
        var cells = Array.FindAll(row.Tail, cell => !cell.IsBlank && cell.Mark == CellMark.None);
        result.ReportFew(row.Label.Order, FindingCodes.RowUnknown.At(
            row.Label.At,
            CellText.Quote(row.Name),
            missing is [var renamed] ? row.Block.RowLeaves[renamed].Header.Label : null,
            arguments:
            [
                ("answers", CellText.Quote(string.Join('、', cells.Select(cell => CellText.Clean(cell.Text))))),
                ("missing", LabelList.Of([.. missing.Select(r => (LocalizedText)row.Block.RowLeaves[r].Header.Label)])),
            ]));
        foreach (var cell in cells.Append(row.Label))
        {
            cell.Mark = CellMark.Reported;
        }

        foreach (var r in missing)
        {
            result.LeaveUnread(Enumerable.Range(0, row.Block.ColumnLeaves.Length).Select(column => row.Block.Indicator(r, column)));
        }
    }

    private List<(int Row, UnknownRow? Unknown)> Of(BlockIndex block)
    {
        if (!_rows.TryGetValue(block, out var rows))
        {
            _rows.Add(block, rows = []);
        }

        return rows;
    }
}
