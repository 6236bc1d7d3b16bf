using System.Text;

namespace Disclosure.Documents.Pdf;

/// <summary>Characters as people mean them.</summary>
internal static class PdfText
{
    /// <summary>
    /// Some fonts name an ideograph by its radical (U+2E80 to U+2FDF) or by a compatibility form (U+F900 to U+FAFF,
    /// U+2F800 to U+2FA1F) that looks the same: 一 is read as ⼀, 行 as ⾏. The unified ideograph takes its place.
    /// </summary>
    public static string Unified(string text)
    {
        var first = text[0];
        var folds = first is (>= '\u2E80' and <= '\u2FDF') or (>= '\uF900' and <= '\uFAFF') || (first is >= '\uD87E' and <= '\uD87F' && text.Length > 1);
        return !folds ? text : first switch
        {
            '\u2EA0' => "民",
            '\u2EC5' => "见",
            '\u2ED3' => "长",
            '\u2ED4' => "长",
            '\u2EDA' => "页",
            '\u2EDB' => "风",
            '\u2EDC' => "飞",
            '\u2EE2' => "马",
            '\u2EE5' => "鱼",
            '\u2EEC' => "齐",
            '\u2EEE' => "齿",
            '\u2EF0' => "龙",
            '\u2EC9' => "贝",
            '\u2ECB' => "车",
            '\u2EE6' => "鸟",
            '\u2EE8' => "麦",
            '\u2EA9' => "王",
            '\u2EAC' => "示",
            '\u2ECA' => "足",
            '\u2EC4' => "西",
            _ when text.IsNormalized(NormalizationForm.FormKC) => text,
            _ => text.Normalize(NormalizationForm.FormKC),
        };
    }

    /// <summary>Whether a character stands without spaces beside its neighbours: ideographs, kana and their punctuation.</summary>
    public static bool IsWide(char c) => c is (>= '\u2E80' and <= '\uD7FF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFFEF')
        or (>= '\u2014' and <= '\u201D') or '\u2026' || char.IsSurrogate(c);

    /// <summary>Whether a character never begins a line.</summary>
    public static bool IsClosing(char c) => "，。、；：？！）》”’】〉…".Contains(c, StringComparison.Ordinal);
}
