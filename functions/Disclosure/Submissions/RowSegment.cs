namespace Disclosure.Submissions;

/// <summary>
/// One row label of a block with the groups before it, and the cells it answers for. A row of a sheet holds several
/// when grids stand side by side.
/// </summary>
internal sealed class RowSegment
{
    private RowSegment(BlockIndex block, MarkedCell[] cells, int first)
    {
        Block = block;
        (Cells, Start) = (cells, first + 1);
        Labels = [cells[first]];
    }

    /// <summary>The block whose labels these are.</summary>
    public BlockIndex Block { get; }

    /// <summary>Groups and row, as they stand.</summary>
    public List<MarkedCell> Labels { get; }

    /// <summary>What stands after the last label, in order.</summary>
    public MarkedCell[] Tail { get; private set; } = [];

    private MarkedCell[] Cells { get; }

    private int Start { get; set; }

    /// <summary>The segments of a row; none when it has no label of a block whose columns stand above.</summary>
    public static List<RowSegment> Of(MarkedCell[] cells, FormIndex form, HeaderContext headers)
    {
        var segments = new List<RowSegment>();
        for (var i = 0; i < cells.Length; i++)
        {
            var current = segments.Count > 0 ? segments[^1] : null;
            if (BlockOf(cells[i], form, headers, current?.Block) is not { } block)
            {
                if (cells[i].IsContinuation && current is not null && !current.HasAnswersBefore(i, headers))
                {
                    current.Start = i + 1;
                }
            }
            else if (current is null || current.Block != block || current.HasAnswersBefore(i, headers))
            {
                current?.End(i);
                segments.Add(new RowSegment(block, cells, i));
            }
            else
            {
                current.Labels.Add(cells[i]);
                current.Start = i + 1;
            }
        }

        if (segments.Count > 0)
        {
            segments[^1].End(cells.Length);
        }

        return segments;
    }

    private static BlockIndex? BlockOf(MarkedCell cell, FormIndex form, HeaderContext headers, BlockIndex? current)
    {
        if (cell.IsBlank || cell.Mark != CellMark.None || cell.IsAnswer)
        {
            return null;
        }

        var blocks = form.BlocksWithRow(cell.Key).Where(block => headers.Columns(block).Found > 0).ToArray();
        return Array.IndexOf(blocks, current) >= 0 ? current : blocks.FirstOrDefault();
    }

    /// <summary>Whether the columns of the block begin, or something stands, between the last label and a cell.</summary>
    private bool HasAnswersBefore(int index, HeaderContext headers)
    {
        for (var i = Start; i < index; i++)
        {
            if (!Cells[i].IsBlank && !Cells[i].IsContinuation)
            {
                return true;
            }
        }

        return headers.Columns(Block).BeginsWithin(Labels[^1].End, Cells[index].Column);
    }

    private void End(int end) => Tail = Cells[Math.Min(Start, end)..end];
}
