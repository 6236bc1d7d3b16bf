namespace Disclosure.Submissions;

/// <summary>A reason a file gives for a warning, as it says it: a row under 编号, 项目, 说明, 说明人.</summary>
/// <param name="At">Address of the cell with the code.</param>
/// <param name="Code">The code, in capitals.</param>
/// <param name="Item">Which of the findings of that code: an indicator, a cell, what was read; empty for the only one.</param>
/// <param name="Observed">What the finding says was read; null for whatever it was.</param>
/// <param name="Text">The reason; empty when there is none.</param>
/// <param name="By">Who gives it; null when that is not said.</param>
public sealed record SubmittedReason(string At, string Code, string Item, string? Observed, string Text, string? By);
