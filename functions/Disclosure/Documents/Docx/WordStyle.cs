namespace Disclosure.Documents.Docx;

/// <summary>What a style says of the text that uses it (ECMA-376 Part 1 §17.7.4.17).</summary>
/// <param name="BasedOn">The id of the style it goes on from, or null.</param>
/// <param name="List">The list of its paragraphs; null when it says nothing, 0 for none.</param>
/// <param name="Level">The level in it.</param>
/// <param name="IsHidden">Whether its text is hidden; null when it says nothing.</param>
internal sealed record WordStyle(string? BasedOn, int? List, int? Level, bool? IsHidden);
