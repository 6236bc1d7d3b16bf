using Disclosure.Forms;

namespace Disclosure.Submissions.Prose;

/// <summary>Finds the numbers of a paragraph, with what stands around them that belongs to them.</summary>
internal sealed class NumberScanner
{
    /// <summary>Longer than any number that a decimal holds.</summary>
    private const int Longest = 32;

    private static readonly string[] Common = ["人次", "人", "次", "条次", "件次", "条", "件", "项", "个", "家", "户", "份", "场", "期", "篇", "起", "宗", "%"];
    private static readonly string[] MoreThan = ["超过", "逾", "突破", "多达", "不少于", "超"];
    private static readonly string[] Nearly = ["大约", "约", "近", "将近", "左右"];

    private readonly string[] _measures;

    /// <summary>Knows the units of measure of an edition and its phrases, of money, and the common ones.</summary>
    public NumberScanner(Edition edition) => _measures =
    [
        .. edition.Phrases.SelectMany(p => p.Measures.Append(p.Quantity.Measure)).Concat(MoneyMeasure.All).Concat(Common)
            .Select(CellText.Fold).Distinct(StringComparer.Ordinal).OrderByDescending(m => m.Length),
    ];

    /// <summary>The numbers in order. Every digit belongs to one.</summary>
    public IEnumerable<ProseToken> Scan(ProseText prose)
    {
        var text = prose.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                var end = End(text, i);
                yield return Token(text, i, end);
                i = end - 1;
            }
        }
    }

    /// <summary>Behind the digits, their groups of three and their decimals.</summary>
    private static int End(string text, int start)
    {
        var end = Digits(text, start);
        if (end - start <= 3)
        {
            while (end < text.Length && text[end] == ',' && Digits(text, end + 1) == end + 4)
            {
                end += 4;
            }
        }

        return end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]) ? Digits(text, end + 1) : end;
    }

    private static int Digits(string text, int start)
    {
        while (start < text.Length && char.IsAsciiDigit(text[start]))
        {
            start++;
        }

        return start;
    }

    private ProseToken Token(string text, int start, int end)
    {
        var isMore = IsMore(text, end);
        var at = isMore ? end + 1 : end;
        var factor = 1m;
        if (Measure(text, at).Length == 0 && at < text.Length && text[at] is '万' or '亿' && text[at..(at + 1)] is var unit)
        {
            factor = unit == "万" ? 10_000m : 100_000_000m;
            at++;
            isMore |= IsMore(text, at);
            at += IsMore(text, at) ? 1 : 0;
        }

        var word = isMore || Ends(text, start, MoreThan) ? Figure.LowerBound : Ends(text, start, Nearly) ? Mention.About : null;
        return new ProseToken(start, end, Value(text[start..end], factor), Step(text[start..end]) * factor, word, at, Measure(text, at));
    }

    private static bool IsMore(string text, int at) => at < text.Length && text[at] is '多' or '余' && !(at + 1 < text.Length && text[at + 1] == '额');

    private static bool Ends(string text, int end, string[] words) =>
        Array.Exists(words, word => text.AsSpan(0, end).EndsWith(word, StringComparison.Ordinal));

    /// <summary>The unit of measure that begins there; empty when none does.</summary>
    public string Measure(string text, int at) =>
        Array.Find(_measures, measure => text.AsSpan(at).StartsWith(measure, StringComparison.Ordinal)) ?? string.Empty;

    private static decimal Step(string digits)
    {
        var step = 1m;
        for (var i = digits.IndexOf('.', StringComparison.Ordinal) + 1; i > 0 && i < Math.Min(digits.Length, Longest); i++)
        {
            step /= 10;
        }

        return step;
    }

    private static decimal? Value(string digits, decimal factor)
    {
        if (digits.Length > Longest || (digits.Length > 1 && digits[0] == '0' && digits[1] != '.')
            || NumberText.Parse(digits) is not { Measure: "" } number)
        {
            return null;
        }

        return Math.Abs(number.Value) < 1e18m ? number.Value * factor : null;
    }
}
