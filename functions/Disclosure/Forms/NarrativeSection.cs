using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>A section of the text of chapter 二, written from the supplementary figures.</summary>
/// <param name="Heading">The heading, without numbering.</param>
/// <param name="Sentences">
/// Sentences with indicator codes in braces: <c>公布权力事项{powers_total}项</c>. A clause in square brackets is left out
/// when a figure it names is blank; a sentence without any answered figure is left out whole. A comma that then stands
/// first in the sentence or right before its full stop is left out too.
/// </param>
public sealed record NarrativeSection(string Heading, ImmutableArray<string> Sentences);
