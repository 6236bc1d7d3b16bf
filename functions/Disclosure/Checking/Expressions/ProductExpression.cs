namespace Disclosure.Checking.Expressions;

/// <summary>
/// An expression times a number of the rule. Two figures are never multiplied: so no product of storable figures
/// leaves the range of decimals.
/// </summary>
internal sealed record ProductExpression(Expression Factor, decimal Number) : Expression
{
    public override IEnumerable<FigureReference> References => Factor.References;

    public override decimal? Evaluate(FigureScope scope) => Factor.Evaluate(scope) * Number;
}
