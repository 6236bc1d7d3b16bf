using System.Text.RegularExpressions;

namespace Disclosure.Submissions.Prose;

/// <summary>What a word processor leaves in a text when it is copied: the name of a bookmark, the error of a field.</summary>
internal static partial class Leftovers
{
    /// <summary>Takes them out of a text.</summary>
    public static string Remove(string text) => Maybe(text) ? Pattern().Replace(text, string.Empty) : text;

    /// <summary>The first one in a text as written; null when there is none.</summary>
    public static string? First(string text) => Maybe(text) && Pattern().Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>Where the text begins behind one that stands in front of it; 0 when none does.</summary>
    public static int After(string text) => Maybe(text) && Pattern().Match(text) is { Success: true, Index: 0 } match ? match.Length : 0;

    private static bool Maybe(string text) => text.AsSpan().ContainsAny('[', '!', '！');

    [GeneratedRegex(
        @"\[bookmark:[^\]\n]{0,60}\]|错误[!！] ?(?:未找到引用源|未定义书签|文档中没有指定样式的文字)。?|Error! (?:Bookmark not defined|Reference source not found)\.?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
