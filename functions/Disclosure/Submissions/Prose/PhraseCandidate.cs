using System.Collections.Immutable;
using Disclosure.Forms;

namespace Disclosure.Submissions.Prose;

/// <summary>A wording of a phrase, folded as texts are.</summary>
internal sealed class PhraseCandidate(Phrase phrase, PhraseWording wording)
{
    private readonly ImmutableArray<string> _measures = Fold(phrase.Measures);

    /// <summary>What it mentions.</summary>
    public Quantity Quantity => phrase.Quantity;

    /// <summary>What it mentions behind a number that counts something; null when it cannot stand there.</summary>
    public Quantity? Behind(Quantity? before) => (phrase.IsOfNumberBefore, before) switch
    {
        (false, _) => Quantity,
        (_, { IsShare: false }) when before.Terms.All(Quantity.Terms.Contains) => Quantity with { Label = Label(before.Label), Terms = before.Terms },
        _ => null,
    };

    /// <summary>What stands before the number.</summary>
    public ImmutableArray<string> Before { get; } = Fold(wording.Before);

    /// <summary>Whether the last of it stands right before.</summary>
    public bool IsAdjacent => wording.IsAdjacent;

    /// <summary>What stands behind.</summary>
    public ImmutableArray<string> After { get; } = Fold(wording.After);

    /// <summary>Whether the first of it stands right behind.</summary>
    public bool FollowsDirectly => wording.FollowsDirectly;

    /// <summary>Words of which one stands earlier.</summary>
    public ImmutableArray<string> Context { get; } = Fold(phrase.Context);

    /// <summary>Words of which none stands in the clause.</summary>
    public ImmutableArray<string> Except { get; } = Fold(phrase.Except);

    /// <summary>Words of which none stands in the sentence.</summary>
    public ImmutableArray<string> Others { get; } = Fold(phrase.Others);

    /// <summary>Of several wordings that fit, the one that says most is meant.</summary>
    public int Weight { get; } = wording.Length + (phrase.Context.IsEmpty ? 0 : 1);

    /// <summary>The number in the quantity's unit of measure; null when the text gives it another unit.</summary>
    public decimal? Value(decimal value, string measure) =>
        _measures.Contains(measure) ? MoneyMeasure.Convert(value, measure, Quantity.Measure) ?? value
        : MoneyMeasure.IsMoney(Quantity.Measure) ? MoneyMeasure.Convert(value, measure, Quantity.Measure)
        : null;

    private LocalizedText Label(LocalizedText part) => new(
        Quantity.Label.Zh.Replace(QuantityReader.Part, part.Zh, StringComparison.Ordinal),
        Quantity.Label.En.Replace(QuantityReader.Part, part.En, StringComparison.Ordinal));

    private static ImmutableArray<string> Fold(ImmutableArray<string> words) => [.. words.Select(CellText.Fold)];
}
