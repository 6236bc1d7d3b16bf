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

        var sentence = prose.SentenceStart(end, LongestSentence);
        var named = Years().Matches(Titles().Replace(prose.Text[sentence..end], string.Empty)).LastOrDefault();
        return named is null || year is null || int.Parse(named.Groups[1].ValueSpan, CultureInfo.InvariantCulture) == year;
    }

    [GeneratedRegex("(?<![0-9])((?:19|20)[0-9]{2})年", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    /// <summary>A year in the title of a document is the document's.</summary>
    [GeneratedRegex("《[^《》]*》", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();
}
