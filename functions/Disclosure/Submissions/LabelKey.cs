using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Disclosure.Submissions;

/// <summary>
/// What two spellings of one label have in common: letters and digits without width, case, spaces, punctuation, quotes
/// and leading numbering (<c>一、</c>, <c>（一）</c>, <c>1.</c>).
/// </summary>
/// <param name="Full">The whole label.</param>
/// <param name="Bare">The label without what stands in brackets: <c>现行有效件数</c> for <c>现行有效件数（历史累计）</c>.</param>
/// <param name="Core">
/// The label without brackets, without the numbering of each part and without what follows a colon: <c>不予公开属于国家秘密</c>
/// for <c>（三）不予公开 1.属于国家秘密：</c>.
/// </param>
internal readonly partial record struct LabelKey(string Full, string Bare, string Core)
{
    /// <summary>No label of any form is longer; texts of chapters are not worth normalising.</summary>
    public const int Longest = 200;

    private const string NumberingStarts = "(0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑";

    /// <summary>Without one of these a label has neither a second number nor anything to cut.</summary>
    private static readonly SearchValues<char> PartMarks = SearchValues.Create(":;*※0123456789()");

    /// <summary>The key of a text; empty when nothing but punctuation is left of it, or it is too long for a label.</summary>
    public static LabelKey Of(string text)
    {
        if (text.Length > Longest)
        {
            return new LabelKey(string.Empty, string.Empty, string.Empty);
        }

        var folded = Unnumbered(CellText.Fold(CellText.Clean(text)));
        var full = Letters(folded);
        var bare = folded.Contains('(', StringComparison.Ordinal) ? Letters(Brackets().Replace(folded, string.Empty)) : full;
        bare = bare.Length == 0 ? full : bare;
        var core = folded.AsSpan().ContainsAny(PartMarks) ? Letters(WithoutParts(folded)) : bare;
        return new LabelKey(full, bare, core.Length == 0 ? bare : core);
    }

    /// <summary>Whether a text is nothing but the number of a label: <c>（三）</c>, <c>1.</c>; a bare digit is an answer.</summary>
    public static bool IsNumbering(string text) => text.Length <= 12 && OnlyNumbering().IsMatch(CellText.Fold(CellText.Clean(text)));

    /// <summary>Full, bare and core spelling: the first that a form knows is meant.</summary>
    public T? Find<T>(Func<string, T?> known)
        where T : class =>
        known(Full) ?? (Bare == Full ? null : known(Bare)) ?? (Core == Bare ? null : known(Core));

    private static string WithoutParts(string folded)
    {
        var core = Brackets().Replace(InnerNumbering().Replace(folded, " "), string.Empty);
        var end = InnerNumbering().IsMatch(folded) ? -1 : core.AsSpan().IndexOfAny(":;*※");
        return end > 0 ? core[..end] : core;
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

    [GeneratedRegex(@"^(?:\(?[一二三四五六七八九十]{1,3}[)、.,:]|\(?[0-9]{1,2}[)、.,]|[0-9]{1,2} *(?=[\u4E00-\u9FFF])|[①-⑩⑴-⑽⒈-⒑]) *", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^(?:\(?[一二三四五六七八九十0-9]{1,3}[)、.,:]|[①-⑩⑴-⑽⒈-⒑])$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyNumbering();

    [GeneratedRegex(@"\([一二三四五六七八九十0-9]{1,3}\)|[0-9]{1,2}[、.,]|(?<![\u4E00-\u9FFF0-9])[0-9]{1,2}(?=[\u4E00-\u9FFF])|(?<![\u4E00-\u9FFF])[一二三四五六七八九十]{1,3}、", RegexOptions.CultureInvariant)]
    private static partial Regex InnerNumbering();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
