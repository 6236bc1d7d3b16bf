namespace Disclosure.Documents.Text;

/// <summary>
/// Which columns the headings of a table cover, found from the bottom row up. In some texts the continuation of a merged
/// cell is a blank; then a blank continues the one heading above it, and headings side by side share one. In others it
/// is left out; then a lower row has as many headings as the upper one lacks.
/// </summary>
/// <param name="labels">Columns of row labels, left of the answers.</param>
/// <param name="answers">Columns of answers.</param>
internal sealed class HeadingColumns(int labels, int answers)
{
    private int Width => Math.Max(1, labels + answers);

    /// <summary>The columns of every heading, row by row.</summary>
    public IReadOnlyList<IReadOnlyList<ColumnRange>> Place(IReadOnlyList<TextRow> rows)
    {
        var placed = new IReadOnlyList<ColumnRange>[rows.Count];
        var (below, isLowest) = (-1, false);
        for (var row = rows.Count - 1; row >= 0; row--)
        {
            var cells = rows[row].Cells;
            if (cells.Count == 1)
            {
                placed[row] = [new ColumnRange(0, Width)];
                continue;
            }

            if (isLowest && Split(cells, rows[below].Cells.Count) is { } split)
            {
                (placed[row], placed[below]) = split;
            }
            else
            {
                placed[row] = (below >= 0 ? Above(cells, rows[below].Cells, placed[below]) : null) ?? Alone(cells.Count);
            }

            (below, isLowest) = (row, below < 0);
        }

        return placed;
    }

    /// <summary>A row that no other explains: one heading for each column, and the corner over the labels.</summary>
    private ColumnRange[] Alone(int count)
    {
        if (count == answers)
        {
            return [.. Enumerable.Range(labels, count).Select(column => new ColumnRange(column, 1))];
        }

        var corner = labels > 0 && count > answers && count < Width ? Width - count + 1 : 1;
        return [new ColumnRange(0, corner), .. Enumerable.Range(corner, count - 1).Select(column => new ColumnRange(column, 1))];
    }

    /// <summary>
    /// Headings over a row whose headings are fewer than the answers: continuations are left out. As many of the upper
    /// ones as it takes are divided into equally many lower ones; they are the longest, having the room.
    /// </summary>
    private (ColumnRange[] Upper, ColumnRange[] Lower)? Split(IReadOnlyList<TextCell> upper, int lower)
    {
        if (lower >= answers || upper.Any(cell => cell.Shape == TextShape.Blank))
        {
            return null;
        }

        for (var corner = 0; corner <= Math.Min(labels, 1); corner++)
        {
            var divided = upper.Count - corner + lower - answers;
            if (divided > 0 && divided <= upper.Count - corner && lower % divided == 0 && lower / divided > 1)
            {
                return Split(upper, corner, divided, lower / divided);
            }
        }

        return null;
    }

    private (ColumnRange[] Upper, ColumnRange[] Lower) Split(IReadOnlyList<TextCell> upper, int corner, int divided, int parts)
    {
        var longest = Enumerable.Range(corner, upper.Count - corner).OrderByDescending(i => upper[i].Text.Trim().Length).Take(divided).ToHashSet();
        var ranges = new List<ColumnRange>();
        var below = new List<ColumnRange>();
        if (corner > 0)
        {
            ranges.Add(new ColumnRange(0, labels));
        }

        for (int i = corner, column = labels; i < upper.Count; column = ranges[^1].End, i++)
        {
            ranges.Add(new ColumnRange(column, longest.Contains(i) ? parts : 1));
            below.AddRange(longest.Contains(i) ? Enumerable.Range(column, parts).Select(c => new ColumnRange(c, 1)) : []);
        }

        return ([.. ranges], [.. below]);
    }

    private ColumnRange[]? Above(IReadOnlyList<TextCell> cells, IReadOnlyList<TextCell> below, IReadOnlyList<ColumnRange> columns)
    {
        if (cells.Count >= below.Count && columns[0].Column == 0)
        {
            return null;
        }

        if (cells.Count == 2 && labels > 0)
        {
            return [new ColumnRange(0, labels), new ColumnRange(labels, answers)];
        }

        // The row below has no corner, this one may have it.
        var corner = columns[0].Column > 0 && columns[0].Column == labels && cells.Count > 1 ? 1 : 0;
        return Groups(below, columns, cells.Count - corner) is { } groups
            ? [.. Enumerable.Repeat(new ColumnRange(0, labels), corner), .. groups]
            : null;
    }

    /// <summary>Divides a row among so many headings above it, or null when that can be done in several ways.</summary>
    private static List<ColumnRange>? Groups(IReadOnlyList<TextCell> cells, IReadOnlyList<ColumnRange> columns, int count)
    {
        var groups = new List<ColumnRange>();
        var blanks = cells.Count(cell => cell.Shape == TextShape.Blank);
        var runs = Runs(cells);
        for (var start = 0; start < cells.Count;)
        {
            var end = start + 1;
            while (cells[start].Shape != TextShape.Blank && end < cells.Count && cells[end].Shape != TextShape.Blank)
            {
                end++;
            }

            var isWhole = cells[start].Shape == TextShape.Blank || runs == count - blanks;
            groups.AddRange(isWhole ? [ColumnRange.Over(columns[start], columns[end - 1])]
                : runs == 1 ? Divide([.. columns.Skip(start).Take(end - start)], count - blanks)
                : []);
            start = end;
        }

        return groups.Count == count ? groups : null;
    }

    private static int Runs(IReadOnlyList<TextCell> cells) =>
        cells.Where((cell, i) => cell.Shape != TextShape.Blank && (i == 0 || cells[i - 1].Shape == TextShape.Blank)).Count();

    /// <summary>Headings side by side are divided where simple ones end and divided ones begin, or else evenly.</summary>
    private static List<ColumnRange> Divide(ColumnRange[] run, int parts)
    {
        var groups = new List<ColumnRange>();
        for (var i = 0; i < run.Length; i++)
        {
            if (i > 0 && run[i - 1].Span == run[i].Span)
            {
                groups[^1] = ColumnRange.Over(groups[^1], run[i]);
            }
            else
            {
                groups.Add(run[i]);
            }
        }

        return groups.Count == parts ? groups
            : parts > 0 && run.Length % parts == 0 ? [.. run.Chunk(run.Length / parts).Select(chunk => ColumnRange.Over(chunk[0], chunk[^1]))]
            : [];
    }
}
