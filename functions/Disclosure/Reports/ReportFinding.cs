namespace Disclosure.Reports;

/// <summary>A finding about the area or one of its units, with the reason given for it, if one was.</summary>
/// <param name="Unit">Code of the unit or area it is about.</param>
/// <param name="Finding">The finding.</param>
public sealed record ReportFinding(string Unit, Finding Finding)
{
    /// <summary>True for a warning without a reason: it stops approval (FORMS.md section 6).</summary>
    public bool StopsApproval => Finding.Severity != Severity.Notice && Finding.Explanation is null;
}
