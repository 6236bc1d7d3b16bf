namespace Disclosure.Documents.Pdf;

/// <summary>Characters as people mean them.</summary>
internal static class PdfText
{
    /// <summary>
    /// Some fonts name an ideograph by its radical or by a compatibility form that looks the same: 一 is read as ⼀, 行 as
    /// ⾏. The unified ideograph takes its place.
    /// </summary>
    public static string Unified(string text) => string.Create(text.Length, text, (unified, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            unified[i] = PdfIdeographs.Unified(source[i]);
        }
    });

    /// <summary>Whether a character stands without spaces beside its neighbours: ideographs, kana and their punctuation.</summary>
    public static bool IsWide(char c) => c is (>= '\u2E80' and <= '\uD7FF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFFEF')
        or (>= '\u2014' and <= '\u201D') or '\u2026' || char.IsSurrogate(c);

    /// <summary>Whether a character never begins a line.</summary>
    public static bool IsClosing(char c) => "，。、；：？！）》”’】〉…".Contains(c, StringComparison.Ordinal);
}
