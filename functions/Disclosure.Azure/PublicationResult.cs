using System.Collections.Immutable;
using Disclosure.Azure.Publishing;
using Disclosure.Reports;

namespace Disclosure.Azure;

/// <summary>What a publication did, or why it was refused.</summary>
/// <param name="Outcome">What it came to.</param>
/// <param name="Draft">The draft that was approved; null when there is no approval.</param>
public sealed record PublicationResult(PublicationOutcome Outcome, string? Draft = null)
{
    /// <summary>The published edition; null when refused.</summary>
    public Manifest? Manifest { get; init; }

    /// <summary>Files of an edition published before that were missing and are back.</summary>
    public ImmutableArray<string> Restored { get; init; } = [];

    /// <summary>Files of an edition published before that are missing and cannot be restored as they were.</summary>
    public ImmutableArray<string> Lost { get; init; } = [];

    /// <summary>For <see cref="PublicationOutcome.OpenFindings"/>: what wants a reason.</summary>
    public ImmutableArray<ReportFinding> Open { get; init; } = [];
}
