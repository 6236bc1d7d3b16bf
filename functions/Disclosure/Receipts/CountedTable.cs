using Disclosure.Forms;
using Disclosure.Submissions;

namespace Disclosure.Receipts;

/// <summary>What was counted of one table of the form, so that a clerk can tell whether all of it arrived.</summary>
/// <param name="Title">The table.</param>
/// <param name="Cells">Cells the form has.</param>
/// <param name="Answered">Cells with an answer.</param>
/// <param name="Last">The last answered cell in printed order; null when none is.</param>
/// <param name="LastFigure">Its answer.</param>
internal sealed record CountedTable(string Title, int Cells, int Answered, Indicator? Last, Figure? LastFigure)
{
    /// <summary>The tables found in a submission, in printed order.</summary>
    public static IEnumerable<CountedTable> Of(Submission submission, Edition edition)
    {
        foreach (var table in edition.Tables.Where(t => submission.Tables.Contains(t.Id)))
        {
            var answered = table.Indicators
                .Where(i => submission.Figures.GetValueOrDefault(i.Code) is { IsAnswered: true })
                .ToArray();
            var last = answered.LastOrDefault();
            yield return new CountedTable(
                table.Title.Zh, table.Indicators.Length, answered.Length, last, last is null ? null : submission.Figures[last.Code]);
        }
    }
}
