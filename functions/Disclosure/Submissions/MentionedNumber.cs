namespace Disclosure.Submissions;

/// <summary>A number of the report's text whose meaning a phrase of the form tells.</summary>
/// <param name="Value">The number in the unit of measure of what it counts.</param>
/// <param name="Word">
/// <see cref="Figure.LowerBound"/> for <c>3073多</c> and <c>超过3073</c>, <see cref="About"/> for <c>约3000</c>; null for an exact number.
/// </param>
/// <param name="Chapter">The chapter it stands in, as <see cref="Passage.Chapter"/> names it.</param>
/// <param name="At">The address of its paragraph or cell.</param>
/// <param name="Offset">Characters of the paragraph before the number.</param>
/// <param name="Quote">The words around it, as written.</param>
public abstract record MentionedNumber(decimal Value, string? Word, string Chapter, string At, int Offset, string Quote)
{
    /// <summary>The word of a number that is not exact.</summary>
    public const string About = "约";

    /// <summary>
    /// How much rounding may hide: what one more in the last digit written would be, in the same unit of measure (1000 for
    /// <c>1.2万条</c>, 0.01 for <c>84619.78万元</c>); 0 for a number with all digits its figure has.
    /// </summary>
    public decimal Slack { get; init; }

    /// <summary>
    /// Whether the text counts only a part of what the form counts: <c>其中网上申请8件</c> after the number of all,
    /// <c>本级</c>, <c>各乡镇</c>. It is then nothing to hold against another number.
    /// </summary>
    public bool IsPartial { get; init; }

    /// <summary>The address of the number itself.</summary>
    public string Place => Documents.TextPlace.Of(At, Offset);

    /// <summary>The number as written, with what makes it inexact: <c>3073多</c>, <c>约3000</c>.</summary>
    public string Print() => Word == About ? About + FigureText.Digits(Value) : FigureText.Digits(Value) + Word;

    /// <summary>Whether both cannot be true of one thing.</summary>
    public bool Contradicts(MentionedNumber other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Contradicts(other.Value, other.Word, other.Tolerance);
    }

    /// <summary>
    /// Whether this and another number cannot both be true of one thing. A number counts as exactly as it is written: a
    /// lower bound may be below, 约 may be off by as much as rounding explains, and so may <c>1.2万</c>.
    /// </summary>
    /// <param name="value">The other number, in the same unit of measure.</param>
    /// <param name="word">What makes it inexact; null when it is exact.</param>
    /// <param name="tolerance">How far it may be off.</param>
    public bool Contradicts(decimal value, string? word = null, decimal tolerance = 0m)
    {
        var (off, most) = (Value - value, Math.Max(Tolerance, tolerance));
        return (Word, word) switch
        {
            (About, _) or (_, About) => Math.Abs(off) > most,
            (Figure.LowerBound, Figure.LowerBound) => false,
            (Figure.LowerBound, _) => off > most,
            (_, Figure.LowerBound) => -off > most,
            _ => off != 0m && Math.Abs(off) >= most,
        };
    }

    /// <summary>How far the true number may be away: <see cref="Slack"/>, and for 约 one more in the last digit that is no 0.</summary>
    private decimal Tolerance
    {
        get
        {
            if (Word != About)
            {
                return Slack;
            }

            var step = Slack > 0m ? Slack : 1m;
            while (Value != 0m && Value % (step * 10) == 0m)
            {
                step *= 10;
            }

            return step;
        }
    }
}
