using System.Globalization;
using System.Text.RegularExpressions;

namespace Disclosure.Submissions.Prose;

/// <summary>The number in front of a heading: <c>一、</c>, <c>（一）</c>, <c>1.</c>, <c>第一部分</c>.</summary>
/// <param name="Style">How it is written. Chapters of one report share a style, what is below them has another.</param>
/// <param name="Number">1 and up; 0 without one.</param>
/// <param name="Length">Characters it takes, with the space after it.</param>
internal readonly partial record struct Numbering(NumberingStyle Style, int Number, int Length)
{
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>The numbering at the start of folded text without space in front.</summary>
    public static Numbering Of(string folded)
    {
        // The pattern needs no more; paragraphs can be long.
        var match = Pattern().Match(folded.Length > 12 ? folded[..12] : folded);
        if (!match.Success)
        {
            return default;
        }

        var style = match.Groups["part"].Success ? NumberingStyle.Part
            : match.Groups["bracket"].Success ? NumberingStyle.Bracket
            : char.IsAsciiDigit(match.Groups["number"].Value[0]) ? NumberingStyle.Digit
            : NumberingStyle.Numeral;
        return new Numbering(style, Value(match.Groups["number"].Value), match.Length);
    }

    private static int Value(string number)
    {
        if (char.IsAsciiDigit(number[0]))
        {
            return int.Parse(number, CultureInfo.InvariantCulture);
        }

        var ten = number.IndexOf('十', StringComparison.Ordinal);
        return ten < 0
            ? Numerals.IndexOf(number[0], StringComparison.Ordinal) + 1
            : (ten == 0 ? 10 : (Numerals.IndexOf(number[0], StringComparison.Ordinal) + 1) * 10)
                + (ten == number.Length - 1 ? 0 : Numerals.IndexOf(number[ten + 1], StringComparison.Ordinal) + 1);
    }

    [GeneratedRegex(
        @"^(?:(?<part>第) ?(?<number>[一二三四五六七八九十]{1,3}|[0-9]{1,2}) ?(?:部分|章|节)|(?<bracket>\() ?(?<number>[一二三四五六七八九十]{1,3}|[0-9]{1,2}) ?\)|(?<number>[一二三四五六七八九十]{1,3})(?:[、.,:．]| +)|(?<number>[0-9]{1,2})(?:[、,:．)]|\.(?![0-9])))[、.,:． ]*",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
