namespace Disclosure.Azure;

/// <summary>What came of a consolidation.</summary>
/// <param name="Outcome">What it did.</param>
/// <param name="Draft">Hash of the area's draft; null when there is none.</param>
/// <param name="Written">Blobs of the draft and the area's filing that were not there: all of a new sum, the lost ones of a known one.</param>
public sealed record ConsolidationResult(ConsolidationOutcome Outcome, string? Draft = null, int Written = 0);
