using System.Collections.Immutable;
using Disclosure.Checking.Plausibility;
using Disclosure.Checking.Privacy;
using Disclosure.Checking.Repetition;
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
        List<Finding> found =
        [
            .. Rules(filing),
            .. TextChecks.Of(filing),
        ];
        var broken = Indicators(found);
        found.AddRange(MoneyUnits.Of(filing, broken));
        found.AddRange(Jumps.Of(filing, broken));
        found.AddRange(CopiedNumbers.Of(filing, Indicators(found.Where(f => f.Severity != Severity.Notice))));
        found.AddRange(RepeatedLastYear.Of(filing));
        found.AddRange(WordingChecks.Of(filing));
        found.AddRange(PrivacyChecks.Of(filing));
        return [.. found];
    }

    /// <summary>The indicators that findings are about: a further finding about one of them has to add something.</summary>
    private static HashSet<string> Indicators(IEnumerable<Finding> findings) =>
        findings.Select(f => f.Indicator).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<Finding> Rules(CheckedFiling filing)
    {
        var blind = filing.Unreadable.Count == 0 ? [] : filing.Edition.Rules
            .Where(r => r.Condition.References.Any(reference => filing.Unreadable.Contains(reference.Indicator.Code)))
            .Select(r => (r.Id, r.Subject)).ToHashSet();
        return RuleChecker.Check(filing.Edition, filing.Unit, filing.Figures, filing.LastYear)
            .Where(f => !blind.Contains((f.Code, f.Indicator!)) && !MayListLess(filing, f));
    }

    /// <summary>
    /// Whether a rule is broken by nothing but what a text does not list: figures taken out of a text are held to a total
    /// only by parts that are more, or that are all stated. A table has a cell for each part; a text names those it likes.
    /// </summary>
    private static bool MayListLess(CheckedFiling filing, Finding finding)
    {
        var rule = filing.Edition.Rules.First(r => r.Id == finding.Code && r.Subject == finding.Indicator);
        var codes = rule.Condition.References.Select(r => r.Indicator.Code).ToArray();
        return codes.Any(code => TextFigures.IsFromText(filing.Answer(code)))
            && (filing.Answer(rule.Subject) is null
                || (codes.Any(code => filing.Answer(code) is null) && finding.Difference?.StartsWith('-') != true));
    }
}
