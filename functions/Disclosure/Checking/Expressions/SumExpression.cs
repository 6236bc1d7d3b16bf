using System.Collections.Immutable;

namespace Disclosure.Checking.Expressions;

/// <summary>Terms added or, where their sign is -1, taken away; <c>sum(row in results: …)</c> is one with a term for each member.</summary>
internal sealed record SumExpression(ImmutableArray<(int Sign, Expression Term)> Terms) : Expression
{
    public override IEnumerable<FigureReference> References => Terms.SelectMany(t => t.Term.References);

    public override decimal? Evaluate(FigureScope scope)
    {
        var sum = 0m;
        foreach (var (sign, term) in Terms)
        {
            if (term.Evaluate(scope) is not { } value)
            {
                return null;
            }

            sum += sign * value;
        }

        return sum;
    }
}
