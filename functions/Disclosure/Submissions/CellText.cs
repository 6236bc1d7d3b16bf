using System.Globalization;
using System.Text;
using Disclosure.Checking.Privacy;

namespace Disclosure.Submissions;

/// <summary>What a cell says once everything invisible is gone (FORMS.md section 7).</summary>
internal static class CellText
{
    /// <summary>The longest quotation in a finding; receipts stay readable when a cell holds a page of text.</summary>
    private const int LongestQuotation = 80;

    /// <summary>No number of a person has more characters, blanks and hyphens between its digits included.</summary>
    private const int LongestNumber = 40;

    /// <summary>True when there is nothing to see: spaces of any kind, U+3000 and control characters.</summary>
    public static bool IsBlank(string text)
    {
        foreach (var c in text)
        {
            if (!IsInvisible(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Without control and format characters, trimmed; spaces of every kind and line breaks inside become plain spaces.
    /// Everything visible stays as it was written.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                clean.Append(' ');
            }
            else if (!IsInvisible(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString().Trim();
    }

    /// <summary>A text of several lines without control and format characters, trimmed; spaces and line breaks stay.</summary>
    public static string Visible(string text) => string.Concat(text.Where(c => char.IsWhiteSpace(c) || !IsInvisible(c))).Trim();

    /// <summary>
    /// One character for one character: full-width forms become ASCII, all minus signs and hyphens <c>-</c>. Positions
    /// stay, so that what was written can still be quoted.
    /// </summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            folded[i] = Fold(source[i]);
        }
    });

    /// <summary>A text to show in a finding, cut when it is long; numbers of persons are masked first, or a cut would hide them.</summary>
    public static string Quote(string text) => Cut(PrivateDetails.Mask(Clean(text)), LongestQuotation);

    /// <summary>
    /// Part of a text to show in a finding. A number at either end is taken whole, and never half a character: of a part of
    /// it nobody could tell that it has to be masked.
    /// </summary>
    public static string Quote(string text, int from, int to)
    {
        for (var most = Math.Min(text.Length, to + LongestNumber); to < most && to > 0 && IsWithin(text, to);)
        {
            to++;
        }

        return Quote(text[WholeFrom(text, from)..to]);
    }

    /// <summary>The place or, when it lies within a number or a character, where that begins.</summary>
    public static int WholeFrom(string text, int from)
    {
        for (var least = Math.Max(0, from - LongestNumber); from > least && from < text.Length && IsWithin(text, from);)
        {
            from--;
        }

        return from;
    }

    private static bool IsWithin(string text, int at) => (IsOfNumber(text[at - 1]) && IsOfNumber(text[at])) || char.IsLowSurrogate(text[at]);

    private static bool IsOfNumber(char c) => Fold(c) is (>= '0' and <= '9') or ' ' or '-' or 'X' or 'x' || (IsInvisible(c) && c is not '\n');

    /// <summary>At most so many characters, never half of one, and … where more stood.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return $"{text[..end]}…";
    }

    /// <summary>One folded character.</summary>
    public static char Fold(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' => ' ',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\u2500' or '\uFE63' => '-',
        '〔' or '﹙' => '(',
        '〕' or '﹚' => ')',
        _ => c,
    };

    /// <summary>Whether nobody sees the character.</summary>
    public static bool IsInvisible(char c) => char.IsWhiteSpace(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
        || c == '\u3164';
}
