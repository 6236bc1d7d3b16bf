using Disclosure.Documents;
using Disclosure.Forms;

namespace Disclosure.Checking.Expressions;

/// <summary>What the texts of one finding are filled with, in one language.</summary>
internal sealed record MessageArguments(
    Indicator Subject, string Expected, string Difference, FigureScope Scope, bool Chinese)
{
    public string Observed => Print(Scope.Find(Subject.Code, lastYear: false));

    public string? Address(Indicator indicator) =>
        Scope.Find(indicator.Code, lastYear: false).At is { } at ? Chinese ? SpokenAddress.Zh(at) : at : null;

    public string Label(Indicator indicator) => Chinese ? indicator.Label.Zh : indicator.Label.En;

    /// <summary>Name and place; a sum has no place.</summary>
    public string Cell(Indicator indicator) => (Address(indicator), Chinese) switch
    {
        (null, true) => $"“{Label(indicator)}”",
        (null, false) => $"“{Label(indicator)}”",
        ({ } at, true) => $"“{Label(indicator)}”（{at}）",
        ({ } at, false) => $"“{Label(indicator)}” ({at})",
    };

    /// <summary>Name and place of last year's figure: <c>“四、结转下年度继续办理·总计”（2021 年报.xlsx 表!H30）</c>.</summary>
    public string LastCell(Indicator indicator)
    {
        var at = Scope.Find(indicator.Code, lastYear: true).At;
        var place = string.Join(' ', new[] { Scope.LastYear?.File, at is null ? null : Chinese ? SpokenAddress.Zh(at) : at }.OfType<string>());
        return (place.Length, Chinese) switch
        {
            (0, _) => $"“{Label(indicator)}”",
            (_, true) => $"“{Label(indicator)}”（{place}）",
            (_, false) => $"“{Label(indicator)}” ({place})",
        };
    }

    public string Print(Expression expression) => expression is FigureReference reference
        ? Print(reference.Figure(Scope))
        : expression.Evaluate(Scope) is { } value ? FigureText.Digits(value) : string.Empty;

    private string Print(Figure figure) => figure.State switch
    {
        FigureState.Blank => Chinese ? "空白" : "blank",
        FigureState.NotApplicable => Chinese ? "不适用" : "not applicable",
        _ => FigureText.Number(figure),
    };
}
