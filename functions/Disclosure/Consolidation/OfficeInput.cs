using System.Collections.Immutable;
using Disclosure.Consolidation.Texts;
using Disclosure.Reasons;

namespace Disclosure.Consolidation;

/// <summary>What the office of an area put under <c>office/{area}/{year}/</c> for the sum.</summary>
/// <param name="Adjustments">From <c>adjustments.json</c>.</param>
/// <param name="Reasons">From <c>reasons.json</c>.</param>
/// <param name="Waivers">From <c>waivers.json</c>: errors of a unit's file that the office lets stand.</param>
/// <param name="Findings">What is wrong with those files; what they get wrong is reported in the draft, never ignored.</param>
public sealed record OfficeInput(ImmutableArray<Adjustment> Adjustments, ImmutableArray<Reason> Reasons, ImmutableArray<Reason> Waivers, ImmutableArray<Finding> Findings)
{
    /// <summary>From <c>texts/</c>: what it wrote for the report.</summary>
    public OfficeTexts Texts { get; init; } = OfficeTexts.Empty;

    /// <summary>From <c>withdrawals.json</c>: filings the office took out of the sum.</summary>
    public ImmutableArray<Withdrawal> Withdrawals { get; init; } = [];

    /// <summary>An office that has put nothing there.</summary>
    public static OfficeInput Empty { get; } = new([], [], [], []);
}
