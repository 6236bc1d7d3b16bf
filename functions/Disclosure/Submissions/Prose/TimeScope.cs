using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Disclosure.Submissions.Prose;

/// <summary>Whether a clause speaks of the whole report year.</summary>
/// <param name="year">The report year; null when nobody knows it, and then all years count.</param>
internal sealed partial class TimeScope(int? year)
{
    /// <summary>So far back a sentence is looked at, in characters.</summary>
    private const int LongestSentence = 360;

    /// <summary>What stands beside such words is another year's, or a part of a year's.</summary>
    private static readonly string[] OtherTimes =
        ["去年", "上年", "上一年", "前年", "往年", "历年", "同比", "上半年", "下半年", "季度", "明年", "下年", "次年", "下一年", "计划", "目标", "增长", "下降"];

    /// <summary>The clause speaks of no other time, and the last year its sentence names is the report's.</summary>
    /// <param name="prose">The paragraph.</param>
    /// <param name="clause">Where the clause begins.</param>
    /// <param name="end">Up to where it is looked at.</param>
    /// <param name="said">Words of the clause whose times are meant so.</param>
    public bool IsThisYear(ProseText prose, int clause, int end, ImmutableArray<string> said)
    {
        var words = prose.Text[clause..end];
        if (OtherTimes.Any(time => words.Contains(time, StringComparison.Ordinal) && !said.Any(word => word.Contains(time, StringComparison.Ordinal))))
        {
            return false;
        }

        var sentence = Titles().Replace(prose.Text[prose.SentenceStart(end, LongestSentence)..end], string.Empty);
        if (Spans().Matches(sentence).LastOrDefault() is { } span && span.Groups["other"].Success)
        {
            return false;
        }

        var named = Years().Matches(sentence).LastOrDefault();
        return named is null || year is null || int.Parse(named.Groups[1].ValueSpan, CultureInfo.InvariantCulture) == year;
    }

    /// <summary>
    /// Spans of time: a whole year, or else some months of it (<c>其中12月</c>, <c>6月底前</c>) or several years (<c>近三年</c>,
    /// <c>2022—2024年</c>).
    /// </summary>
    [GeneratedRegex(
        """
        全年|本年|今年|(?<!上)(?<!上一)年度|(?<![0-9])1月(?:1日)?起?(?:[-~—至到]+)(?:[0-9]{4}年)?12月
        |(?<other>近[0-9一二两三四五六七八九十]{1,2}年|(?<![0-9])[0-9一二两三四五六七八九十]年来(?![信访电函])|[0-9]{4}年?[-~—至到]+[0-9]{4}年(?![0-9])
        |(?:成立|组建|开通|上线|启用|施行|实施|改革|设立)以来
        |(?<![0-9])(?!12月(?:31日|底|末))[0-9]{1,2}月(?:份|底|末|中旬|上旬|下旬|[0-9]{1,2}日)?(?:之前|以前|前|当月)
        |截[至止](?:[0-9]{4}年)?(?!12月)[0-9]{1,2}月
        |(?:^|[,:(]|其中)(?:[0-9]{4}年)?[0-9]{1,2}月份?(?![0-9份底末中上下至到起—~-]))
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Spans();

    [GeneratedRegex("(?<![0-9])((?:19|20)[0-9]{2})年", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    /// <summary>A year in the title of a document is the document's.</summary>
    [GeneratedRegex("《[^《》]*》", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();
}
