using System.Collections.Immutable;
using Disclosure.Checking.Privacy;
using Disclosure.Reasons;

namespace Disclosure.Consolidation;

/// <summary>
/// Details of persons in what was written beside the reports and is published with them: names of files, reasons of units and
/// of the office, waivers, adjustments and withdrawals.
/// </summary>
internal static class GivenTexts
{
    /// <summary>The findings, the office's as the area's.</summary>
    public static IEnumerable<(string Unit, Finding Finding)> Of(ConsolidationInput input, ImmutableArray<ChildFiling> children) =>
    [
        .. Reasons(input.Office.Reasons, OfficeFiles.ReasonsFile, input).Select(f => (input.Area.Code, f)),
        .. Reasons(input.Office.Waivers, OfficeFiles.WaiversFile, input).Select(f => (input.Area.Code, f)),
        .. input.Office.Adjustments.SelectMany(a => In($"{a.Name}\n{a.Reason}\n{a.Source}", OfficeFiles.AdjustmentsFile, input)).Select(f => (input.Area.Code, f)),
        .. input.Office.Withdrawals.SelectMany(w => In($"{w.File}\n{w.Reason}\n{w.By}", OfficeFiles.WithdrawalsFile, input)).Select(f => (input.Area.Code, f)),
        .. children.SelectMany(c => Reasons(c.Reasons, "reasons", input).Concat(FileName(c, input)).Select(f => (c.Unit.Code, f))),
    ];

    private static IEnumerable<Finding> Reasons(IEnumerable<Reason> reasons, string at, ConsolidationInput input) =>
        reasons.SelectMany(r => In($"{r.Text}\n{r.By}", at, input));

    private static IEnumerable<Finding> FileName(ChildFiling child, ConsolidationInput input) =>
        child.File is { } file ? In(file[(file.LastIndexOf('/') + 1)..], PrivacyFindings.FileName, input) : [];

    private static IEnumerable<Finding> In(string text, string at, ConsolidationInput input) =>
        PrivacyFindings.In(text, at, input.Year, isContact: false, isWhole: false);
}
