using System.Globalization;

namespace Disclosure.Documents.Docx;

/// <summary>Characters given by font and number (ECMA-376 Part 1 §17.3.3.30), as characters anybody can read.</summary>
internal static class Symbols
{
    private const int PrivateUse = 0xF000;

    private static readonly Dictionary<int, string> Wingdings = new()
    {
        [0x52] = "☑",
        [0x6C] = "●",
        [0x6E] = "■",
        [0x6F] = "□",
        [0x71] = "❑",
        [0x78] = "☒",
        [0xA8] = "□",
        [0xFB] = "✗",
        [0xFC] = "✓",
        [0xFD] = "☒",
        [0xFE] = "☑",
    };

    private static readonly Dictionary<int, string> Symbol = new()
    {
        [0x2D] = "−",
        [0xA3] = "≤",
        [0xB1] = "±",
        [0xB3] = "≥",
        [0xB4] = "×",
        [0xB8] = "÷",
        [0xB9] = "≠",
    };

    /// <summary>The character; a sign of a font nobody knows stays a private one, and one without a number is U+FFFD.</summary>
    public static string Of(string? font, string? number)
    {
        if (!int.TryParse(number, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || code is <= 0 or > char.MaxValue)
        {
            return "\uFFFD";
        }

        var sign = code >= PrivateUse ? code - PrivateUse : code;
        return (font, sign) switch
        {
            ("Wingdings" or "Wingdings 2", _) when Wingdings.TryGetValue(sign, out var known) => known,
            ("Symbol", _) when Symbol.TryGetValue(sign, out var known) => known,
            ("Symbol", >= 0x20 and < 0x40) => ((char)sign).ToString(),
            _ => ((char)code).ToString(),
        };
    }
}
