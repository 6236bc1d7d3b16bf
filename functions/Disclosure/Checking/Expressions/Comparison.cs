using Disclosure.Forms;

namespace Disclosure.Checking.Expressions;

/// <summary>A figure, or its direction, compared with what it must be.</summary>
internal sealed record Comparison(Expression Left, ComparisonSign Sign, Expression Right) : Condition
{
    public override Indicator Subject => Left.References.Single().Indicator;

    public override IEnumerable<FigureReference> References => Left.References.Concat(Right.References);

    public override Breach? Evaluate(FigureScope scope)
    {
        if (Left.Evaluate(scope) is not { } left || Right.Evaluate(scope) is not { } right || Holds(left, right))
        {
            return null;
        }

        return Sign == ComparisonSign.Agrees
            ? new Breach(ChangeWord.Of(right), Difference: null)
            : new Breach(FigureText.Digits(right), FigureText.Digits(left - right));
    }

    private bool Holds(decimal left, decimal right) => Sign switch
    {
        ComparisonSign.Equal => left == right,
        ComparisonSign.AtMost => left <= right,
        ComparisonSign.AtLeast => left >= right,
        ComparisonSign.Less => left < right,
        ComparisonSign.Greater => left > right,
        ComparisonSign.Agrees => Math.Sign(left) * Math.Sign(right) >= 0,
        _ => throw new InvalidOperationException($"{Sign} compares nothing."),
    };
}
