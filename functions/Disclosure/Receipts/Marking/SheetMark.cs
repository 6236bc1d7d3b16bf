namespace Disclosure.Receipts.Marking;

/// <summary>What one cell of a sheet gets.</summary>
/// <param name="Row">Zero-based.</param>
/// <param name="Column">Zero-based.</param>
/// <param name="Fill">The colour it is filled in; null for none.</param>
/// <param name="Text">The comment.</param>
internal sealed record SheetMark(int Row, int Column, Severity? Fill, string Text);
