using System.Collections.Immutable;
using Disclosure.Azure.Publishing;
using Disclosure.Reports;

namespace Disclosure.Azure;

/// <summary>Where an area and year stand.</summary>
public sealed record AreaStatus
{
    /// <summary>Every child of the area, by code.</summary>
    public required ImmutableArray<UnitStatus> Units { get; init; }

    /// <summary>
    /// Blob under <c>office/</c> of the published report that was brought in and takes the place of the sum, so that no unit
    /// owes a filing; null without one.
    /// </summary>
    public string? Imported { get; init; }

    /// <summary>True while a change waits for its consolidation, so that the draft is not the last word.</summary>
    public required bool IsDue { get; init; }

    /// <summary>Hash of the draft; null before the first consolidation.</summary>
    public string? Draft { get; init; }

    /// <summary>What in the draft wants a reason before it can be published.</summary>
    public ImmutableArray<ReportFinding> Open { get; init; } = [];

    /// <summary>The approval; null when there is none or it is no approval.</summary>
    public Approval? Approval { get; init; }

    /// <summary>Whether there is a file of an approval that cannot be read as one.</summary>
    public bool IsApprovalUnreadable { get; init; }

    /// <summary>What stops the publication of the draft that is approved and not published; empty when nothing does.</summary>
    public ImmutableArray<ReportFinding> ApprovedOpen { get; init; } = [];

    /// <summary>The published edition; null before the first.</summary>
    public CurrentEdition? Published { get; init; }

    /// <summary>Whether the approval asks for a correction.</summary>
    public CorrectionState Correction { get; init; }

    /// <summary>Units whose figures or texts came or changed after the published draft, or the approved one: they wait for a correction.</summary>
    public ImmutableArray<ArrivedAfter> ArrivedAfter { get; init; } = [];
}
