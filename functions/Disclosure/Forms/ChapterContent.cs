using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>What a chapter has to say.</summary>
/// <param name="Chapter">一 to 六.</param>
/// <param name="Titles">Headings over all of it, which say nothing themselves.</param>
/// <param name="Parts">What it has to say, each part known by its words.</param>
public sealed record ChapterContent(string Chapter, ImmutableArray<string> Titles, ImmutableArray<ContentPart> Parts);
