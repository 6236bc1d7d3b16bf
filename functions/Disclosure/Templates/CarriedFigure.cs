using System.Collections.Immutable;
using Disclosure.Checking.Expressions;

namespace Disclosure.Templates;

/// <summary>A figure that follows from last year's, perhaps with some of this year.</summary>
/// <param name="Terms">What it adds and takes away.</param>
internal sealed record CarriedFigure(ImmutableArray<(int Sign, FigureReference Figure)> Terms)
{
    /// <summary>Codes of this year's figures that take part, with their signs; empty when last year says it all.</summary>
    public IEnumerable<(int Sign, string Code)> ThisYear =>
        Terms.Where(t => !t.Figure.LastYear).Select(t => (t.Sign, t.Figure.Indicator.Code));

    /// <summary>What last year gives; null when one of its figures is unknown, a word, or only a lower bound.</summary>
    public decimal? FromLastYear(IReadOnlyDictionary<string, Figure>? lastYear)
    {
        var sum = 0m;
        foreach (var (sign, reference) in Terms.Where(t => t.Figure.LastYear))
        {
            if (lastYear?.GetValueOrDefault(reference.Indicator.Code) is not { Value: { } value, Word: not Figure.LowerBound })
            {
                return null;
            }

            sum += sign * value;
        }

        return sum;
    }
}
