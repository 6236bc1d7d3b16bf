namespace Disclosure.Documents.Docx;

/// <summary>The content of a cell that lies under a merged one, where nobody sees it.</summary>
/// <param name="Row">Zero-based row.</param>
/// <param name="Ordinal">Which cell of its row it is, counted from 1.</param>
/// <param name="Blocks">The content.</param>
/// <param name="By">The merged cell.</param>
internal sealed record CoveredText(int Row, int Ordinal, IReadOnlyList<WordBlock> Blocks, WordCell By);
