namespace Disclosure.Checking.Expressions;

/// <summary>A number computed from figures, in exact decimals.</summary>
internal abstract record Expression
{
    /// <summary>Every figure it is computed from.</summary>
    public abstract IEnumerable<FigureReference> References { get; }

    /// <summary>
    /// The number, a missing figure counting as 0; null when it cannot be told, because a figure is a word, only a lower
    /// bound, or larger than any that can be stored.
    /// </summary>
    public abstract decimal? Evaluate(FigureScope scope);
}
