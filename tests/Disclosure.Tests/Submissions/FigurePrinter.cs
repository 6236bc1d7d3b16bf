using System.Globalization;
using Disclosure.Forms;

namespace Disclosure.Tests.Submissions;

/// <summary>Makes figures an indicator can have, and writes them the ways clerks do.</summary>
internal static class FigurePrinter
{
    public static Dictionary<string, Figure> Figures(IEnumerable<Indicator> indicators, Random random) =>
        indicators.ToDictionary(i => i.Code, i => Figure(i, random), StringComparer.Ordinal);

    public static string Print(Figure figure, Indicator indicator, Random random)
    {
        if (figure.State == FigureState.Blank)
        {
            return Pick(random, "", "　", " \u00A0");
        }

        if (figure.State == FigureState.NotApplicable)
        {
            return Pick(random, "/", "-", "—", "——", "不适用", "／");
        }

        var number = FigureText.Number(figure);
        if (figure.State == FigureState.Value && figure.Word is null && Math.Abs(figure.Value!.Value) >= 1000 && random.Next(2) == 0)
        {
            number = figure.Value.Value.ToString("#,##0.######", CultureInfo.InvariantCulture);
        }

        number += figure.State == FigureState.Value && random.Next(3) == 0 ? Pick(random, "", " ") + indicator.Measure : string.Empty;
        number = random.Next(4) == 0 ? string.Concat(number.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c == ',' ? '，' : c)) : number;
        var note = figure.Note is null ? string.Empty : random.Next(2) == 0 ? $"（{figure.Note}）" : $" ({figure.Note})";
        return Pick(random, "", "　", " ") + number + note + Pick(random, "", "\u00A0", "\n");
    }

    private static Figure Figure(Indicator indicator, Random random)
    {
        var note = random.Next(8) == 0 ? "其中修订16件（含补报）" : null;
        return random.Next(8) switch
        {
            0 => Disclosure.Figure.Blank(),
            1 => Disclosure.Figure.NotApplicable(),
            2 when indicator.Kind == IndicatorKind.Change => Disclosure.Figure.OfWord(Pick(random, "增", "减", "持平"), note: note),
            3 when indicator.Kind == IndicatorKind.Change => Disclosure.Figure.OfValue(-random.Next(1, 9999), word: "减", note: note),
            4 when indicator.Kind == IndicatorKind.Change => Disclosure.Figure.OfValue(-random.Next(1, 9999), note: note),
            2 when indicator.MayBeLowerBound => Disclosure.Figure.OfValue(random.Next(9999), word: "多", note: note),
            _ => Disclosure.Figure.OfValue(Number(indicator, random), note: note),
        };
    }

    private static decimal Number(Indicator indicator, Random random) => indicator.Kind switch
    {
        IndicatorKind.Amount => decimal.Round((decimal)(random.NextDouble() * 1e7), random.Next(indicator.Decimals + 1)),
        IndicatorKind.Percentage => random.Next(101),
        _ => random.Next(random.Next(2) == 0 ? 10 : 10_000_000),
    };

    private static string Pick(Random random, params string[] texts) => texts[random.Next(texts.Length)];
}
