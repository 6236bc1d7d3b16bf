using System.Collections.Immutable;
using Disclosure.Azure.Publishing;
using Disclosure.Reports;

namespace Disclosure.Azure;

/// <summary>What a publication did, or why it was refused.</summary>
/// <param name="Outcome">What it came to.</param>
/// <param name="Draft">The draft that was approved; null when there is no approval.</param>
public sealed record PublicationResult(PublicationOutcome Outcome, string? Draft = null)
{
    /// <summary>The edition that readers get, also when another was refused; null before the first.</summary>
    public Manifest? Manifest { get; init; }

    /// <summary>True when what was approved is published.</summary>
    public bool IsPublished => Outcome is PublicationOutcome.Published or PublicationOutcome.AlreadyPublished;

    /// <summary>
    /// What was missing of editions published before and is back: <c>{edition}/{path}</c>, and the pointer, the index and the
    /// feeds by their names.
    /// </summary>
    public ImmutableArray<string> Restored { get; init; } = [];

    /// <summary>Files of editions published before, <c>{edition}/{path}</c>, that are missing and cannot be restored as they were.</summary>
    public ImmutableArray<string> Lost { get; init; } = [];

    /// <summary>For <see cref="PublicationOutcome.OpenFindings"/>: what wants a reason.</summary>
    public ImmutableArray<ReportFinding> Open { get; init; } = [];
}
