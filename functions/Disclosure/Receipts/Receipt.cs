using Disclosure.Checking;

namespace Disclosure.Receipts;

/// <summary>What the clerk gets back for one file, kept under <c>receipts/</c> as JSON and as a page.</summary>
/// <param name="Path">The file's path under <c>submissions/</c>; of a trial its name.</param>
/// <param name="Received">When the storage took it, Asia/Shanghai; null for a trial, which hands nothing in.</param>
/// <param name="Inspection">What was read and found.</param>
/// <param name="Late">True when it came after the unit's deadline.</param>
/// <param name="Superseded">True when a newer file of the unit is already current, so that this one changed no figure.</param>
public sealed record Receipt(string Path, DateTimeOffset? Received, Inspection Inspection, bool Late, bool Superseded)
{
    /// <summary>The last day for the unit to hand in; null when the year is unknown.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Name of the marked file beside the receipt; null when there is none.</summary>
    public string? Marked { get; init; }
}
