using System.Collections.Immutable;
using Disclosure.Reasons;
using Disclosure.Submissions;
using Disclosure.Units;

namespace Disclosure.Consolidation;

/// <summary>What a consolidation knows of one child of the area.</summary>
public sealed record ChildFiling
{
    /// <summary>The child.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Its current figures with their cells; null when it has not filed any.</summary>
    public ImmutableSortedDictionary<string, Figure>? Figures { get; init; }

    /// <summary>Its current texts by chapter; null when it has filed none.</summary>
    public ImmutableSortedDictionary<string, string>? Texts { get; init; }

    /// <summary>
    /// The warnings kept with its current filings: of the file the figures come from, and of the one the texts come from.
    /// </summary>
    public ImmutableArray<Finding> Warnings { get; init; } = [];

    /// <summary>The reasons the unit gives for warnings in its current filings.</summary>
    public ImmutableArray<Reason> Reasons { get; init; } = [];

    /// <summary>What it filed for the year before; null when that is nothing.</summary>
    public FiledYear? LastYear { get; init; }

    /// <summary>Path under <c>submissions/</c> of the file the figures come from; for an area, null.</summary>
    public string? File { get; init; }

    /// <summary>Hash of the filing the figures come from.</summary>
    public string? Filing { get; init; }

    /// <summary>Path under <c>submissions/</c> of the file the texts come from; null when there is none.</summary>
    public string? TextsFile { get; init; }

    /// <summary>Hash of the filing the texts come from.</summary>
    public string? TextsFiling { get; init; }

    /// <summary>True when the current figures were delivered after the unit's deadline.</summary>
    public bool Late { get; init; }

    /// <summary>Why it has no figures although it filed some; null when the office withdrew none.</summary>
    public Withdrawal? Withdrawal { get; init; }
}
