namespace Disclosure.Checking.Texts;

/// <summary>Titles of documents in a text: a year in <c>《2020年政务公开工作要点》</c> is the document's.</summary>
internal static class DocumentTitles
{
    private const int Longest = 120;

    /// <summary>
    /// The text with titles blanked, character for character; the title of a yearly report stays, because a report names
    /// itself so.
    /// </summary>
    public static string Blank(string text)
    {
        if (!text.Contains('《', StringComparison.Ordinal))
        {
            return text;
        }

        var blanked = text.ToCharArray();
        for (var start = text.IndexOf('《', StringComparison.Ordinal); start >= 0; start = text.IndexOf('《', start + 1))
        {
            var length = text.AsSpan(start, Math.Min(Longest, text.Length - start)).IndexOf('》');
            if (length > 0 && !IsReport(text.AsSpan(start + 1, length - 1)))
            {
                blanked.AsSpan(start, length + 1).Fill(' ');
            }
        }

        return new string(blanked);
    }

    private static bool IsReport(ReadOnlySpan<char> title) => title.EndsWith("报告") || title.EndsWith("年报");
}
