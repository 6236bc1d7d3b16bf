using System.Globalization;

namespace Disclosure.Documents.Xlsx;

/// <summary>
/// The number of a cell as plain decimal text. The file holds the shortest or the 17-digit text of a binary double
/// (ECMA-376 Part 1 §18.3.1.96); people entered and see at most 15 digits, so <c>2538.5900000000001</c> is 2538.59.
/// Up to 15 digits the text is taken as it stands and never passes through a double.
/// </summary>
internal static class PlainNumber
{
    private const int Digits = 15;
    private const int MaxExponent = 308;

    /// <summary>The plain text, or null when it is no number a spreadsheet can hold.</summary>
    /// <param name="raw">The text of the cell's <c>v</c> element.</param>
    /// <param name="shift">Digits to move the point to the right by: 2 for a percentage.</param>
    public static string? Of(string raw, int shift = 0)
    {
        if (!TrySplit(raw, out var negative, out var digits, out var exponent))
        {
            return null;
        }

        if (digits.Length > Digits)
        {
            var rounded = double.Parse(raw, CultureInfo.InvariantCulture).ToString("E14", CultureInfo.InvariantCulture);
            TrySplit(rounded, out negative, out digits, out exponent);
        }

        return digits.Length == 0 ? "0" : (negative ? "-" : string.Empty) + Write(digits, exponent + shift);
    }

    /// <summary>Splits into significant digits without zeros at either end, times ten to the exponent.</summary>
    private static bool TrySplit(string raw, out bool negative, out string digits, out int exponent)
    {
        var text = raw.AsSpan().Trim();
        negative = text is ['-', ..];
        text = text is ['-' or '+', ..] ? text[1..] : text;
        digits = string.Empty;
        exponent = 0;
        var e = text.IndexOfAny('e', 'E');
        if (e >= 0 && !int.TryParse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return false;
        }

        var mantissa = e >= 0 ? text[..e] : text;
        var point = mantissa.IndexOf('.');
        var fraction = point < 0 ? 0 : mantissa.Length - point - 1;
        var all = string.Concat(mantissa[..(point < 0 ? mantissa.Length : point)], mantissa[(mantissa.Length - fraction)..]);
        if (all.Length is 0 or > 400 || all.AsSpan().ContainsAnyExceptInRange('0', '9') || Math.Abs((long)exponent) > MaxExponent + fraction)
        {
            return false;
        }

        exponent += all.Length - all.TrimEnd('0').Length - fraction;
        digits = all.Trim('0');
        return digits.Length == 0 || digits.Length + exponent <= MaxExponent + 1;
    }

    private static string Write(string digits, int exponent)
    {
        if (exponent >= 0)
        {
            return digits + new string('0', exponent);
        }

        var whole = digits.Length + exponent;
        return whole > 0 ? $"{digits[..whole]}.{digits[whole..]}" : $"0.{new string('0', -whole)}{digits}";
    }
}
