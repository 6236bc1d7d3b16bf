using System.Collections.Immutable;
using Disclosure.Checking;
using Disclosure.Checking.Expressions;
using Disclosure.Forms;

namespace Disclosure.Templates;

/// <summary>
/// The figures a template fills in by itself, taken from the rules of the edition: what a rule demands of a figure is
/// what its formula computes. A clerk enters the others.
/// </summary>
internal static class DerivedFigures
{
    /// <summary>
    /// Totals of the form's grids by code, with the figures they add up: the errors F2, F3 and F4, not F1, whose sum is
    /// no total. A figure that two rules compute takes the first.
    /// </summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<Indicator>> Totals(Edition edition)
    {
        var printed = edition.Tables.SelectMany(t => t.Blocks).SelectMany(b => b.Codes).SelectMany(row => row).ToHashSet(StringComparer.Ordinal);
        var totals = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<Indicator>>(StringComparer.Ordinal);
        foreach (var rule in edition.Rules.Where(r => r.Severity == Severity.Error && printed.Contains(r.Subject)))
        {
            if (Demand(rule) is SumExpression sum
                && Terms(sum, 1) is { } terms
                && terms.All(t => t is { Sign: 1, Figure: { LastYear: false } figure } && printed.Contains(figure.Indicator.Code)))
            {
                totals.TryAdd(rule.Subject, [.. terms.Select(t => t.Figure.Indicator)]);
            }
        }

        return totals.ToImmutable();
    }

    /// <summary>What follows from last year (Y1, Y2, Y3), by code: 上年结转, 现行有效, 上一年项目数量.</summary>
    public static ImmutableSortedDictionary<string, CarriedFigure> Carried(Edition edition)
    {
        var carried = ImmutableSortedDictionary.CreateBuilder<string, CarriedFigure>(StringComparer.Ordinal);
        foreach (var rule in edition.Rules)
        {
            if (Demand(rule) is { } demand && Terms(demand, 1) is { } terms && terms.Any(t => t.Figure.LastYear))
            {
                carried.TryAdd(rule.Subject, new CarriedFigure(terms));
            }
        }

        return carried.ToImmutable();
    }

    /// <summary>Codes of both kinds: a file that answers no other code answers nothing.</summary>
    public static ImmutableHashSet<string> Codes(Edition edition) => [.. Totals(edition).Keys, .. Carried(edition).Keys];

    /// <summary>The right side of a rule that says what one figure equals.</summary>
    private static Expression? Demand(Rule rule) =>
        rule.Condition is Comparison { Sign: ComparisonSign.Equal, Left: FigureReference { LastYear: false }, Right: var right } ? right : null;

    /// <summary>The figures an expression adds and takes away; null when it does anything else.</summary>
    private static ImmutableArray<(int Sign, FigureReference Figure)>? Terms(Expression expression, int sign)
    {
        switch (expression)
        {
            case FigureReference figure:
                return [(sign, figure)];
            case SumExpression sum:
                var terms = ImmutableArray.CreateBuilder<(int, FigureReference)>();
                foreach (var (inner, term) in sum.Terms)
                {
                    if (Terms(term, sign * inner) is not { } below)
                    {
                        return null;
                    }

                    terms.AddRange(below);
                }

                return terms.ToImmutable();
            default:
                return null;
        }
    }
}
