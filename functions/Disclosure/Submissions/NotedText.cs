using System.Text;

namespace Disclosure.Submissions;

/// <summary>A cell's answer and the note in brackets after it: <c>22（其中修订16件）</c>.</summary>
/// <param name="Body">The answer, folded.</param>
/// <param name="Note">What stands in the brackets as it was written, several brackets with theirs; null without any.</param>
internal sealed record NotedText(string Body, string? Note)
{
    /// <summary>
    /// The text of a cell, clean, without the line breaks that only the width of the cell made: within a note, beside an
    /// ideograph, they part no words.
    /// </summary>
    public static string Clean(string text)
    {
        var start = text.AsSpan().IndexOfAny('(', '（');
        if (start < 0 || !text.AsSpan(start).ContainsAny('\n', '\r'))
        {
            return CellText.Clean(text);
        }

        var joined = new StringBuilder(text, 0, start, text.Length);
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r') || !(IsIdeographic(text[i - 1]) || (i + 1 < text.Length && IsIdeographic(text[i + 1]))))
            {
                joined.Append(text[i]);
            }
        }

        return CellText.Clean(joined.ToString());
    }

    /// <summary>Splits clean text; null when its brackets do not pair up or something follows them.</summary>
    public static NotedText? Split(string clean)
    {
        var folded = CellText.Fold(clean);
        var start = folded.IndexOf('(', StringComparison.Ordinal);
        if (start < 0)
        {
            return folded.Contains(')', StringComparison.Ordinal) ? null : new NotedText(folded, null);
        }

        var firstEnd = -1;
        var depth = 0;
        for (var i = start; i < folded.Length; i++)
        {
            depth += folded[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth < 0)
            {
                return null;
            }

            firstEnd = depth == 0 && firstEnd < 0 ? i : firstEnd;
        }

        if (depth > 0 || folded[^1] != ')')
        {
            return null;
        }

        var note = firstEnd == folded.Length - 1 ? clean[(start + 1)..^1].Trim() : clean[start..];
        return new NotedText(folded[..start].Trim(), note.Length == 0 ? null : note);
    }

    /// <summary>Chinese characters, their punctuation and full-width forms.</summary>
    private static bool IsIdeographic(char c) => c is >= '\u3001' and < '\uD800' or >= '\uF900' and < '\uFF5F';
}
