using System.Buffers;

namespace Disclosure.Documents.Text;

/// <summary>One grid of <see cref="BareTables"/>: headings, then rows with as many answers as the first of them has numbers.</summary>
/// <param name="Start">Its first cell.</param>
/// <param name="Answers">How many answers a row has.</param>
internal sealed record BareGrid(int Start, int Answers)
{
    private static readonly SearchValues<char> ChapterDigits = SearchValues.Create("一二三四五六七八九十");

    /// <summary>The rows of headings, then those of answers.</summary>
    public List<TextRow> Rows { get; } = [];

    /// <summary>Behind its last cell.</summary>
    public int End { get; private set; }

    /// <summary>Cuts cells into grids; a title before one, and what follows the last answers, belongs to none.</summary>
    public static List<BareGrid> Cut(IReadOnlyList<TextCell> cells)
    {
        var grids = new List<BareGrid>();
        for (var at = 0; at < cells.Count;)
        {
            if (grids is [.., { } open] && open.Blanks(cells, at) is { } blanks)
            {
                at = open.Continue(cells, at, blanks);
                continue;
            }

            var answers = Skip(cells, at, cell => cell.Shape is TextShape.Label or TextShape.Blank);
            while (answers > at && cells[answers - 1].Shape == TextShape.Blank)
            {
                answers--;
            }

            var labels = Enumerable.Range(at, answers - at).Count(i => cells[i].Shape == TextShape.Label);
            var end = Skip(cells, answers, cell => cell.Shape != TextShape.Label);
            var first = Skip(cells, answers, cell => cell.Shape == TextShape.Blank);
            var numbers = Skip(cells, first, cell => cell.Shape is TextShape.Number or TextShape.Word) - first;
            if (numbers > 0 && labels >= numbers + 2)
            {
                grids.Add(Open(cells, at, first, numbers));
                at = first + numbers;
            }
            else if (grids is [.., { } grid] && labels > 0 && labels < grid.Answers + 2 && end - answers >= grid.Answers)
            {
                at = grid.Continue(cells, at, numbers == grid.Answers ? first : answers);
            }
            else
            {
                at = Math.Max(end, at + 1);
            }
        }

        return grids;
    }

    private static BareGrid Open(IReadOnlyList<TextCell> cells, int from, int answers, int count)
    {
        var labels = Enumerable.Range(from, answers - from).Where(i => cells[i].Shape == TextShape.Label).ToArray();
        // Row labels do not repeat; the headings of groups side by side do.
        var own = labels[..^1].Any(i => cells[i].Text.Trim() == cells[labels[^1]].Text.Trim()) ? answers : labels[^1];
        var title = labels[..^1].LastOrDefault(i => IsChapter(cells[i].Text), from - 1);
        var grid = new BareGrid(Skip(cells, title + 1, cell => cell.Shape == TextShape.Blank), count);
        grid.AddHeadings([.. cells.Skip(grid.Start).Take(own - grid.Start)], own == answers ? count : count + 1);
        grid.Continue(cells, own, answers);
        return grid;
    }

    /// <summary>
    /// Headings stand in one row below single titles, unless empty lines continue those above: then each run of them
    /// begins a row.
    /// </summary>
    private void AddHeadings(TextCell[] cells, int width)
    {
        var single = cells.Any(cell => cell.Shape == TextShape.Blank) ? 0 : Math.Max(0, cells.Length - width);
        Rows.AddRange(cells.Take(single).Select(cell => new TextRow([cell])));
        for (var start = single; start < cells.Length;)
        {
            var end = Skip(cells, Skip(cells, start, cell => cell.Shape == TextShape.Blank), cell => cell.Shape == TextShape.Label);
            end = cells.Skip(end).All(cell => cell.Shape == TextShape.Blank) ? cells.Length : end;
            Rows.Add(new TextRow(cells[start..end]));
            start = end;
        }
    }

    /// <summary>Where the answers of a row begin that is labelled and has none, or null.</summary>
    private int? Blanks(IReadOnlyList<TextCell> cells, int from)
    {
        var labels = Skip(cells, from, cell => cell.Shape == TextShape.Blank);
        var answers = Skip(cells, labels, cell => cell.Shape == TextShape.Label);
        var end = Skip(cells, answers, cell => cell.Shape == TextShape.Blank);
        return answers > labels && answers - labels < Answers + 2 && end - answers >= Answers && end < cells.Count && cells[end].Shape == TextShape.Label
            ? answers
            : null;
    }

    /// <summary>Adds the row of labels that begin at a cell and answers that begin at another.</summary>
    private int Continue(IReadOnlyList<TextCell> cells, int from, int answers)
    {
        End = answers + Answers;
        Rows.Add(new TextRow([.. cells.Skip(from).Take(End - from)]));
        return End;
    }

    private static bool IsChapter(string text) =>
        text.AsSpan().Trim() is var seen
        && seen.IndexOfAnyExcept(ChapterDigits) is > 0 and var digits
        && seen[digits] is '、' or '．' or '.';

    private static int Skip(IReadOnlyList<TextCell> cells, int from, Func<TextCell, bool> what)
    {
        while (from < cells.Count && what(cells[from]))
        {
            from++;
        }

        return from;
    }
}
