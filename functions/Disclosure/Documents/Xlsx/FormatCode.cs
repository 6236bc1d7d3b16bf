using System.Buffers;
using System.Text;

namespace Disclosure.Documents.Xlsx;

/// <summary>Tells percentages and dates from numbers by the format (ECMA-376 Part 1 §18.8.30, §18.8.31).</summary>
internal static class FormatCode
{
    // Year, month, day, hour, second, and the year of an era.
    private static readonly SearchValues<char> DateSymbols = SearchValues.Create("ymdhse");

    /// <summary>
    /// The formats that a file refers to without writing them. 27 to 36 and 50 to 58 are dates in the Chinese, Japanese
    /// and Korean programs and mean nothing elsewhere.
    /// </summary>
    public static NumberFormat BuiltIn(int id) => id switch
    {
        9 or 10 => NumberFormat.Percent,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => NumberFormat.Date,
        _ => NumberFormat.Number,
    };

    public static NumberFormat Of(string code)
    {
        var symbols = Symbols(code)
            .Replace("general", string.Empty, StringComparison.Ordinal)
            .Replace("e+", string.Empty, StringComparison.Ordinal)
            .Replace("e-", string.Empty, StringComparison.Ordinal);
        return symbols.AsSpan().ContainsAny(DateSymbols) || symbols.Contains("aaa", StringComparison.Ordinal) ? NumberFormat.Date
            : symbols.Contains('%', StringComparison.Ordinal) ? NumberFormat.Percent
            : NumberFormat.Number;
    }

    /// <summary>The code in lower case without quoted text, escaped characters, colours and locales; <c>[h]</c> stays, an elapsed time.</summary>
    private static string Symbols(string code)
    {
        var symbols = new StringBuilder();
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = End(code, '"', i);
                    break;
                case '[':
                    var end = End(code, ']', i);
                    var inside = code[(i + 1)..end].ToLowerInvariant();
                    symbols.Append(inside.Trim('h').Length == 0 || inside.Trim('m').Length == 0 || inside.Trim('s').Length == 0 ? inside : string.Empty);
                    i = end;
                    break;
                case '\\' or '_' or '*' or '!':
                    i++;
                    break;
                default:
                    symbols.Append(char.ToLowerInvariant(code[i]));
                    break;
            }
        }

        return symbols.ToString();
    }

    private static int End(string code, char closing, int opening) =>
        code.IndexOf(closing, opening + 1) is var end and >= 0 ? end : code.Length;
}
