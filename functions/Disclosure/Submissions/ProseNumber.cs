namespace Disclosure.Submissions;

/// <summary>A number in a paragraph, and what it was taken for. Every run of digits belongs to one.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="At">The address of its paragraph or cell.</param>
/// <param name="Offset">Characters of the paragraph before it.</param>
/// <param name="Text">The number as written.</param>
public sealed record ProseNumber(ProseNumberKind Kind, string At, int Offset, string Text);
