namespace Disclosure.Submissions;

/// <summary>
/// Takes apart a row of cells that holds several rows of the form, one a line: labels in one cell, answers line by line
/// beside them. Only when every cell with content beside the labels has as many lines.
/// </summary>
internal static class JoinedRows
{
    /// <summary>No cell of a form joins more rows: the longest table of the form has 30.</summary>
    private const int MostRows = 60;

    /// <summary>The rows in it: itself, or one for each line with cells that stand for a line.</summary>
    public static IReadOnlyList<MarkedCell[]> Of(MarkedCell[] row, FormIndex form)
    {
        var at = Array.FindIndex(row, cell => cell.Text.Contains('\n', StringComparison.Ordinal) && !cell.IsBlank && !IsKnown(form, cell.Key));
        if (at < 0 || Labels(row[at], form) is not { Count: > 1 } labels)
        {
            return [row];
        }

        var beside = row[(at + 1)..].Select(cell => (Cell: cell, Lines: cell.IsBlank ? [] : Lines(cell.Text, labels.Count))).ToArray();
        return beside.Any(b => b.Lines.Length > 0) && beside.All(b => b.Cell.IsBlank || b.Lines.Length == labels.Count)
            ? [.. labels.Select((label, line) => (MarkedCell[])
                [
                    .. line == 0 ? row[..at] : [],
                    new MarkedCell(row[at].Source, row[at].Order, label),
                    .. beside.Select(b => new MarkedCell(b.Cell.Source, b.Cell.Order, b.Cell.IsBlank ? string.Empty : b.Lines[line])),
                ])]
            : [row];
    }

    /// <summary>The labels of rows in a cell, each perhaps broken over lines or led by its group's; null when there is anything else.</summary>
    private static List<string>? Labels(MarkedCell cell, FormIndex form)
    {
        var labels = new List<string>();
        var (label, isGroup) = (string.Empty, false);
        foreach (var line in cell.Text.Length > LabelKey.Longest * 4 ? [] : Lines(cell.Text, 0))
        {
            label += line;
            var key = LabelKey.Of(label);
            isGroup = form.IsRowGroup(key);
            if (IsKnown(form, key) && !isGroup)
            {
                if (labels.Count == MostRows)
                {
                    return null;
                }

                labels.Add(label);
                label = string.Empty;
            }
        }

        return label.Length == 0 && !isGroup ? labels : null;
    }

    /// <summary>The lines of a text; those with nothing to see are lines only when that makes as many as expected.</summary>
    private static string[] Lines(string text, int expected)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return lines.Length == expected ? lines : Array.FindAll(lines, line => !CellText.IsBlank(line));
    }

    private static bool IsKnown(FormIndex form, LabelKey key) => !form.BlocksWithRow(key).IsEmpty;
}
