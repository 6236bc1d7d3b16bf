using System.Buffers;

namespace Disclosure.Documents.Text;

/// <summary>
/// A table flattened as office programs and converters do it: one cell on a line behind a tab, a long label broken over
/// the lines that follow it, an empty line after each row, more of them after the table (FORMS.md section 7).
/// </summary>
internal static class FlattenedTable
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("一二三四五六七八九十");

    private const int LongestContinuation = 60;

    /// <summary>Whether most lines with content are single cells of flattened tables.</summary>
    public static bool Fills(string text)
    {
        var (flat, all) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            flat += line is ['\t', ..] && line[1..].IndexOfAny('\t', ',', ';') < 0 ? 1 : 0;
            all += line.IsEmpty ? 0 : 1;
        }

        return flat * 2 > all;
    }

    /// <summary>
    /// Reads a table that begins at a line.
    /// </summary>
    /// <param name="lines">The lines of the text.</param>
    /// <param name="start">The line it begins at.</param>
    /// <param name="end">The line behind it, or behind lines that are only indented by a tab.</param>
    /// <returns>Its rows, or null when there is none.</returns>
    public static List<TextRow>? Read(IReadOnlyList<TextLine> lines, int start, out int end)
    {
        var rows = new List<TextRow>();
        var at = start;
        while (at < lines.Count && StartsCell(lines[at]))
        {
            rows.Add(ReadRow(lines, ref at));
            if (at + 1 < lines.Count && lines[at].IsEmpty && StartsCell(lines[at + 1]))
            {
                at++;
            }
        }

        end = at;
        return rows.Any(row => row.Cells.Count > 1) && rows.Any(row => row.HasAnswers) ? rows : null;
    }

    private static TextRow ReadRow(IReadOnlyList<TextLine> lines, ref int at)
    {
        var cells = new List<TextCell>();
        while (at < lines.Count && StartsCell(lines[at]))
        {
            var (line, text) = (lines[at], lines[at].Text[1..]);
            var last = at;
            for (at++; at < lines.Count && Continues(text, lines[at].Text); at++)
            {
                last = at;
            }

            cells.Add(new TextCell(last == at - 1 && lines[last].Number == line.Number ? text : Join(lines, line.Number - 1, last), line.At));
        }

        return new TextRow(cells);
    }

    private static string Join(IReadOnlyList<TextLine> lines, int first, int last) =>
        string.Join('\n', Enumerable.Range(first, last - first + 1).Select(i => lines[i].Text))[1..];

    /// <summary>A whole sentence behind a tab is an indented paragraph.</summary>
    private static bool StartsCell(TextLine line) => line.IsFlat && !(line.Text.Length > 20 && line.Text.AsSpan().TrimEnd() is [.., '。' or '；']);

    /// <summary>
    /// Whether a line goes on with the label above it. A number is whole, and only a remark in brackets goes on with it;
    /// a heading with the number of a chapter begins anew.
    /// </summary>
    private static bool Continues(string cell, string line) =>
        line.Length is > 0 and <= LongestContinuation
        && !line.Contains('\t', StringComparison.Ordinal)
        && !string.IsNullOrWhiteSpace(line)
        && !Chapter(line)
        && (TextShapes.Of(cell) == TextShape.Label || line.TrimStart() is ['（' or '(', ..] or ['.', >= '0' and <= '9', ..]);

    private static bool Chapter(string line) =>
        line.AsSpan().TrimStart() is var start
        && start.IndexOfAnyExcept(Digits) is var digits and > 0
        && start[digits] is '、' or '．' or '.';
}
