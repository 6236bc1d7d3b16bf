using System.Globalization;
using System.Text.RegularExpressions;
using Disclosure.Submissions;
using Disclosure.Submissions.Prose;

namespace Disclosure.Checking.Texts;

/// <summary>The statistical period, 1 January to 31 December of the report year (FORMS.md section 2), names another year.</summary>
internal static partial class PeriodYears
{
    private const int Around = 60;

    private static readonly string[] Statistics = ["统计", "数据", "期限", "报告期", "本报告", "本年报"];
    private static readonly string[] Others = ["相比", "对比", "同比", "上年", "上一年", "去年", "较", "合同", "服务期", "租赁", "审计"];

    /// <summary>The findings, one for each period.</summary>
    public static IEnumerable<FoundPlace> Of(CheckedFiling filing)
    {
        foreach (var passage in filing.Passages)
        {
            var prose = ProseText.Of(passage.Text, passage.Start);
            foreach (var period in Periods(prose.Text))
            {
                if (Wrong(period, filing.Year) is { } year && IsOfReport(passage, prose, period))
                {
                    yield return new(FindingCodes.PeriodOfOtherYear, code => code.At(
                        passage.Place(prose.Origin(year.Index)),
                        CellText.Quote(prose.Written(period.Index, period.Index + period.Length)),
                        string.Create(CultureInfo.InvariantCulture, $"{filing.Year}年1月1日至{filing.Year}年12月31日")));
                }
            }
        }
    }

    private static IEnumerable<Match> Periods(string text) => Period().Matches(text).Concat(YearAlone().Matches(text)).Concat(ShortPeriod().Matches(text)).OrderBy(m => m.Index);

    /// <summary>The year that is wrong, or the month that a period ends too early in.</summary>
    private static Group? Wrong(Match period, int year) => period.Groups["month"] is { Success: true } month ? month
        : new[] { period.Groups["from"], period.Groups["to"] }.FirstOrDefault(g => g.Success && int.Parse(g.ValueSpan, CultureInfo.InvariantCulture) != year);

    private static bool IsOfReport(Passage passage, ProseText prose, Match period)
    {
        var sentence = prose.Text[prose.SentenceStart(period.Index, Around)..prose.ClauseEnd(period.Index + period.Length, Around)];
        return (passage.Chapter == Passage.Preface || (!period.Groups["month"].Success && Statistics.Any(word => sentence.Contains(word, StringComparison.Ordinal))))
            && !Others.Any(word => sentence.Contains(word, StringComparison.Ordinal));
    }

    [GeneratedRegex(
        @"(?<![0-9])(?<from>[12][0-9]{3})(?:年0?1月0?1日|(?<sep>[./-])0?1\k<sep>0?1(?![0-9]))(?:起|开始)?,?(?:[-~至到]|起至){1,2}(?:(?<to>[12][0-9]{3})[年./-])?12[月./-]31(?![0-9])日?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Period();

    /// <summary><c>统计期限为2023年度</c>, <c>数据截止2023年12月31日</c>.</summary>
    [GeneratedRegex(
        "统计(?:期限|时限|时间|时段|周期|期间|期)(?:为|是|:)?(?<from>[12][0-9]{3})年(?:度|全年)(?![0-9上下])|(?:数据|统计)[^,。;0-9]{0,8}截[至止]到?(?:时间|日期)?(?:为|是|:)?(?<from>[12][0-9]{3})年12月31日",
        RegexOptions.CultureInvariant)]
    private static partial Regex YearAlone();

    /// <summary>A period that begins with a year and ends before it does: <c>2024年1月1日起至11月30日止</c>.</summary>
    [GeneratedRegex(
        @"(?<![0-9])[12][0-9]{3}年0?1月0?1日(?:起|开始)?,?(?:[-~至到]|起至){1,2}(?:[12][0-9]{3}年)?(?<month>0?[2-9]|1[01])月(?:[0-9]{1,2}日|底)",
        RegexOptions.CultureInvariant)]
    private static partial Regex ShortPeriod();
}
