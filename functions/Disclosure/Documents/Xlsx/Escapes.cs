using System.Globalization;
using System.Text.RegularExpressions;

namespace Disclosure.Documents.Xlsx;

/// <summary>The escapes <c>_x000D_</c> of characters that XML cannot hold (ECMA-376 Part 1 §22.9.2.19 ST_Xstring).</summary>
internal static partial class Escapes
{
    public static string Decode(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escape().Replace(text, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
            : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
