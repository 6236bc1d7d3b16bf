using System.Text;

namespace Disclosure.Submissions.Prose;

/// <summary>
/// A paragraph as phrases are looked for in it: folded, without spaces and what cannot be seen; a space between two
/// digits stays, so that two numbers do not become one. Every character knows its place in the paragraph.
/// </summary>
internal sealed class ProseText
{
    /// <summary>Ends of a clause in folded text.</summary>
    private const string ClauseEnds = ",。;!?\n";

    /// <summary>Ends of a sentence in folded text.</summary>
    private const string SentenceEnds = "。;!?\n";

    private readonly int[] _origin;
    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);

    private ProseText(string raw, string text, int[] origin) => (Raw, Text, _origin) = (raw, text, origin);

    /// <summary>The paragraph as read.</summary>
    public string Raw { get; }

    /// <summary>What is left of it.</summary>
    public string Text { get; }

    /// <summary>Prepares a paragraph from a character on. A line break is kept: it ends a sentence.</summary>
    public static ProseText Of(string raw, int start)
    {
        var text = new StringBuilder(raw.Length - start);
        var origin = new List<int>(raw.Length - start);
        for (var i = start; i < raw.Length; i++)
        {
            var c = CellText.Fold(raw[i]);
            if (c is '\n' or '\r' or '\u2028' or '\u2029')
            {
                c = '\n';
            }
            else if (CellText.IsInvisible(c))
            {
                if (text.Length == 0 || !char.IsAsciiDigit(text[^1]) || !char.IsWhiteSpace(c))
                {
                    continue;
                }

                c = ' ';
            }
            else if (text.Length > 0 && text[^1] == ' ' && !char.IsAsciiDigit(c))
            {
                text.Length--;
                origin.RemoveAt(origin.Count - 1);
            }

            text.Append(c);
            origin.Add(i);
        }

        return new ProseText(raw, text.ToString(), [.. origin]);
    }

    /// <summary>Where a character stands in the paragraph.</summary>
    public int Origin(int index) => _origin[index];

    /// <summary>What the paragraph says from one character up to another, as written.</summary>
    public string Written(int start, int end) => start >= end ? string.Empty : Raw[_origin[start]..(_origin[end - 1] + 1)];

    /// <summary>Whether a word stands before a place.</summary>
    public bool Has(string word, int before)
    {
        if (!_first.TryGetValue(word, out var first))
        {
            _first.Add(word, first = Text.IndexOf(word, StringComparison.Ordinal));
        }

        return first >= 0 && first + word.Length <= before;
    }

    /// <summary>Its sentences, each without the mark that ends it.</summary>
    public IEnumerable<Range> Sentences()
    {
        for (var start = 0; start < Text.Length;)
        {
            var length = Text.AsSpan(start).IndexOfAny(SentenceEnds);
            var end = length < 0 ? Text.Length : start + length;
            yield return start..end;
            start = end + 1;
        }
    }

    /// <summary>Where the clause of a place begins, at most so many characters before it.</summary>
    public int ClauseStart(int index, int longest) => Back(index, longest, ClauseEnds);

    /// <summary>Where the sentence of a place begins, at most so many characters before it.</summary>
    public int SentenceStart(int index, int longest) => Back(index, longest, SentenceEnds);

    /// <summary>Where the clause of a place ends, at most so many characters behind it.</summary>
    public int ClauseEnd(int index, int longest)
    {
        var end = Math.Min(Text.Length, index + longest);
        while (index < end && !(ClauseEnds.Contains(Text[index], StringComparison.Ordinal) && !IsGroup(index)))
        {
            index++;
        }

        return index;
    }

    /// <summary>Where the sentence of a place ends, at most so many characters behind it.</summary>
    public int SentenceEnd(int index, int longest)
    {
        var length = Text.AsSpan(index, Math.Min(longest, Text.Length - index)).IndexOfAny(SentenceEnds);
        return length < 0 ? Math.Min(Text.Length, index + longest) : index + length;
    }

    private int Back(int index, int longest, string ends)
    {
        var start = Math.Max(0, index - longest);
        while (index > start && !(ends.Contains(Text[index - 1], StringComparison.Ordinal) && !IsGroup(index - 1)))
        {
            index--;
        }

        return index;
    }

    /// <summary>A comma within a number ends no clause.</summary>
    private bool IsGroup(int index) =>
        Text[index] == ',' && index > 0 && index + 1 < Text.Length && char.IsAsciiDigit(Text[index - 1]) && char.IsAsciiDigit(Text[index + 1]);
}
