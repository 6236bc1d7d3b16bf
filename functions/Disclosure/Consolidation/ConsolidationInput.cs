using System.Collections.Immutable;
using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Units;

namespace Disclosure.Consolidation;

/// <summary>Everything a sum depends on. Equal inputs give equal sums, byte for byte.</summary>
public sealed record ConsolidationInput
{
    /// <summary>The area.</summary>
    public required Unit Area { get; init; }

    /// <summary>Report year.</summary>
    public required int Year { get; init; }

    /// <summary>Edition of the year.</summary>
    public required Edition Edition { get; init; }

    /// <summary>Hash of all definitions in force.</summary>
    public required string DefinitionsHash { get; init; }

    /// <summary>One entry for every child the units file lists for the year, filed or not, ordered by code.</summary>
    public required ImmutableArray<ChildFiling> Children { get; init; }

    /// <summary>Codes of units that have rows in storage but are no children of the area this year: reported, not summed.</summary>
    public ImmutableArray<string> Foreign { get; init; } = [];

    /// <summary>What the office put beside.</summary>
    public required OfficeInput Office { get; init; }

    /// <summary>
    /// The area's report of a past year as it was published, with figures, file and filing; null for a year the pipeline
    /// sums itself. Where there is one its figures are the area's, and those of its units stand beside them.
    /// </summary>
    public ChildFiling? Published { get; init; }

    /// <summary>What was found in the report brought in, also when its errors kept it from counting.</summary>
    public ImmutableArray<Finding> PublishedFindings { get; init; } = [];

    /// <summary>The children of the area as the units file had them last year; empty for a year without a form.</summary>
    public ImmutableArray<Unit> ChildrenLastYear { get; init; } = [];

    /// <summary>The area's reports of the years before that trends go back to, the earliest first; those there are.</summary>
    public ImmutableArray<FiledYear> Earlier { get; init; } = [];

    /// <summary>The area's own report of last year; null when there is none.</summary>
    public FiledYear? LastYear { get; init; }
}
