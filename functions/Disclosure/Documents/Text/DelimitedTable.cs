namespace Disclosure.Documents.Text;

/// <summary>
/// A table with one row on a line: tabs between the cells, as office programs and browsers copy it, bars as Markdown
/// writes it, or columns kept apart by spaces where every line has equally many.
/// </summary>
internal static class DelimitedTable
{
    private const int SpacedColumns = 3;

    /// <summary>
    /// Reads a table that begins at a line, and moves <paramref name="end"/> behind it; null when there is none, and then
    /// it stays. One line alone is no table.
    /// </summary>
    public static List<TextRow>? Read(IReadOnlyList<TextLine> lines, int start, ref int end)
    {
        var isTabbed = lines[start].HasTab && (!lines[start].IsFlat || (start + 1 < lines.Count && lines[start + 1] is { HasTab: true, IsFlat: false }));
        return (isTabbed ? Read(lines, start, ref end, Tabs) : Read(lines, start, ref end, Bars)) ?? ReadSpaced(lines, start, ref end);
    }

    private static List<TextRow>? Read(IReadOnlyList<TextLine> lines, int start, ref int end, Func<string, string[]?> split)
    {
        var rows = new List<TextRow>();
        var at = start;
        for (; at < lines.Count; at++)
        {
            if (split(lines[at].Text) is { } cells && (cells.Length > 0 || rows.Count > 0))
            {
                if (cells.Length > 0)
                {
                    rows.Add(Row(lines[at], cells));
                }
            }
            else if (rows.Count == 0 || !lines[at].IsEmpty || at + 1 == lines.Count || split(lines[at + 1].Text) is null)
            {
                break;
            }
        }

        return Take(rows, at, ref end);
    }

    private static List<TextRow>? ReadSpaced(IReadOnlyList<TextLine> lines, int start, ref int end)
    {
        var rows = new List<TextRow>();
        var at = start;
        for (; at < lines.Count && Spaced(lines[at].Text) is { Length: >= SpacedColumns } cells; at++)
        {
            var row = Row(lines[at], cells);
            if (rows.Count > 0 && (row.Cells.Count != rows[0].Cells.Count || !row.HasAnswers))
            {
                break;
            }

            rows.Add(row);
        }

        return Take(rows, at, ref end);
    }

    private static List<TextRow>? Take(List<TextRow> rows, int behind, ref int end)
    {
        if (rows.Count < 2)
        {
            return null;
        }

        end = behind;
        return rows;
    }

    private static TextRow Row(TextLine line, string[] cells) => new([.. cells.Select((text, column) => new TextCell(text, line.AtColumn(column)))]);

    private static string[]? Tabs(string line) => line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t') : null;

    /// <summary>The cells between bars; none for the line below Markdown's headings, which is only a rule.</summary>
    private static string[]? Bars(string line)
    {
        var seen = line.Trim();
        if (seen.Count(c => c == '|') < 2 || seen is not ['|', .., '|'])
        {
            return null;
        }

        return seen.AsSpan().IndexOfAnyExcept("|-: ") < 0 && seen.Contains('-', StringComparison.Ordinal)
            ? []
            : [.. seen[1..^1].Split('|').Select(cell => cell.Trim())];
    }

    /// <summary>What runs of two or more spaces keep apart. Ideographic spaces indent paragraphs and pad numbers: they part nothing.</summary>
    private static string[] Spaced(string line) =>
        line.Contains("  ", StringComparison.Ordinal)
            ? line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];
}
