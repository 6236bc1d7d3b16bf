using Disclosure.Documents;
using Disclosure.Forms;
using Disclosure.Submissions;

namespace Disclosure.Checking.Texts;

/// <summary>
/// Figures the text mentions against their cells (FORMS.md section 6, X1): of one meaning, year and scope. A figure that
/// was itself taken from the text is no comparison; parts of what a cell counts are none either.
/// </summary>
internal static class TextFigures
{
    /// <summary>One finding for each indicator that the text and its cell disagree on, in reading order.</summary>
    public static IEnumerable<Finding> Of(CheckedFiling filing)
    {
        var tables = FiledTables(filing);
        foreach (var mentions in filing.Mentions.Where(m => !m.IsPartial).GroupBy(m => m.Indicator, StringComparer.Ordinal))
        {
            if (!filing.Unreadable.Contains(mentions.Key)
                && filing.Edition.TryGetIndicator(mentions.Key, out var indicator)
                && Compare(filing, indicator, [.. mentions], tables) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static Finding? Compare(CheckedFiling filing, Indicator indicator, Mention[] mentions, HashSet<string> tables)
    {
        var figure = filing.Figures.GetValueOrDefault(indicator.Code);
        if (figure is { State: FigureState.Word } || IsFromText(figure))
        {
            return null;
        }

        if (figure?.Value is not { } value)
        {
            var number = mentions.FirstOrDefault(m => m.Value > 0);
            var isAsked = figure is not null || (tables.Contains(indicator.Table) && OwedBlanks.IsOwed(indicator, filing.Unit));
            return number is not null && isAsked ? Blank(indicator, figure, number) : null;
        }

        // A text that contradicts itself and agrees with the cell in one place has its finding: TEXT-CONTRADICTS.
        var word = figure.Word == Figure.LowerBound ? Figure.LowerBound : null;
        var differing = mentions.Where(m => m.Contradicts(value, word)).ToArray();
        var other = mentions.Except(differing).FirstOrDefault();
        var first = differing.Where(m => other is null || !m.Contradicts(other)).OrderBy(m => m.Word == MentionedNumber.About).FirstOrDefault();
        return first is null ? null : Differs(indicator, figure, value, first);
    }

    private static Finding Differs(Indicator indicator, Figure figure, decimal value, Mention mention) =>
        (mention.Word == MentionedNumber.About ? FindingCodes.TextFarFromTable : FindingCodes.TextDiffersFromTable).At(
            mention.Place,
            mention.Print(),
            FigureText.Number(figure),
            FigureText.Digits(mention.Value - value),
            indicator.Code,
            ("quote", mention.Quote),
            ("cell", Cell(indicator.Label, figure.At)),
            ("measure", indicator.Measure));

    private static Finding Blank(Indicator indicator, Figure? figure, Mention mention) =>
        FindingCodes.TableBlankBesideText.At(
            mention.Place,
            mention.Print(),
            figure is null ? string.Empty : FigureText.Number(figure),
            indicator: indicator.Code,
            arguments: [("quote", mention.Quote), ("cell", Cell(indicator.Label, figure?.At)), ("answer", figure is { IsAnswered: true } ? "not-applicable" : "blank")]);

    /// <summary>A cell by its name, and where it is when that is known: <c>行政许可·处理决定数量（表二!D9）</c>.</summary>
    public static LocalizedText Cell(LocalizedText label, string? at) => at is null
        ? label
        : new LocalizedText($"{label.Zh}（{SpokenAddress.Zh(at)}）", $"{label.En} ({at})");

    /// <summary>The cells above 0 with what they hold, the first few by name: <c>自然人（表三!I5）是 3</c>.</summary>
    public static LocalizedText Cells(CheckedFiling filing, IEnumerable<Indicator> indicators)
    {
        var cells = indicators.Where(i => filing.Answer(i.Code) is { Value: > 0 }).Select(i =>
        {
            var (cell, number) = (Cell(i.Label, filing.Figures[i.Code].At), FigureText.Number(filing.Figures[i.Code]));
            return new LocalizedText($"“{cell.Zh}”{number}{i.Measure}", $"{cell.En}: {number} {i.Measure}");
        }).ToArray();
        return cells.Length == 0 ? new LocalizedText("各格都是0", "every cell is 0") : LabelList.Of(cells);
    }

    /// <summary>Whether a figure was read in a text, character by character, and not in a cell.</summary>
    public static bool IsFromText(Figure? figure) => figure?.At is { } at && TextPlace.Paragraph(at).Length < at.Length;

    /// <summary>Ids of the tables that were filed as tables.</summary>
    public static HashSet<string> FiledTables(CheckedFiling filing) =>
        filing.Edition.Indicators.Where(i => filing.Figures.GetValueOrDefault(i.Code) is { } figure && !IsFromText(figure))
            .Select(i => i.Table).ToHashSet(StringComparer.Ordinal);
}
