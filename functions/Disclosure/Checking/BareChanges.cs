using Disclosure.Forms;
using Disclosure.Submissions;

namespace Disclosure.Checking;

/// <summary>
/// Changes that say 增 or 减 and not by how many: they count, but nobody can add them or check them against last year. One
/// notice for all of them.
/// </summary>
internal static class BareChanges
{
    /// <summary>The notice, or none. 持平 is as good as 0.</summary>
    public static IEnumerable<Finding> Of(Edition edition, Submission submission)
    {
        var bare = edition.Indicators
            .Where(i => i.Kind == IndicatorKind.Change && submission.Figures.GetValueOrDefault(i.Code) is { State: FigureState.Word, Word: "增" or "减" })
            .ToArray();
        if (bare.Length > 0)
        {
            var words = string.Join('、', bare.Select(i => submission.Figures[i.Code].Word).Distinct());
            yield return FindingCodes.ChangeWithoutNumber.At(submission.Figures[bare[0].Code].At, words, arguments: ("label", LabelList.Of(bare)));
        }
    }
}
