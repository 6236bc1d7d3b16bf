using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>
/// One table of an edition, stored as one entity: <c>disclosure</c> (chapter 二), <c>requests</c> (三),
/// <c>reviews</c> (四), <c>supplementary</c> (the older indicators of FORMS.md section 5, a list without a grid).
/// </summary>
public sealed record FormTable
{
    /// <summary>Stable id, part of the storage key <c>figures:{unit}:{table}</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The number of the chapter it is printed in: 二, 三 or 四.</summary>
    public required string Chapter { get; init; }

    /// <summary>What the table is called in pages and receipts.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Its grids in printed order; empty for a list of indicators.</summary>
    public required ImmutableArray<FormBlock> Blocks { get; init; }

    /// <summary>Every indicator of the table in printed order.</summary>
    public required ImmutableArray<Indicator> Indicators { get; init; }
}
