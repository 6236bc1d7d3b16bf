using System.Collections.Immutable;
using Disclosure.Checking;
using Disclosure.Forms;
using Disclosure.Submissions;

namespace Disclosure.Reasons;

/// <summary>The reasons a unit's file gives, held against what was found in it.</summary>
internal static class UnitReasons
{
    /// <summary>More than a file has different warnings; each is kept with the filing.</summary>
    private const int Most = 500;

    /// <summary>A longer one belongs into the text of the report.</summary>
    private const int Longest = 500;

    private const int MostTold = 50;

    /// <summary>
    /// The findings, those explained that a reason fits, and after them a notice for each reason that fits none. The reasons
    /// to keep are those that fit, each for exactly what it explained, and those about an indicator or a whole code: the
    /// warning they are about may come from another file of the unit.
    /// </summary>
    public static (ImmutableArray<Finding> Findings, ImmutableArray<Reason> Kept) Apply(
        Edition edition, string unit, ImmutableArray<SubmittedReason> given, ImmutableArray<Finding> findings)
    {
        if (given.IsEmpty)
        {
            return (findings, []);
        }

        var warnings = findings.Where(f => f.Severity == Severity.Warning && f.Code != FindingCodes.MoreWarnings.Code).ToLookup(f => f.Code, f => new ExplainedPlace(f, edition), StringComparer.Ordinal);
        var explained = new Dictionary<Finding, Explanation>(ReferenceEqualityComparer.Instance);
        var (kept, unfit) = (new List<Reason>(), new List<FoundPlace>());
        foreach (var (index, reason) in given.Index())
        {
            var asked = AskedPlace.Of(reason, edition);
            ExplainedPlace[] fits = index >= Most ? [] : [.. warnings[reason.Code].Where(w => w.Fits(asked))];
            var problem = index >= Most ? "too-many" : Problem(reason, fits);
            if (problem is not null)
            {
                unfit.Add(new(FindingCodes.ReasonUnfit, code => Unfit(code, reason, problem)));
                kept.AddRange(problem == "no-warning" && asked.IsOfOthers ? [asked.Of(unit)] : []);
                continue;
            }

            kept.AddRange(fits.Select(f => f.Of(asked, unit)));
            foreach (var fit in fits)
            {
                explained.TryAdd(fit.Finding, new Explanation(ExplanationSource.Unit, reason.Text, reason.By, null));
            }
        }

        return ([.. findings.Select(f => explained.TryGetValue(f, out var why) ? f with { Explanation = why } : f), .. FewAlike.Of(unfit, MostTold)], [.. kept.Distinct()]);
    }

    private static string? Problem(SubmittedReason reason, ExplainedPlace[] fits)
    {
        var different = fits.Select(f => (f.Finding.Indicator, reason.Item.Length == 0 || f.Finding.Indicator is null ? f.Finding.Observed : null));
        return reason.Text.Length == 0 ? "no-text"
            : reason.Text.Length > Longest ? "too-long"
            : fits.Length == 0 ? "no-warning"
            : different.Distinct().Skip(1).Any() ? "ambiguous" : null;
    }

    private static Finding Unfit(FindingCode code, SubmittedReason reason, string problem) => code.At(
        reason.At, CellText.Quote(reason.Text), arguments: [("code", reason.Code), ("item", reason.Item.Length == 0 ? new LocalizedText("空白", "blank") : new LocalizedText($"“{CellText.Quote(reason.Item)}”", $"“{CellText.Quote(reason.Item)}”")), ("problem", problem)]);
}
