namespace Disclosure.Documents.Text;

/// <summary>Lays the rows of a table in plain text out as a grid.</summary>
internal static class TextGrid
{
    /// <summary>Adds a table to what was read.</summary>
    public static void Add(Reading reading, string at, IReadOnlyList<TextRow> rows)
    {
        foreach (var row in rows)
        {
            Reading.Within("columns", row.Cells[^1].At, row.Cells.Count, reading.Budget.Columns);
        }

        var table = new TableBuilder(reading, at);
        var number = 0;
        foreach (var (row, columns) in Place(rows))
        {
            for (var i = 0; i < columns.Count; i++)
            {
                var text = string.IsNullOrWhiteSpace(row.Cells[i].Text) ? string.Empty : row.Cells[i].Text;
                table.Add(number, columns[i].Column, text, row.Cells[i].At, columnSpan: columns[i].Span);
            }

            number++;
        }

        table.Finish();
    }

    /// <summary>Rows that are all equally long kept every column, as a program for sheets saves them; others lost what merged cells cover.</summary>
    private static IEnumerable<(TextRow Row, IReadOnlyList<ColumnRange> Columns)> Place(IReadOnlyList<TextRow> rows)
    {
        var width = rows[0].Cells.Count;
        return rows.All(row => row.Cells.Count == width)
            ? rows.Select(row => (row, (IReadOnlyList<ColumnRange>)[.. Enumerable.Range(0, width).Select(column => new ColumnRange(column, 1))]))
            : TextSection.Cut(rows).SelectMany(section => section.Place());
    }
}
