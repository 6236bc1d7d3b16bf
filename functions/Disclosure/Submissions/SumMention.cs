using Disclosure.Forms;

namespace Disclosure.Submissions;

/// <summary>A number of the text that counts several figures together, or the share of some in others. It is no figure.</summary>
/// <param name="Quantity">What it counts.</param>
/// <param name="Value">The number in the quantity's unit of measure.</param>
/// <param name="Word">What makes it inexact: see <see cref="MentionedNumber"/>.</param>
/// <param name="Chapter">The chapter it stands in.</param>
/// <param name="At">The address of its paragraph or cell.</param>
/// <param name="Offset">Characters of the paragraph before the number.</param>
/// <param name="Quote">The words around it, as written.</param>
public sealed record SumMention(Quantity Quantity, decimal Value, string? Word, string Chapter, string At, int Offset, string Quote)
    : MentionedNumber(Value, Word, Chapter, At, Offset, Quote);
