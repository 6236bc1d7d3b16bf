namespace Disclosure.Documents.Docx;

/// <summary>A cell of a Word table at its place in the grid (ECMA-376 Part 1 §17.4.65).</summary>
/// <param name="Place">Where it stands in its part.</param>
/// <param name="Row">Zero-based row.</param>
/// <param name="Column">Zero-based grid column.</param>
/// <param name="Ordinal">Which cell of its row it is, from the left, counted from 1; one merged from above counts as a cell of each row it crosses.</param>
/// <param name="Blocks">What it contains.</param>
internal sealed record WordCell(XmlPlace Place, int Row, int Column, int Ordinal, IReadOnlyList<WordBlock> Blocks)
{
    public int RowSpan { get; set; } = 1;

    public int ColumnSpan { get; set; } = 1;

    /// <summary>Whether it holds a table, and so lays the page out.</summary>
    public bool IsLayout { get; } = Blocks.Any(block => block is WordTable);
}
