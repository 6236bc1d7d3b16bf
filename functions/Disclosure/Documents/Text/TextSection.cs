namespace Disclosure.Documents.Text;

/// <summary>
/// Rows of headings and the rows of answers below them. Text keeps the cells of a row and loses how many columns each
/// covers: the answers, equally many in most rows, give the columns back. Labels stand left of them, and the last label
/// of a row reaches to the first answer.
/// </summary>
internal sealed class TextSection
{
    private readonly IReadOnlyList<TextRow> _headings;
    private readonly IReadOnlyList<TextRow> _body;
    private readonly int _labels;
    private readonly int _answers;

    private TextSection(IReadOnlyList<TextRow> headings, IReadOnlyList<TextRow> body)
    {
        (_headings, _body) = (headings, body);
        if (body.Count > 0)
        {
            _answers = body.GroupBy(row => row.Cells.Count - row.Labels).OrderByDescending(rows => rows.Count()).ThenByDescending(rows => rows.Key).First().Key;
            _labels = body.Where(row => row.Cells.Count - row.Labels == _answers).Max(row => row.Labels);
        }
        else
        {
            _answers = headings.Max(row => row.Cells.Count);
        }
    }

    /// <summary>The columns of the grid.</summary>
    private int Width => _labels + _answers;

    /// <summary>
    /// Cuts the rows of a table where headings as wide as the answers begin anew. A row of one cell, or a row that only
    /// names a group, changes no columns.
    /// </summary>
    public static IEnumerable<TextSection> Cut(IReadOnlyList<TextRow> rows)
    {
        for (var start = 0; start < rows.Count;)
        {
            var body = SkipHeadings(rows, start);
            var end = body;
            for (var next = end; end < rows.Count; end = next)
            {
                next = SkipHeadings(rows, end);
                var widest = rows.Skip(end).Take(next - end).Max(row => (int?)row.Cells.Count) ?? 0;
                if (widest > 1 && next < rows.Count && widest >= rows[next].Cells.Count - 1)
                {
                    break;
                }

                next = Math.Max(next, end + 1);
            }

            yield return new TextSection([.. rows.Skip(start).Take(body - start)], [.. rows.Skip(body).Take(end - body)]);
            start = end;
        }
    }

    /// <summary>The columns of every cell, row by row.</summary>
    public IEnumerable<(TextRow Row, IReadOnlyList<ColumnRange> Columns)> Place()
    {
        var headings = new HeadingColumns(_labels, _answers).Place(_headings);
        return _headings.Zip(headings).Concat(_body.Select(row => (row, (IReadOnlyList<ColumnRange>)PlaceAnswers(row))));
    }

    private static int SkipHeadings(IReadOnlyList<TextRow> rows, int from)
    {
        while (from < rows.Count && !rows[from].HasAnswers)
        {
            from++;
        }

        return from;
    }

    private ColumnRange[] PlaceAnswers(TextRow row)
    {
        var count = row.Cells.Count;
        if (count == 1 && row.Labels == 1)
        {
            return [new ColumnRange(0, Math.Max(1, Width))];
        }

        // Without a label, what the row has more than answers continues labels above, when it is blank.
        var leadingBlanks = row.Cells.TakeWhile(cell => cell.Shape == TextShape.Blank).Count();
        var labels = row.Labels > 0 ? Math.Min(row.Labels, _labels) : Math.Clamp(count - _answers, 0, Math.Min(_labels, leadingBlanks));
        var columns = new ColumnRange[count];
        for (var i = 0; i < count; i++)
        {
            columns[i] = i < labels - 1 ? new ColumnRange(i, 1)
                : i < labels ? new ColumnRange(i, _labels - i)
                : new ColumnRange(_labels + i - labels, 1);
        }

        return columns;
    }
}
