using Disclosure.Checking;

namespace Disclosure.Azure;

/// <summary>What an import found and did.</summary>
/// <param name="Inspection">What was read and found.</param>
/// <param name="Outcome">What became of the file.</param>
public sealed record ImportResult(Inspection Inspection, ImportOutcome Outcome);
