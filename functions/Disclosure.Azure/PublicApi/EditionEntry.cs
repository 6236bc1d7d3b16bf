namespace Disclosure.Azure;

/// <summary>One edition of a report as <c>published/index.json</c> lists it.</summary>
/// <param name="Number">1, or more after corrections.</param>
/// <param name="PublishedAt">When it was published, ISO 8601.</param>
/// <param name="Correction">Why it replaces the edition before it; null for the first.</param>
public sealed record EditionEntry(int Number, string PublishedAt, string? Correction);
