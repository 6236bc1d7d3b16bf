using Disclosure.Submissions;
using Disclosure.Submissions.Prose;

namespace Disclosure.Checking.Texts;

/// <summary>A figure that was never filled in: <c>主动公开信息  条</c>, <c>共____件</c>, <c>XX次</c>.</summary>
internal static class UnfilledFigures
{
    private const int QuotedBefore = 12;
    private const int LongestGap = 8;

    /// <summary>The findings, one for each place.</summary>
    public static IEnumerable<FoundPlace> Of(CheckedFiling filing)
    {
        var phrases = PhraseIndex.Of(filing.Edition);
        foreach (var passage in filing.Passages)
        {
            var text = CellText.Fold(passage.Text);
            foreach (var gap in new FigureGaps(passage.Text, text, passage.Start, phrases).Find())
            {
                yield return new(FindingCodes.FigureUnfilled, code => code.At(
                    passage.Place(gap.Start),
                    Quote(passage.Text, passage.Start, gap),
                    indicator: gap.Measure.Length == 0 ? null : Indicator(phrases, text, gap)));
            }
        }
    }

    /// <summary>The indicator whose phrase ends before the gap; null when none does, or it needs more than the words there.</summary>
    private static string? Indicator(PhraseIndex phrases, string text, FigureGap gap)
    {
        var end = gap.Start;
        while (end > 0 && text[end - 1] is '共' or '有' or '计' or '为' or '达')
        {
            end--;
        }

        return phrases.EndingAt(text, end)
            .Select(found => found.Candidate)
            .Where(c => c is { Before.Length: 1, After.IsEmpty: true, Context.IsEmpty: true } && c.Value(1, gap.Measure) is not null)
            .MaxBy(c => c.Weight)?.Quantity.Indicator?.Code;
    }

    private static string Quote(string text, int start, FigureGap gap)
    {
        var from = gap.Start;
        while (from > start && gap.Start - from < QuotedBefore && text[from - 1] is not ('，' or '。' or '；' or '、' or ',' or ';' or '\n'))
        {
            from--;
        }

        from = CellText.WholeFrom(text, from);
        var middle = gap.MeasureAt - gap.Start <= LongestGap ? text[gap.Start..gap.MeasureAt] : $"{text[gap.Start..(gap.Start + LongestGap)]}…";
        return CellText.Quote(text[from..gap.Start] + middle + text[gap.MeasureAt..gap.End]);
    }
}
