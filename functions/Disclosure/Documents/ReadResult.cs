using System.Collections.Immutable;

namespace Disclosure.Documents;

/// <summary>A document, or the findings that say why there is none.</summary>
/// <param name="Document">Null when the file is unreadable; then at least one finding is an error.</param>
/// <param name="Findings">What was found while reading; a readable document can have some too.</param>
public sealed record ReadResult(Document? Document, ImmutableArray<Finding> Findings);
