using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>Words by which a text claims that there was none of something, or some, without a number: <c>全部办结</c>.</summary>
public sealed record Claim
{
    /// <summary>What it claims; unique in its edition.</summary>
    public required string Id { get; init; }

    /// <summary>The indicators that are 0 if it is true; with <see cref="IsOfSome"/> those of which one is above 0.</summary>
    public required ImmutableArray<Indicator> Indicators { get; init; }

    /// <summary>Whether it claims that there was some.</summary>
    public bool IsOfSome { get; init; }

    /// <summary>Its wordings: parts that stand in a clause in this order, with anything between.</summary>
    public required ImmutableArray<ImmutableArray<string>> Wordings { get; init; }

    /// <summary>
    /// What it has to be about: the nearest of these words and of <see cref="Others"/> before it, or in the headings over it,
    /// is one of these. Empty when the wordings say enough.
    /// </summary>
    public ImmutableArray<string> Context { get; init; } = [];

    /// <summary>What it is not about: none of these words stands in its clause either.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>Words of which none stands in its clause.</summary>
    public ImmutableArray<string> Except { get; init; } = [];

    /// <summary>Words that may follow in the clause; empty when any may.</summary>
    public ImmutableArray<string> Ends { get; init; } = [];
}
