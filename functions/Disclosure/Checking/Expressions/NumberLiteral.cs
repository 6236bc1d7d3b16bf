namespace Disclosure.Checking.Expressions;

/// <summary>A number written in a rule.</summary>
internal sealed record NumberLiteral(decimal Value) : Expression
{
    public override IEnumerable<FigureReference> References => [];

    public override decimal? Evaluate(FigureScope scope) => Value;
}
