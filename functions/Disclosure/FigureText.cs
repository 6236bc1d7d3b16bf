using System.Globalization;

namespace Disclosure;

/// <summary>A figure as a form prints it: <c>减5</c>, <c>增</c>, <c>3073多</c>, <c>22（其中修订16件）</c>.</summary>
public static class FigureText
{
    /// <summary>
    /// Number and word without the note: empty for a blank, <c>/</c> for 不适用, invariant digits without grouping or
    /// trailing zeros. A direction stands before the number, which then has no sign; 多 stands after it.
    /// </summary>
    /// <param name="figure">The figure.</param>
    /// <param name="measure">The unit of measure to print after a number (<c>万元</c>); empty for none.</param>
    public static string Number(Figure figure, string measure = "")
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure switch
        {
            { State: FigureState.NotApplicable } => "/",
            { State: FigureState.Word, Word: { } word } => word,
            { Value: { } value, Word: null } => Digits(value) + measure,
            { Value: { } value, Word: Figure.LowerBound } => Digits(value) + Figure.LowerBound + measure,
            { Value: { } value, Word: { } word } => word + Digits(Math.Abs(value)) + measure,
            _ => string.Empty,
        };
    }

    /// <summary><see cref="Number"/> with the note in brackets after it.</summary>
    public static string Print(Figure figure, string measure = "") =>
        figure?.Note is { } note ? $"{Number(figure, measure)}（{note}）" : Number(figure!, measure);

    /// <summary>Exact decimal digits: <c>15197938.608796</c>, <c>-5</c>, <c>0</c>.</summary>
    public static string Digits(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
