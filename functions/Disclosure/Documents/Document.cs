using System.Collections.Immutable;

namespace Disclosure.Documents;

/// <summary>
/// What a file says, without any meaning: paragraphs and tables with addresses. Every reader makes one, and the form
/// matcher knows nothing else (DESIGN.md section 4).
/// </summary>
/// <param name="Format">The format found by content: <c>xlsx</c>, <c>xls</c>, <c>docx</c>, <c>csv</c>, <c>json</c>, <c>html</c>, <c>pdf</c>, <c>markdown</c>, <c>text</c>.</param>
/// <param name="Parts">Paragraphs and tables in reading order.</param>
public sealed record Document(string Format, ImmutableArray<DocumentPart> Parts)
{
    /// <summary>
    /// Texts that programs keep beside the content, by name (custom document properties); empty when the format has none
    /// or the file carries none.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Properties { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
