namespace Disclosure.Forms;

/// <summary>How an indicator of an area comes from those of its units (DESIGN.md section 6).</summary>
public enum AggregationKind
{
    /// <summary>The sum of all answers; a lower bound (多) when any part is one.</summary>
    Sum,

    /// <summary>A ratio of two sums: the answers weighted by other indicators of the same unit.</summary>
    Ratio,

    /// <summary>Not additive: kept per unit; the area shows it only when a single unit answers.</summary>
    None,
}
