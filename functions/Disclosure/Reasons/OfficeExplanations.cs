using System.Collections.Immutable;
using Disclosure.Checking;
using Disclosure.Consolidation;
using Disclosure.Forms;

namespace Disclosure.Reasons;

/// <summary>What an area's office says of a unit's file: errors it lets stand, reasons for warnings.</summary>
public static class OfficeExplanations
{
    /// <summary>
    /// The inspection with the office's word. An error that a waiver fits becomes a warning that it explains, so that a file
    /// with no other is accepted; a warning that a reason fits is explained by it, whatever the unit itself says.
    /// </summary>
    /// <param name="inspection">What was found in the file.</param>
    /// <param name="office">The files of the office of the unit's area.</param>
    /// <param name="edition">The edition of the year.</param>
    public static Inspection Apply(Inspection inspection, OfficeInput office, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        ArgumentNullException.ThrowIfNull(office);
        if (inspection is not { Submission: not null, Unit: { } unit } || (office.Waivers.IsEmpty && office.Reasons.IsEmpty))
        {
            return inspection;
        }

        var waivers = Given(office.Waivers, unit, inspection.Findings.Where(f => f.Severity == Severity.Error && Waivable.Is(f.Code, edition)));
        var reasons = Given(office.Reasons, unit, inspection.Findings.Where(f => f.Severity == Severity.Warning));
        return inspection with
        {
            Findings = [.. inspection.Findings.Select(Explain)],
            Kept = [.. inspection.Kept.Select(Explain)],
            Waivers = [.. waivers.Used],
        };

        Finding Explain(Finding finding) => finding.Severity switch
        {
            Severity.Error when Waivable.Is(finding.Code, edition) && waivers.For(unit, finding) is { } waiver =>
                finding with { Severity = Severity.Warning, Explanation = waiver.From(ExplanationSource.Waiver) },
            Severity.Warning when reasons.For(unit, finding) is { } reason => finding with { Explanation = reason.From(ExplanationSource.Office) },
            _ => finding,
        };
    }

    private static GivenReasons Given(ImmutableArray<Reason> reasons, string unit, IEnumerable<Finding> findings) =>
        new(reasons.Where(r => r.Unit == unit), findings.Select(f => (unit, f)));
}
