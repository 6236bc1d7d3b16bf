namespace Disclosure.Azure;

/// <summary>What came of a consolidation.</summary>
/// <param name="Outcome">What it did.</param>
/// <param name="Draft">Hash of the area's draft; null when there is none.</param>
public sealed record ConsolidationResult(ConsolidationOutcome Outcome, string? Draft = null);
