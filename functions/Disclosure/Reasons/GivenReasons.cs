using Disclosure.Checking;

namespace Disclosure.Reasons;

/// <summary>
/// Reasons beside the findings they may be about: which explains which, and which explain none. One fits a finding of its
/// unit, code and indicator, and of what it says was read if it says so. Among several different findings without an
/// indicator it has to say so: a reason for one of them explains no other.
/// </summary>
internal sealed class GivenReasons
{
    private readonly ILookup<(string Unit, string Code, string? Indicator), Reason> _reasons;
    private readonly HashSet<Reason> _used = [];
    private readonly HashSet<(string Unit, string Code)> _several;

    /// <param name="reasons">The reasons, in their order.</param>
    /// <param name="findings">The findings that may be explained.</param>
    public GivenReasons(IEnumerable<Reason> reasons, IEnumerable<(string Unit, Finding Finding)> findings)
    {
        // One that says what was read is meant for that finding alone, and goes before one for all.
        _reasons = reasons.OrderBy(r => r.Observed is null).ToLookup(r => (r.Unit, r.Code, r.Indicator));
        _several = findings.Where(f => f.Finding.Indicator is null)
            .GroupBy(f => (f.Unit, f.Finding.Code), f => f.Finding.Observed)
            .Where(g => g.Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(g => g.Key).ToHashSet();
    }

    /// <summary>The reasons that explained something.</summary>
    public IEnumerable<Reason> Used => _reasons.SelectMany(g => g).Where(_used.Contains).OrderBy(r => r.Code, StringComparer.Ordinal).ThenBy(r => r.Indicator, StringComparer.Ordinal);

    /// <summary>The reasons that explained nothing, and whether they could mean several findings.</summary>
    public IEnumerable<(Reason Reason, bool IsAmbiguous)> Unused =>
        _reasons.SelectMany(g => g).Where(r => !_used.Contains(r)).Select(r => (r, IsAmbiguous(r)));

    /// <summary>The reason for a finding; null when there is none.</summary>
    public Reason? For(string unit, Finding finding)
    {
        var reason = finding.Code == FindingCodes.MoreWarnings.Code
            ? null
            : _reasons[(unit, finding.Code, finding.Indicator)].FirstOrDefault(r => !IsAmbiguous(r) && IsRead(r, finding));
        if (reason is not null)
        {
            _used.Add(reason);
        }

        return reason;
    }

    private static bool IsRead(Reason reason, Finding finding) =>
        reason.Observed is null || (finding.Observed is { } read && AskedPlace.Plain(reason.Observed) == AskedPlace.Plain(read));

    private bool IsAmbiguous(Reason reason) => reason is { Indicator: null, Observed: null } && _several.Contains((reason.Unit, reason.Code));
}
