using System.Collections.Immutable;
using Disclosure.Checking.Expressions;
using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Units;

namespace Disclosure.Checking;

/// <summary>Checks figures against the rules of an edition. A unit's filing and an area's sums take the same call.</summary>
public static class RuleChecker
{
    /// <summary>
    /// The findings of every broken rule, in rule order: each names the rule's subject, its address and value, the value
    /// expected and the difference where both are numbers. Time grows with the rules and their terms, no faster.
    /// </summary>
    /// <param name="edition">The edition the figures were filed by.</param>
    /// <param name="unit">Who filed them, or the area they were summed for.</param>
    /// <param name="figures">Figures by code; an indicator that is not there is blank, a code the edition lacks is ignored.</param>
    /// <param name="lastYear">What the same unit filed for the year before, perhaps by another edition; null when that is nothing.</param>
    public static ImmutableArray<Finding> Check(
        Edition edition, Unit unit, IReadOnlyDictionary<string, Figure> figures, FiledYear? lastYear)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(figures);
        var scope = new FigureScope(figures, lastYear);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var rule in edition.Rules)
        {
            if (Applies(rule, unit, scope) && rule.Condition.Evaluate(scope) is { } breach)
            {
                findings.Add(Describe(rule, breach, scope));
            }
        }

        return findings.ToImmutable();
    }

    private static bool Applies(Rule rule, Unit unit, FigureScope scope) =>
        !(rule.Definition.ExemptsMakersOfRegulations && unit.MakesRegulations) && rule.Definition.Missing switch
        {
            MissingValues.SkipIfAnyMissing => !rule.Condition.References.Any(r => r.IsMissing(scope)),
            MissingValues.SkipIfAllMissing => !rule.Condition.References.All(r => r.IsMissing(scope)),
            _ => true,
        };

    private static Finding Describe(Rule rule, Breach breach, FigureScope scope)
    {
        var subject = rule.Condition.Subject;
        var figure = scope.Find(subject.Code, lastYear: false);
        var zh = new MessageArguments(subject, breach.Expected ?? string.Empty, breach.Difference ?? string.Empty, scope, Chinese: true);
        var en = zh with { Chinese = false };
        if (rule.Expected?.Render(zh, en) is { } expected)
        {
            (zh, en) = (zh with { Expected = expected.Zh }, en with { Expected = expected.En });
        }

        return new Finding(rule.Id, rule.Severity, rule.Message.Render(zh, en), rule.Action.Render(zh, en))
        {
            At = figure.At,
            Observed = FigureText.Number(figure),
            Expected = zh.Expected,
            Difference = breach.Difference,
            Indicator = subject.Code,
        };
    }
}
