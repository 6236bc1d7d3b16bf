namespace Disclosure.Documents.Docx;

/// <summary>A table, its merged cells joined.</summary>
/// <param name="Place">Where it stands in its part.</param>
/// <param name="Cells">Its cells by row, then column.</param>
/// <param name="Covered">What lies under merged cells.</param>
internal sealed record WordTable(XmlPlace Place, IReadOnlyList<WordCell> Cells, IReadOnlyList<CoveredText> Covered) : WordBlock(Place);
