using System.Globalization;
using System.Text.RegularExpressions;
using Disclosure.Documents;
using Disclosure.Submissions;
using Disclosure.Submissions.Prose;

namespace Disclosure.Checking.Texts;

/// <summary>
/// The report plans for the year it is about (<c>2024年，我局将继续…</c> in the report of 2024): the plan of last year's
/// report. What a year's work was taken up with (<c>将政务公开纳入考核</c>) is no plan.
/// </summary>
internal static partial class PlanYears
{
    private const int LongestQuotation = 20;
    private const int LongestClause = 120;

    /// <summary>The findings, at most one for each paragraph.</summary>
    public static IEnumerable<FoundPlace> Of(CheckedFiling filing)
    {
        foreach (var passage in filing.Passages.Where(p => p.Chapter != Passage.Preface))
        {
            var prose = ProseText.Of(passage.Text, passage.Start);
            var text = DocumentTitles.Blank(prose.Text);
            if (Plan().Matches(text).FirstOrDefault(plan => IsOf(filing.Year, text, prose, plan)) is { } found)
            {
                var year = found.Groups[1].Index;
                yield return new(FindingCodes.PlanForReportYear, code => code.At(
                    TextPlace.Of(passage.At, prose.Origin(year)),
                    CellText.Quote(prose.Written(year, Math.Min(prose.Text.Length, year + LongestQuotation))),
                    filing.Year.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }

    private static bool IsOf(int year, string text, ProseText prose, Match plan)
    {
        var end = plan.Index + plan.Length;
        return int.Parse(plan.Groups[1].ValueSpan, CultureInfo.InvariantCulture) == year
            && !Treatment().IsMatch(text.AsSpan(end..prose.ClauseEnd(end, LongestClause)));
    }

    [GeneratedRegex(
        @"(?:^|[。;:!?\n)、]|[,:](?=[12]))([12][0-9]{3})年度?,?(?:[我本][^,。;0-9]{1,4},?)?(?:将(?:继续|进一步|重点|着力|着重|加强|加快|加大|强化|严格|持续|不断|坚持|以|按照|围绕|从|深入|努力|认真|积极|切实|深化|抓好|做好)|计划(?!完成|任务|生育|内|表|书|指标|项目|的)|拟(?=[组开制举继加]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Plan();

    [GeneratedRegex("作为|纳入|列入|融入|摆[上在]|放在|列为|贯穿|结合起来|已|了", RegexOptions.CultureInvariant)]
    private static partial Regex Treatment();
}
