using System.Text.RegularExpressions;

namespace Disclosure.Submissions.Prose;

/// <summary>What the notices print where a text belongs: <c>（文字描述）</c>, <c>（文字描述，收取信息处理费情况在此处报告。）</c>.</summary>
internal static partial class FormInstruction
{
    /// <summary>Whether a paragraph is nothing else.</summary>
    public static bool Is(string text) => text.Length <= 100 && Pattern().IsMatch(CellText.Fold(CellText.Clean(text)));

    [GeneratedRegex("^\\(文字描述[^()]{0,80}\\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
