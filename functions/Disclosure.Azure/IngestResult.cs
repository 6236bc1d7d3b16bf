namespace Disclosure.Azure;

/// <summary>What an ingest found and did.</summary>
/// <param name="Path">Blob under <c>submissions/</c>.</param>
/// <param name="Outcome">Outcome of the delivery; null when there is no such blob.</param>
/// <param name="IsNew">False when the ledger knew the delivery already.</param>
/// <param name="Findings">What was found in it.</param>
public sealed record IngestResult(string Path, DeliveryOutcome? Outcome, bool IsNew, FindingCounts Findings);
