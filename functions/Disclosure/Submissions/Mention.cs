namespace Disclosure.Submissions;

/// <summary>A figure of an indicator in the text of the report.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Value">The number in the indicator's unit of measure.</param>
/// <param name="Word">
/// <see cref="Figure.LowerBound"/> for <c>3073多</c> and <c>超过3073</c>, <see cref="About"/> for <c>约3000</c>; null for an exact number.
/// </param>
/// <param name="Chapter">The chapter it stands in, as <see cref="Passage.Chapter"/> names it.</param>
/// <param name="At">The address of its paragraph or cell.</param>
/// <param name="Offset">Characters of the paragraph before the number.</param>
/// <param name="Quote">The words around it, as written.</param>
public sealed record Mention(string Indicator, decimal Value, string? Word, string Chapter, string At, int Offset, string Quote)
{
    /// <summary>The word of a number that is not exact.</summary>
    public const string About = "约";

    /// <summary>The address of the number itself.</summary>
    public string Place => Documents.TextPlace.Of(At, Offset);
}
