using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Submissions.Prose;

namespace Disclosure.Checking.Texts;

/// <summary>
/// What the text claims in words (全部办结, 未收到申请) against the cells. Only a claim that the cells contradict is looked
/// for, so that a filing without fault costs next to nothing.
/// </summary>
internal static class TextClaims
{
    /// <summary>One finding for each claim that cells contradict, where it is made first.</summary>
    /// <param name="filing">The filing.</param>
    /// <param name="told">Codes of indicators whose contradiction with the text is told already.</param>
    public static IEnumerable<Finding> Of(CheckedFiling filing, IReadOnlySet<string> told)
    {
        var open = filing.Edition.Claims
            .Where(c => !c.Indicators.Any(i => told.Contains(i.Code)) && Contradicting(filing, c).Length > 0)
            .Select(c => (Claim: c, Finder: new ClaimFinder(c, new TimeScope(filing.Year)))).ToList();
        var headings = new ProseHeadings(filing.Edition);
        foreach (var passage in open.Count == 0 ? [] : filing.Passages)
        {
            var prose = ProseText.Of(passage.Text, passage.Start);
            var heading = headings.Over(passage, prose);
            foreach (var (claim, finder) in open.ToArray())
            {
                // 全部办结 and 无结转下年 deny the same cell: once is enough.
                if (open.Exists(o => o.Claim == claim) && finder.Find(prose, heading) is { } place)
                {
                    yield return Finding(filing, claim, passage, prose, place);
                    open.RemoveAll(o => o.Claim.Indicators.Any(claim.Indicators.Contains));
                }
            }
        }
    }

    /// <summary>The cells that contradict a claim; empty when none does, or none can be known to.</summary>
    private static Indicator[] Contradicting(CheckedFiling filing, Claim claim)
    {
        var cells = claim.Indicators.Where(i => filing.Answer(i.Code) is { Value: not null } figure && !TextFigures.IsFromText(figure)).ToArray();
        var above = cells.Where(i => filing.Answer(i.Code)!.Value > 0).ToArray();
        return !claim.IsOfSome ? above : above.Length == 0 && cells.Length == claim.Indicators.Length ? cells : [];
    }

    private static Finding Finding(CheckedFiling filing, Claim claim, Passage passage, ProseText prose, (int Start, int ClauseEnd) place)
    {
        var cells = Contradicting(filing, claim);
        var figures = cells.Select(i => filing.Answer(i.Code)!).ToArray();
        return (claim.IsOfSome ? FindingCodes.ClaimOfSome : FindingCodes.ClaimOfNone).At(
            passage.Place(prose.Origin(place.Start)),
            CellText.Quote(prose.Written(place.Start, place.ClauseEnd)),
            FigureText.Digits(figures.Sum(f => f.Value ?? 0)),
            indicator: cells[0].Code,
            arguments: [("cells", claim.IsOfSome ? LabelList.Of([.. cells.Select((c, i) => TextFigures.Cell(c.Label, figures[i].At))]) : TextFigures.Cells(filing, cells))]);
    }
}
