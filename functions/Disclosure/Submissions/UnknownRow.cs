namespace Disclosure.Submissions;

/// <summary>A row with answers whose label no row of the block has.</summary>
/// <param name="Block">The block whose columns stand above.</param>
/// <param name="Label">The cell of its label.</param>
/// <param name="Group">The rows of the group it stands in; null outside of all groups.</param>
/// <param name="IsSubtotal">Whether it sums its group: the group's own label with answers, or 小计.</param>
/// <param name="Previous">The row of the form before it, or -1.</param>
/// <param name="Answers">Its cells by column of the form.</param>
/// <param name="Tail">All its cells after the label.</param>
internal sealed record UnknownRow(
    BlockIndex Block,
    MarkedCell Label,
    IReadOnlySet<int>? Group,
    bool IsSubtotal,
    int Previous,
    RowAnswers Answers,
    MarkedCell[] Tail)
{
    /// <summary>Its label as it stands.</summary>
    public string Name => CellText.Clean(Label.Text);
}
