using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>What the catalogue of indicators says of one code.</summary>
public sealed record IndicatorEntry
{
    /// <summary>The code, the same in every edition.</summary>
    public required string Code { get; init; }

    /// <summary>Where it is asked for, the latest edition first; never empty.</summary>
    public required ImmutableArray<IndicatorPlace> Places { get; init; }

    /// <summary>Ids of the rules it takes part in, of any edition, in the order of the forms; each is a code of the catalogue of findings.</summary>
    public required ImmutableArray<string> Rules { get; init; }

    /// <summary>Where the latest edition that has it asks for it.</summary>
    public IndicatorPlace Latest => Places[0];

    /// <summary>How the latest edition defines it.</summary>
    public Indicator Indicator => Latest.Indicator;
}
