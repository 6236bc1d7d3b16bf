using System.Text;
using System.Text.RegularExpressions;

namespace Disclosure.Submissions;

/// <summary>
/// What two spellings of one label have in common: letters and digits without width, case, spaces, punctuation, quotes
/// and leading numbering (<c>一、</c>, <c>（一）</c>, <c>1.</c>).
/// </summary>
/// <param name="Full">The whole label.</param>
/// <param name="Bare">The label without what stands in brackets: <c>现行有效件数</c> for <c>现行有效件数（历史累计）</c>.</param>
internal readonly partial record struct LabelKey(string Full, string Bare)
{
    /// <summary>No label of any form is longer; texts of chapters are not worth normalising.</summary>
    public const int Longest = 200;

    private const string NumberingStarts = "(0123456789一二三四五六七八九十";

    /// <summary>The key of a text; empty when nothing but punctuation is left of it, or it is too long for a label.</summary>
    public static LabelKey Of(string text)
    {
        if (text.Length > Longest)
        {
            return new LabelKey(string.Empty, string.Empty);
        }

        var folded = Unnumbered(CellText.Fold(CellText.Clean(text)));
        var full = Letters(folded);
        var bare = folded.Contains('(', StringComparison.Ordinal) ? Letters(Brackets().Replace(folded, string.Empty)) : full;
        return new LabelKey(full, bare.Length == 0 ? full : bare);
    }

    private static string Unnumbered(string folded)
    {
        while (folded.Length > 0
            && NumberingStarts.Contains(folded[0], StringComparison.Ordinal)
            && Numbering().Match(folded) is { Success: true } match
            && match.Length < folded.Length)
        {
            folded = folded[match.Length..];
        }

        return folded;
    }

    /// <summary>The letters and digits of folded text, its number included, in lower case.</summary>
    public static string Letters(string folded)
    {
        var letters = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c) || c is '%' or '_')
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return letters.ToString();
    }

    [GeneratedRegex(@"^(?:\(?[一二三四五六七八九十]{1,3}[)、.,:]|\(?[0-9]{1,2}[)、.,]) *", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
