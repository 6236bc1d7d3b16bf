using System.Collections.Immutable;

namespace Disclosure.Azure;

/// <summary>What a sweep found to do.</summary>
/// <param name="Ingested">Submissions taken in, with what came of them.</param>
/// <param name="Deleted">Submissions found deleted and recorded as such.</param>
/// <param name="Marked">Areas marked due because their office's files or the definitions changed.</param>
/// <param name="Failed">Submissions that storage failed on: the next sweep takes them again.</param>
public sealed record SweepResult(
    ImmutableArray<IngestResult> Ingested,
    ImmutableArray<string> Deleted,
    ImmutableArray<ConsolidationMessage> Marked,
    ImmutableArray<string> Failed);
