using Disclosure.Forms;

namespace Disclosure.Checking.Expressions;

/// <summary>Which figures are answers of which kind.</summary>
internal static class FigureKind
{
    /// <summary>
    /// No figure, counted in its smallest unit, has more than 15 digits: spreadsheets keep no more, and thousands of such
    /// figures still sum within an Int64.
    /// </summary>
    public const decimal Largest = 999_999_999_999_999m;

    /// <summary>How many digits may stand before the point of a figure with so many decimal places.</summary>
    public static int WholeDigits(int decimals) => FigureText.Digits(Largest).Length - decimals;

    /// <summary>Whether a figure is an answer of the indicator's kind; a blank and 不适用 always are.</summary>
    public static bool Fits(Figure figure, Indicator indicator) => figure.State switch
    {
        FigureState.Word => indicator.Kind == IndicatorKind.Change && ChangeWord.Direction(figure.Word!) is not null,
        FigureState.Value => IsStorable(figure.Value!.Value, indicator.Decimals) && IsInRange(figure.Value.Value, indicator.Kind)
            && (figure.Word is null || FitsWord(figure, indicator)),
        _ => true,
    };

    private static bool IsInRange(decimal value, IndicatorKind kind) => kind switch
    {
        IndicatorKind.Change => true,
        IndicatorKind.Percentage => value is >= 0 and <= 100,
        _ => value >= 0,
    };

    private static bool IsStorable(decimal value, int decimals)
    {
        var largest = Largest;
        for (var i = 0; i < decimals; i++)
        {
            largest /= 10;
        }

        return Math.Abs(value) <= largest && decimal.Round(value, decimals) == value;
    }

    private static bool FitsWord(Figure figure, Indicator indicator) => indicator.Kind == IndicatorKind.Change
        ? ChangeWord.Direction(figure.Word!) is { } direction && direction * Math.Sign(figure.Value!.Value) >= 0
        : indicator.MayBeLowerBound && figure.Word == Figure.LowerBound;
}
