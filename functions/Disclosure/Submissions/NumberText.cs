using System.Globalization;
using System.Text.RegularExpressions;

namespace Disclosure.Submissions;

/// <summary>
/// The number in a cell, in parts: <c>减 1,234.5 多 万元</c>. Knows the spelling only, not what the indicator allows.
/// </summary>
/// <param name="Value">The number, exact, with the sign its sign or word gives it.</param>
/// <param name="Word">增, 减 or 多 when it was written, else null.</param>
/// <param name="IsUnusual">Whether it is written as numbers rarely are, with zeros in front, so that it is worth telling.</param>
/// <param name="Measure">What stands after the number, as a unit of measure; empty when nothing does.</param>
internal sealed partial record NumberText(decimal Value, string? Word, string Measure, bool IsUnusual = false)
{
    /// <summary>Longer than any number a decimal holds, with its groups, word and measure; a page of spaces costs nothing.</summary>
    private const int Longest = 64;

    /// <summary>
    /// Reads folded text (<see cref="CellText.Fold(string)"/>). Null when it is no number in one of the spellings: digits,
    /// or groups of three after the first comma; not zeros alone, because <c>0000000</c> is seven cells run together.
    /// Null too when no decimal holds it exactly.
    /// </summary>
    public static NumberText? Parse(string folded)
    {
        var match = Spelling().Match(folded.Length <= Longest ? folded : string.Empty);
        if (!match.Success || Exact(match.Groups["number"].Value.Replace(",", string.Empty, StringComparison.Ordinal).TrimStart('0')) is not { } number)
        {
            return null;
        }

        var direction = match.Groups["direction"].Value;
        var more = match.Groups["more"].Success;
        if (direction.Length > 0 && (more || match.Groups["sign"].Success))
        {
            return null;
        }

        var isLess = direction.Length > 0 && "减下↓".Contains(direction[0], StringComparison.Ordinal);
        var negative = match.Groups["sign"].Value == "-" || isLess;
        var digits = match.Groups["number"].Value;
        return new NumberText(
            negative && number != 0 ? -number : number,
            more ? Figure.LowerBound : direction.Length == 0 ? null : isLess ? "减" : "增",
            match.Groups["measure"].Value.Trim(),
            digits.Length > 1 && digits[0] == '0' && digits[1] != '.');
    }

    private static decimal? Exact(string digits)
    {
        digits = digits.Length == 0 || digits[0] == '.' ? $"0{digits}" : digits;
        if (digits.Contains('.', StringComparison.Ordinal))
        {
            digits = digits.TrimEnd('0').TrimEnd('.');
        }

        // Parsing rounds what is too long; only what comes back the same was held exactly.
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value.ToString(CultureInfo.InvariantCulture) == digits
            ? value
            : null;
    }

    [GeneratedRegex(
        @"^(?<direction>增[加长]?|减少?|上升|下降|↑|↓)? *(?<sign>[+-])? *(?<number>(?:0|0+[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:\.[0-9]+)?) *(?<more>多|余)? *(?<measure>[^0-9.,+\-() ]{0,8})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Spelling();
}
