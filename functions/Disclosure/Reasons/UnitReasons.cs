using System.Collections.Immutable;
using System.Globalization;
using Disclosure.Checking;
using Disclosure.Documents;
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

        var warnings = findings.Where(f => f.Severity == Severity.Warning).ToLookup(f => f.Code, f => new Place(f), StringComparer.Ordinal);
        var explained = new Dictionary<Finding, Explanation>(ReferenceEqualityComparer.Instance);
        var (kept, unfit) = (new List<Reason>(), new List<Finding>());
        foreach (var (index, reason) in given.Index())
        {
            var fits = warnings[reason.Code].Where(w => w.Fits(reason, edition)).ToArray();
            var different = fits.Select(f => (f.Finding.Indicator, reason.Item.Length == 0 || f.Finding.Indicator is null ? f.Finding.Observed : null)).Distinct().Count();
            var problem = index >= Most ? "too-many"
                : reason.Text.Length == 0 ? "no-text"
                : reason.Text.Length > Longest ? "too-long"
                : different > 1 ? "ambiguous"
                : fits.Length == 0 ? "no-warning" : null;
            if (problem is not null)
            {
                unfit.Add(Unfit(reason, problem));
            }

            if (problem is null)
            {
                foreach (var fit in fits.Where(f => !explained.ContainsKey(f.Finding)))
                {
                    explained.Add(fit.Finding, new Explanation(ExplanationSource.Unit, reason.Text, reason.By, null));
                }

                kept.AddRange(fits.Select(f => f.Of(reason, unit, edition)));
            }
            else if (problem == "no-warning" && OfOthers(reason, unit, edition) is { } other)
            {
                kept.Add(other);
            }
        }

        return ([.. findings.Select(f => explained.TryGetValue(f, out var why) ? f with { Explanation = why } : f), .. Told(unfit)], [.. kept.Distinct()]);
    }

    private static IEnumerable<Finding> Told(List<Finding> unfit) => unfit.Count <= MostTold
        ? unfit
        : unfit.Take(MostTold).Append(FindingCodes.MoreAlike.At(
            null, (unfit.Count - MostTold).ToString(CultureInfo.InvariantCulture), arguments: ("code", FindingCodes.ReasonUnfit.Code)));

    private static Finding Unfit(SubmittedReason reason, string problem) => FindingCodes.ReasonUnfit.At(
        reason.At, CellText.Quote(reason.Text), arguments: [("code", reason.Code), ("item", CellText.Quote(reason.Item)), ("problem", problem)]);

    private static Reason? OfOthers(SubmittedReason reason, string unit, Edition edition)
    {
        var indicator = Indicator(reason.Item, edition);
        return indicator is null && reason.Item.Length > 0
            ? null
            : new Reason(unit, reason.Code, indicator, reason.Text, reason.By) { Observed = reason.Observed };
    }

    private static string? Indicator(string item, Edition edition) =>
        item.Length is > 0 and <= LabelKey.Longest ? FormIndex.Of(edition).Named(item, LabelKey.Of(item))?.Code : null;

    /// <summary>A warning and the ways a clerk can name its place.</summary>
    private sealed class Place(Finding finding)
    {
        private readonly string[] _names =
            [.. new[] { finding.At, finding.At is { } at ? SpokenAddress.Zh(at) : null, finding.Observed }.OfType<string>().Select(Plain)];

        public Finding Finding => finding;

        public bool Fits(SubmittedReason reason, Edition edition) =>
            (reason.Observed is null || Plain(reason.Observed) == Plain(finding.Observed ?? string.Empty))
            && (reason.Item.Length == 0 || Names(reason.Item) || IsOf(reason.Item, edition));

        /// <summary>The reason for this finding and no other, unless it names the indicator and so all of it.</summary>
        public Reason Of(SubmittedReason reason, string unit, Edition edition) =>
            new(unit, finding.Code, finding.Indicator, reason.Text, reason.By)
            {
                Observed = IsOf(reason.Item, edition) ? reason.Observed : finding.Observed,
            };

        /// <summary>Whether it names the indicator, in full or by the last part of its label: 采购总金额.</summary>
        private bool IsOf(string item, Edition edition) =>
            item.Length > 0 && finding.Indicator is { } mine
            && (Indicator(item, edition) == mine
                || (edition.TryGetIndicator(mine, out var indicator) && Plain(indicator.Label.Zh).EndsWith("·" + Plain(item), StringComparison.Ordinal)));

        private bool Names(string item) =>
            Plain(item) is { Length: > 0 } plain && Array.Exists(_names, name => name == plain || name.EndsWith("!" + plain, StringComparison.Ordinal));

        private static string Plain(string text) => CellText.Fold(CellText.Clean(text)).Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
    }
}
