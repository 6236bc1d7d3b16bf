using Disclosure.Forms;

namespace Disclosure.Consolidation;

/// <summary>Makes one figure of an area from those of its units (DESIGN.md section 6).</summary>
internal static class Summation
{
    public static SumResult Of(Indicator indicator, IReadOnlyList<SumPart> parts, decimal? adjustment)
    {
        var answers = parts.Where(p => p.Figure.State is FigureState.Value or FigureState.Word).ToArray();
        if (answers.Length == 0)
        {
            return new(adjustment is { } only ? Figure.OfValue(only) : Unanswered(parts));
        }

        var result = indicator.Aggregation switch
        {
            AggregationKind.Sum => Sum(answers),
            AggregationKind.Ratio => Ratio(indicator, answers),
            AggregationKind.None => Single(answers),
            _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator.Aggregation, null),
        };
        return adjustment is { } added ? Adjust(result, added, answers) : result;
    }

    private static Figure Unanswered(IReadOnlyList<SumPart> parts) =>
        parts.Any(p => p.Figure.State == FigureState.NotApplicable) ? Figure.NotApplicable() : Figure.Blank();

    private static SumResult Sum(SumPart[] answers)
    {
        if (CommonWord(answers) is not { } word)
        {
            return WordsDiffer(answers);
        }

        return answers[0].Figure.State == FigureState.Word
            ? new(Figure.OfWord(word))
            : new(Figure.OfValue(answers.Sum(a => a.Figure.Value!.Value), word: word.Length == 0 ? null : word));
    }

    /// <summary>
    /// Units' percentages weigh by the size they are percentages of. Rounded half away from zero (四舍五入) to the
    /// indicator's decimal places.
    /// </summary>
    private static SumResult Ratio(Indicator indicator, SumPart[] answers)
    {
        if (answers.Length == 1)
        {
            return Single(answers);
        }

        if (answers.Any(a => a.Figure.State == FigureState.Word) || CommonWord(answers) is not { } word)
        {
            return WordsDiffer(answers);
        }

        var total = answers.Sum(a => a.Weight);
        var values = answers.Select(a => a.Figure.Value!.Value).Distinct().ToArray();
        if (total <= 0)
        {
            // Nothing says which answer counts for more: only an answer all units share can stand.
            return values.Length == 1 ? new(Figure.OfValue(values[0])) : NotAdditive(answers);
        }

        var ratio = decimal.Round(
            answers.Sum(a => a.Figure.Value!.Value * a.Weight) / total, indicator.Decimals, MidpointRounding.AwayFromZero);
        return new(Figure.OfValue(ratio, word: word.Length == 0 ? null : word));
    }

    private static SumResult Single(SumPart[] answers) =>
        answers.Length == 1 ? new(answers[0].Figure with { At = null }) : NotAdditive(answers);

    /// <summary>
    /// An adjustment is a number: it joins a number, stands alone where the units' answers cannot be added, and makes no
    /// sum with a word.
    /// </summary>
    private static SumResult Adjust(SumResult units, decimal adjustment, SumPart[] answers) => units switch
    {
        { Problem: SumProblem.NotAdditive } => new(Figure.OfValue(adjustment)),
        { Problem: not SumProblem.None } => units,
        { Figure.State: FigureState.Word } => WordsDiffer(answers),
        { Figure: var figure } => new(AddTo(figure, adjustment)),
    };

    private static Figure AddTo(Figure figure, decimal adjustment)
    {
        var sum = figure.Value!.Value + adjustment;
        var keepsWord = figure.Word == Figure.LowerBound || Math.Sign(sum) == Math.Sign(figure.Value.Value);
        return Figure.OfValue(sum, word: keepsWord ? figure.Word : null, note: figure.Note);
    }

    /// <summary>
    /// The word of the sum: empty for plain numbers; 多 when any number is a lower bound and the rest are plain; the
    /// word itself when all answers carry it; null when answers cannot be put together.
    /// </summary>
    private static string? CommonWord(SumPart[] answers)
    {
        if (answers.Select(a => a.Figure.State).Distinct().Count() > 1)
        {
            return null;
        }

        var words = answers.Select(a => a.Figure.Word ?? string.Empty).Distinct(StringComparer.Ordinal).ToArray();
        return words.Length == 1 ? words[0] : words.All(w => w is "" or Figure.LowerBound) ? Figure.LowerBound : null;
    }

    private static SumResult WordsDiffer(SumPart[] answers) => new(Figure.Blank(), SumProblem.WordsDiffer, answers.Length);

    private static SumResult NotAdditive(SumPart[] answers) => new(Figure.Blank(), SumProblem.NotAdditive, answers.Length);
}
