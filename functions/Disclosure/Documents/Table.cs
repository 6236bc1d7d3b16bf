using System.Collections.Immutable;

namespace Disclosure.Documents;

/// <summary>A grid of cells. Cells are listed by row, then column; positions no cell covers do not exist in the source.</summary>
/// <param name="At">Its address.</param>
/// <param name="Cells">The cells, the empty ones included where the source has them.</param>
public sealed record Table(string At, ImmutableArray<Cell> Cells) : DocumentPart(At);
