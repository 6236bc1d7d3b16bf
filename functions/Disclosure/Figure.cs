namespace Disclosure;

/// <summary>One answer to one indicator: a value, a word, not applicable, or blank, perhaps with a note.</summary>
public sealed record Figure
{
    /// <summary>The word of a number that is only a lower bound: <c>3073多</c>.</summary>
    public const string LowerBound = "多";

    private Figure(FigureState state, decimal? value, string? word, string? note, string? at)
    {
        State = state;
        Value = value;
        Word = word;
        Note = note;
        At = at;
    }

    /// <summary>Which of the four answers this is.</summary>
    public FigureState State { get; }

    /// <summary>
    /// The number, exact, in the indicator's unit of measure (万元, not its smallest unit);
    /// null unless <see cref="State"/> is <see cref="FigureState.Value"/>.
    /// </summary>
    public decimal? Value { get; }

    /// <summary>
    /// The word of a <see cref="FigureState.Word"/>, or the word that came with a value:
    /// <c>减</c> in <c>减5</c> (value -5), <see cref="LowerBound"/> in <c>3073多</c>.
    /// </summary>
    public string? Word { get; }

    /// <summary>What the unit wrote beside the number: <c>其中修订16件</c> in <c>22（其中修订16件）</c>.</summary>
    public string? Note { get; init; }

    /// <summary>Where it was read (<c>表!C7</c>, <c>line 12</c>, <c>$.figures.permits_decisions</c>); null for a sum.</summary>
    public string? At { get; init; }

    /// <summary>True for every state but <see cref="FigureState.Blank"/>.</summary>
    public bool IsAnswered => State != FigureState.Blank;

    /// <summary>An empty cell.</summary>
    public static Figure Blank(string? at = null, string? note = null) => new(FigureState.Blank, null, null, note, at);

    /// <summary>A number, perhaps with the word it came with.</summary>
    public static Figure OfValue(decimal value, string? at = null, string? word = null, string? note = null) =>
        new(FigureState.Value, value, word, note, at);

    /// <summary>A word without a number.</summary>
    public static Figure OfWord(string word, string? at = null, string? note = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        return new(FigureState.Word, null, word, note, at);
    }

    /// <summary>不适用.</summary>
    public static Figure NotApplicable(string? at = null, string? note = null) =>
        new(FigureState.NotApplicable, null, null, note, at);
}
