using System.Collections.Immutable;

namespace Disclosure.Checking.Catalogue;

/// <summary>What the catalogue says of one code.</summary>
public sealed record CatalogueEntry
{
    /// <summary>The code as receipts show it: a rule's id or a code of <see cref="FindingCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>What such a finding does.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What kind of thing it is about.</summary>
    public required LocalizedText Group { get; init; }

    /// <summary>What it means, in a sentence.</summary>
    public required LocalizedText Meaning { get; init; }

    /// <summary>The clauses or notices it follows, or that it is a rule of this pipeline; of a rule, those of every edition.</summary>
    public required ImmutableArray<LocalizedText> Sources { get; init; }

    /// <summary>What the receipt of the first failing example says; of an example in words, the text with <c>…</c> for what is read.</summary>
    public required LocalizedText Message { get; init; }

    /// <summary>What to do.</summary>
    public required LocalizedText Action { get; init; }

    /// <summary>Examples that give the finding.</summary>
    public required ImmutableArray<CatalogueExample> Failing { get; init; }

    /// <summary>Examples that do not.</summary>
    public required ImmutableArray<CatalogueExample> Passing { get; init; }
}
