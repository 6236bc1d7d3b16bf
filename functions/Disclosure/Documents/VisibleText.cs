using System.Text;

namespace Disclosure.Documents;

/// <summary>
/// Text that every output can carry. Control characters, halves of surrogate pairs and non-characters cannot stand in
/// XML 1.0 (§2.2) and would break a receipt or a report, so U+FFFD takes their place, where everybody can see it.
/// </summary>
internal static class VisibleText
{
    public static string Of(string text)
    {
        var start = 0;
        while (start < text.Length && Length(text, start) is var length and > 0)
        {
            start += length;
        }

        if (start == text.Length)
        {
            return text;
        }

        var visible = new StringBuilder(text, 0, start, text.Length);
        for (var i = start; i < text.Length;)
        {
            var length = Length(text, i);
            visible.Append(length == 0 ? "\uFFFD" : text.AsSpan(i, length));
            i += Math.Max(length, 1);
        }

        return visible.ToString();
    }

    /// <summary>How many UTF-16 units the character there has, or 0 when XML cannot carry it.</summary>
    private static int Length(string text, int at) => text[at] switch
    {
        '\t' or '\n' or '\r' => 1,
        < ' ' or '\uFFFE' or '\uFFFF' => 0,
        var c when !char.IsSurrogate(c) => 1,
        _ => char.IsSurrogatePair(text, at) ? 2 : 0,
    };
}
