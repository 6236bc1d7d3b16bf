using Disclosure.Documents;

namespace Disclosure.Submissions;

/// <summary>A cell, or one line of a cell that holds several rows, while its document is matched.</summary>
/// <param name="cell">The cell.</param>
/// <param name="order">Its place in reading order, by which findings are sorted.</param>
/// <param name="line">The line of the cell it stands for; null for the whole cell.</param>
internal sealed class MarkedCell(Cell cell, int order, string? line = null)
{
    private LabelKey? _key;
    private bool? _isAnswer;

    /// <summary>The cell of the document.</summary>
    public Cell Source => cell;

    /// <summary>What a person sees in it.</summary>
    public string Text { get; } = line ?? cell.Text;

    /// <summary>Its address.</summary>
    public string At => cell.At;

    /// <summary>Its first column.</summary>
    public int Column => cell.Column;

    /// <summary>The column after its last one.</summary>
    public long End => (long)cell.Column + cell.ColumnSpan;

    /// <summary>Its place in reading order.</summary>
    public int Order => order;

    /// <summary>True when there is nothing to see in it.</summary>
    public bool IsBlank { get; } = CellText.IsBlank(line ?? cell.Text);

    /// <summary>Whether it looks like a number or 不适用.</summary>
    public bool IsAnswer => _isAnswer ??= !IsBlank && FigureReader.IsAnswer(Text);

    /// <summary>Its text as a label, or the whole label that begins in it.</summary>
    public LabelKey Key => _key ??= LabelKey.Of(Text);

    /// <summary>True when it continues a label that begins in another cell.</summary>
    public bool IsContinuation { get; private set; }

    /// <summary>What became of it.</summary>
    public CellMark Mark { get; set; }

    /// <summary>Takes it for that label, whose other parts stand in other cells, or that was misspelt.</summary>
    public void TakeFor(string label) => _key = LabelKey.Of(label);

    /// <summary>Makes it the continuation of a label.</summary>
    public void Continue()
    {
        IsContinuation = true;
        Mark = CellMark.Placed;
    }
}
