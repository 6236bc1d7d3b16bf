namespace Disclosure.Documents;

/// <summary>Text outside a table.</summary>
/// <param name="At">Its address.</param>
/// <param name="Text">The text as read, never null.</param>
public sealed record Paragraph(string At, string Text) : DocumentPart(At);
