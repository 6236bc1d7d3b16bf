using System.Collections.Immutable;
using Disclosure.Checking.Texts;

namespace Disclosure.Checking;

/// <summary>
/// Every check of one unit's filing beyond its reading: the rules of the form, then the checks of texts and of
/// plausibility. A receipt and a draft take the same call. Time grows with the filing, no faster.
/// </summary>
public static class FilingChecks
{
    /// <summary>The findings, rules first, each check's in reading order.</summary>
    public static ImmutableArray<Finding> Of(CheckedFiling filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return [.. Rules(filing), .. TextFigures.Of(filing)];
    }

    private static IEnumerable<Finding> Rules(CheckedFiling filing)
    {
        var blind = filing.Unreadable.Count == 0 ? [] : filing.Edition.Rules
            .Where(r => r.Condition.References.Any(reference => filing.Unreadable.Contains(reference.Indicator.Code)))
            .Select(r => (r.Id, r.Subject)).ToHashSet();
        return RuleChecker.Check(filing.Edition, filing.Unit, filing.Figures, filing.LastYear?.Figures)
            .Where(f => !blind.Contains((f.Code, f.Indicator!)));
    }
}
