using Disclosure.Consolidation;

namespace Disclosure.Reports;

/// <summary>A finding about the area or one of its units, with the reason the office gave for it.</summary>
/// <param name="Unit">Code of the unit or area it is about.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">The reason; null when none was given.</param>
public sealed record ReportFinding(string Unit, Finding Finding, Reason? Reason)
{
    /// <summary>True for a warning without a reason: it stops approval (FORMS.md section 6).</summary>
    public bool StopsApproval => Finding.Severity != Severity.Notice && Reason is null;
}
