using System.Globalization;
using AngleSharp.Dom;

namespace Disclosure.Documents.Html;

/// <summary>
/// The cells of a table at their places, by the algorithm for forming a table (WHATWG HTML §4.9.12.1): spans end with
/// their row group, a row span of 0 reaches to its end, and nothing reaches beyond the budget.
/// </summary>
internal sealed class HtmlGrid
{
    private const int MaxColumnSpan = 1000;

    private readonly List<HtmlCell> _cells = [];
    private readonly int[] _occupiedBefore;
    private int _row;

    /// <summary>Lays out a table; <paramref name="columns"/> is the budget for them.</summary>
    public HtmlGrid(IElement table, int columns)
    {
        _occupiedBefore = new int[columns];
        Caption = table.Children.FirstOrDefault(child => child.LocalName == "caption" && !HtmlLines.IsUnseen(child));
        foreach (var group in table.Children.Where(child => !HtmlLines.IsUnseen(child)).OrderBy(Order))
        {
            ReadGroup(group);
        }
    }

    /// <summary>The caption, or null.</summary>
    public IElement? Caption { get; }

    /// <summary>The cells by row, then column.</summary>
    public IReadOnlyList<HtmlCell> Cells => _cells;

    /// <summary>A footer is shown last wherever it stands.</summary>
    private static int Order(IElement group) => group.LocalName switch { "thead" => 0, "tfoot" => 2, _ => 1 };

    private void ReadGroup(IElement group)
    {
        var rows = group.Children.Where(row => row.LocalName == "tr" && !HtmlLines.IsUnseen(row)).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            ReadRow(rows[i], rows.Count - i);
            _row++;
        }
    }

    private void ReadRow(IElement row, int rowsLeft)
    {
        var column = 0;
        foreach (var cell in row.Children.Where(cell => cell.LocalName is "td" or "th" && !HtmlLines.IsUnseen(cell)))
        {
            while (column < _occupiedBefore.Length && _occupiedBefore[column] > _row)
            {
                column++;
            }

            var rowSpan = Span(cell, "rowspan");
            rowSpan = rowSpan == 0 ? rowsLeft : Math.Min(rowSpan, rowsLeft);
            var columnSpan = Free(column, Math.Clamp(Span(cell, "colspan"), 1, MaxColumnSpan));
            _cells.Add(new HtmlCell(cell, _row, column, rowSpan, columnSpan));
            for (var last = column + columnSpan; column < last; column++)
            {
                if (column < _occupiedBefore.Length)
                {
                    _occupiedBefore[column] = _row + rowSpan;
                }
            }
        }
    }

    /// <summary>How many of the columns wanted are free from here. Browsers let cells overlap; a position of a table is one cell's.</summary>
    private int Free(int column, int wanted)
    {
        var free = 1;
        while (free < wanted && (column + free >= _occupiedBefore.Length || _occupiedBefore[column + free] <= _row))
        {
            free++;
        }

        return free;
    }

    /// <summary>A span as browsers read it: the digits in front; 1 when there are none.</summary>
    private static int Span(IElement cell, string name)
    {
        var text = cell.GetAttribute(name).AsSpan().Trim();
        var digits = text.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? text[..end] : text;
        return digits.IsEmpty ? 1 : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? span : int.MaxValue;
    }
}
