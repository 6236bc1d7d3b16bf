namespace Disclosure.Checking.Expressions;

/// <summary>
/// 1, 0 or -1: where an expression points. A single figure may say it by a word (增, 减), with or without a number.
/// </summary>
internal sealed record DirectionExpression(Expression Of) : Expression
{
    public override IEnumerable<FigureReference> References => Of.References;

    public override decimal? Evaluate(FigureScope scope) =>
        Of is FigureReference reference && reference.Figure(scope) is { Word: { } word }
            ? ChangeWord.Direction(word)
            : Of.Evaluate(scope) is { } value ? Math.Sign(value) : null;
}
