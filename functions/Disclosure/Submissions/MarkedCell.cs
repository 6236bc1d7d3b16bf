using Disclosure.Documents;

namespace Disclosure.Submissions;

/// <summary>A cell while its document is matched.</summary>
/// <param name="cell">The cell.</param>
/// <param name="order">Its place in reading order, by which findings are sorted.</param>
internal sealed class MarkedCell(Cell cell, int order)
{
    private LabelKey? _key;

    /// <summary>The cell of the document.</summary>
    public Cell Source => cell;

    /// <summary>What a person sees in it.</summary>
    public string Text => cell.Text;

    /// <summary>Its address.</summary>
    public string At => cell.At;

    /// <summary>Its first column.</summary>
    public int Column => cell.Column;

    /// <summary>The column after its last one.</summary>
    public long End => (long)cell.Column + cell.ColumnSpan;

    /// <summary>Its place in reading order.</summary>
    public int Order => order;

    /// <summary>True when there is nothing to see in it.</summary>
    public bool IsBlank { get; } = CellText.IsBlank(cell.Text);

    /// <summary>Its text as a label.</summary>
    public LabelKey Key => _key ??= LabelKey.Of(cell.Text);

    /// <summary>What became of it.</summary>
    public CellMark Mark { get; set; }
}
