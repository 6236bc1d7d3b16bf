namespace Disclosure.Submissions;

/// <summary>A figure of an indicator in the text of the report.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Value">The number in the indicator's unit of measure.</param>
/// <param name="Word">What makes it inexact: see <see cref="MentionedNumber"/>.</param>
/// <param name="Chapter">The chapter it stands in.</param>
/// <param name="At">The address of its paragraph or cell.</param>
/// <param name="Offset">Characters of the paragraph before the number.</param>
/// <param name="Quote">The words around it, as written.</param>
public sealed record Mention(string Indicator, decimal Value, string? Word, string Chapter, string At, int Offset, string Quote)
    : MentionedNumber(Value, Word, Chapter, At, Offset, Quote);
