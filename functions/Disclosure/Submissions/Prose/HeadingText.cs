using System.Buffers;

namespace Disclosure.Submissions.Prose;

/// <summary>The beginning of a line, behind its number.</summary>
/// <param name="folded">The beginning of the line, folded.</param>
/// <param name="offset">Where it starts in the line.</param>
/// <param name="start">Where the words start in <paramref name="folded"/>.</param>
/// <param name="length">The length of the whole line.</param>
internal sealed class HeadingText(string folded, int offset, int start, int length)
{
    private const int LongestPage = 3;
    private static readonly SearchValues<char> Ends = SearchValues.Create(":。;!?\n");

    /// <summary>Where the words end when they are these letters, whatever stands between them; null when they are others.</summary>
    public int? EndOf(string letters)
    {
        var matched = 0;
        var i = start;
        for (; i < folded.Length && matched < letters.Length; i++)
        {
            if (char.IsLetterOrDigit(folded[i]) && char.ToLowerInvariant(folded[i]) != letters[matched++])
            {
                return null;
            }
        }

        return matched == letters.Length && (i == folded.Length || !char.IsLetter(folded[i])) ? i : null;
    }

    /// <summary>Where a title ends that the form does not know: before a colon or the end of a sentence; null when that is too far.</summary>
    public int? EndOfTitle(int longest)
    {
        var end = folded.AsSpan(start).IndexOfAny(Ends);
        var title = end < 0 ? folded.Length : start + end;
        return title - start <= longest && (end >= 0 || offset + folded.Length == length) ? title : null;
    }

    /// <summary>The words up to there, as a person reads them.</summary>
    public string Title(int end) => CellText.Clean(folded[start..end]);

    /// <summary>Whether a colon ends the words there.</summary>
    public bool IsColon(int end) => end < folded.Length && folded[end] == ':';

    /// <summary>
    /// Where in the line the text after the words begins; -1 when only punctuation and, as in a table of contents, a page
    /// number is left.
    /// </summary>
    public int RestAfter(int end)
    {
        var rest = end;
        while (rest < folded.Length && !char.IsLetterOrDigit(folded[rest]) && folded[rest] is not ('(' or '《' or '“'))
        {
            rest++;
        }

        if (rest == folded.Length)
        {
            return offset + rest < length ? offset + rest : -1;
        }

        var page = folded.AsSpan(rest).Trim();
        return rest > end && page.Length <= LongestPage && !page.ContainsAnyExceptInRange('0', '9') ? -1 : offset + rest;
    }
}
