using System.Collections.Immutable;

namespace Disclosure.Checking;

/// <summary>Figures that show what a rule demands; a test checks each.</summary>
public sealed record RuleExample
{
    /// <summary>This year's figures by code.</summary>
    public required ImmutableSortedDictionary<string, Figure> Figures { get; init; }

    /// <summary>Last year's; null when there are none.</summary>
    public ImmutableSortedDictionary<string, Figure>? LastYear { get; init; }

    /// <summary>Whether the unit may make 规章.</summary>
    public bool MakesRegulations { get; init; }

    /// <summary>Codes of the figures a finding is about, in rule order; empty when the figures keep the rule.</summary>
    public required ImmutableArray<string> Broken { get; init; }
}
