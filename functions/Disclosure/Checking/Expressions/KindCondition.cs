using Disclosure.Forms;

namespace Disclosure.Checking.Expressions;

/// <summary><c>fits_kind(code)</c>: the figure is an answer of its indicator's kind (rule F5).</summary>
internal sealed record KindCondition(FigureReference Reference) : Condition
{
    public override Indicator Subject => Reference.Indicator;

    public override IEnumerable<FigureReference> References => [Reference];

    public override Breach? Evaluate(FigureScope scope) =>
        FigureKind.Fits(Reference.Figure(scope), Subject) ? null : new Breach(Expected: null, Difference: null);
}
