namespace Disclosure.Receipts.Marking;

/// <summary>What one paragraph or cell of a Word document gets.</summary>
/// <param name="Fill">The colour a cell is filled in; null for none.</param>
/// <param name="Comment">The id of its comment.</param>
internal sealed record WordMark(Severity? Fill, int Comment);
