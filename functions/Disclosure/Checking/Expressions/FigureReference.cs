using Disclosure.Forms;

namespace Disclosure.Checking.Expressions;

/// <summary>A figure by its code: of this year, or with <c>last_year(code)</c> of the year before.</summary>
internal sealed record FigureReference(Indicator Indicator, bool LastYear) : Expression
{
    public override IEnumerable<FigureReference> References => [this];

    public Figure Figure(FigureScope scope) => scope.Find(Indicator.Code, LastYear);

    public bool IsMissing(FigureScope scope) => Figure(scope).State is FigureState.Blank or FigureState.NotApplicable;

    public override decimal? Evaluate(FigureScope scope) => Figure(scope) switch
    {
        { State: FigureState.Word } or { Word: Disclosure.Figure.LowerBound } => null,
        { Value: { } value } => Math.Abs(value) <= FigureKind.Largest ? value : null,
        _ => 0,
    };
}
