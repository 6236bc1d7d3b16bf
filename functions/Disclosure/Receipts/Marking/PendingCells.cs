using System.Globalization;
using Disclosure.Documents.Xlsx;

namespace Disclosure.Receipts.Marking;

/// <summary>Marked cells that a sheet does not have, waiting for their place in it.</summary>
internal sealed class PendingCells
{
    private readonly Queue<SheetMark> _marks;
    private readonly StyleMarks? _styles;
    private readonly Func<int, int> _columnStyle;

    public PendingCells(IEnumerable<SheetMark> marks, StyleMarks? styles, Func<int, int> columnStyle)
    {
        _marks = new(marks.OrderBy(m => (m.Row, m.Column)));
        _styles = styles;
        _columnStyle = columnStyle;
    }

    /// <summary>The cells of a row left of a column.</summary>
    public string CellsBefore(int row, int column, int? rowStyle, string prefix)
    {
        var cells = string.Empty;
        while (_marks.TryPeek(out var mark) && mark.Row == row && mark.Column < column)
        {
            _marks.Dequeue();
            if (_styles!.Marked(rowStyle ?? _columnStyle(mark.Column), mark.Fill!.Value) is { } style)
            {
                cells += $"<{Prefixed(prefix, "c")} r=\"{CellReference.Format(mark.Row, mark.Column)}\" s=\"{style.ToString(CultureInfo.InvariantCulture)}\"/>";
            }
        }

        return cells;
    }

    /// <summary>Whole rows above a row.</summary>
    public string RowsBefore(int row, string prefix)
    {
        var rows = string.Empty;
        while (_marks.TryPeek(out var mark) && mark.Row < row)
        {
            var cells = CellsBefore(mark.Row, int.MaxValue, null, prefix);
            rows += $"<{Prefixed(prefix, "row")} r=\"{(mark.Row + 1).ToString(CultureInfo.InvariantCulture)}\">{cells}</{Prefixed(prefix, "row")}>";
        }

        return rows;
    }

    private static string Prefixed(string prefix, string name) => prefix.Length > 0 ? $"{prefix}:{name}" : name;
}
