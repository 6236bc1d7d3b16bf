using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>How texts mention a figure of an indicator, or a sum or share of figures: <c>主动公开[政府][各类]信息{n}</c>.</summary>
/// <param name="Quantity">What the number counts.</param>
/// <param name="Measures">
/// Units of measure that may stand after the number; one has to. An amount may be in any unit of money.
/// </param>
/// <param name="Context">Words of which one stands earlier in the paragraph, or in the heading over it; empty when none has to.</param>
/// <param name="Except">Words of which none stands before the number in its clause.</param>
/// <param name="Wordings">Its wordings, options and alternatives written out.</param>
public sealed record Phrase(
    Quantity Quantity,
    ImmutableArray<string> Measures,
    ImmutableArray<string> Context,
    ImmutableArray<string> Except,
    ImmutableArray<PhraseWording> Wordings)
{
    /// <summary>Words of other things: none of them stands before the number in its sentence.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>
    /// Whether the number is a share of what the number before it counts (<c>予以公开8件，占66.7%</c>): then the terms of
    /// <see cref="Quantity"/> are those of which that may be, and its label has <c>{part}</c> for it.
    /// </summary>
    public bool IsOfNumberBefore { get; init; }
}
