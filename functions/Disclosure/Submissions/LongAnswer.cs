using Disclosure.Forms;

namespace Disclosure.Submissions;

/// <summary>An answer spread over the columns of a list, as reports and the API write it.</summary>
/// <param name="Value">What stands as value.</param>
/// <param name="Word">The word beside it.</param>
/// <param name="Note">The note beside it.</param>
/// <param name="State">The state beside it, as <see cref="FigureJson"/> names it.</param>
/// <param name="Measure">The unit of money beside it; null for the indicator's measure.</param>
internal sealed record LongAnswer(string Value, string Word, string Note, string State, string? Measure)
{
    /// <summary>The figure, or a finding when the columns contradict each other.</summary>
    public FigureReading Read(Indicator indicator, string at)
    {
        var value = FigureReader.Read(Value, indicator, at, Measure);
        var worded = value.Figure is { } figure && Word.Length > 0 ? WithWord(value, figure, indicator, at) : value;
        if (worded is null || worded.Figure is { } answer && !Agrees(answer.State))
        {
            return FigureReader.Unreadable(string.Join(' ', new[] { Value, Word, State }.Where(part => part.Length > 0)), indicator, at);
        }

        var stated = State is "not_applicable" or "不适用" && worded.Figure is { State: FigureState.Blank }
            ? worded with { Figure = Figure.NotApplicable(at) }
            : worded;
        return FigureReader.WithNote(stated, Note, indicator, at);
    }

    /// <summary>A direction has to point the way of the sign, a lower bound has to be allowed.</summary>
    private FigureReading? WithWord(FigureReading reading, Figure figure, Indicator indicator, string at)
    {
        if (figure.Word == Word)
        {
            return reading;
        }

        if (figure.State == FigureState.Blank)
        {
            return FigureReader.Read(Word, indicator, at) is { Figure: { State: FigureState.Word } } word ? word : null;
        }

        var agrees = figure.Word is null && Word switch
        {
            "增" => indicator.Kind == IndicatorKind.Change && figure.Value >= 0,
            "减" => indicator.Kind == IndicatorKind.Change && figure.Value <= 0,
            Figure.LowerBound => indicator.MayBeLowerBound && figure.Value is not null,
            _ => false,
        };
        return agrees ? reading with { Figure = Figure.OfValue(figure.Value!.Value, at, Word, figure.Note) } : null;
    }

    private bool Agrees(FigureState state) => State switch
    {
        "" => true,
        "value" => state == FigureState.Value,
        "word" => state == FigureState.Word,
        "blank" => state == FigureState.Blank,
        "not_applicable" or "不适用" => state is FigureState.NotApplicable or FigureState.Blank,
        _ => false,
    };
}
