using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>One thing a chapter has to say.</summary>
/// <param name="Name">What it is called to the clerk.</param>
/// <param name="Titles">Headings over it; whatever stands under one of them says it.</param>
/// <param name="Words">A text with one of them says it.</param>
/// <param name="Except">Longer words that hold one of them and do not say it.</param>
public sealed record ContentPart(LocalizedText Name, ImmutableArray<string> Titles, ImmutableArray<string> Words, ImmutableArray<string> Except);
