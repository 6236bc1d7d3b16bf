using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>
/// Where the form prints each heading and figure of a block, with its merged cells: what pages, workbooks and templates
/// share.
/// </summary>
/// <param name="Rows">Rows of the grid.</param>
/// <param name="Columns">Columns of the grid.</param>
/// <param name="Cells">The cells by row, then column; together they cover the grid once.</param>
public sealed record GridLayout(int Rows, int Columns, ImmutableArray<GridCell> Cells)
{
    /// <summary>
    /// Lays a block out: the heading line, the corner over the row headings, groups over their leaves. A leaf that has
    /// fewer groups than others fills the rest of its heading area. A block of one row without a label (chapter 四) has
    /// no row headings and no corner.
    /// </summary>
    public static GridLayout Of(FormBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var side = block.RowLeaves.All(r => r.Path.All(h => h.Label.Length == 0)) ? 0 : block.RowLeaves.Max(r => r.Path.Length);
        var top = block.Heading is null ? 0 : 1;
        var head = block.ColumnLeaves.Max(c => c.Path.Length);
        var (width, height) = (side + block.ColumnLeaves.Length, top + head + block.RowLeaves.Length);
        var cells = new List<GridCell>();
        if (block.Heading is { } heading)
        {
            cells.Add(new(GridCellKind.Heading, 0, 0, 1, width, heading.Label, null));
        }

        if (side > 0)
        {
            cells.Add(new(GridCellKind.Corner, top, 0, head, side, block.Corner.Label, null));
            cells.AddRange(Headings(block.Rows, 0, top + head, side)
                .Select(h => new GridCell(GridCellKind.RowHeader, h.Along, h.Depth, h.Length, h.Thickness, h.Label, null)));
        }

        cells.AddRange(Headings(block.Columns, 0, side, head)
            .Select(h => new GridCell(GridCellKind.ColumnHeader, top + h.Depth, h.Along, h.Thickness, h.Length, h.Label, null)));
        cells.AddRange(block.Codes.SelectMany((row, i) => row.Select((code, j) =>
            new GridCell(GridCellKind.Figure, top + head + i, side + j, 1, 1, string.Empty, code))));
        return new GridLayout(height, width, [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)]);
    }

    /// <summary>
    /// Lays a whole table out, its blocks one below the other in one grid, as it is printed. A block narrower than the widest
    /// has a wider last column (the form of 2021: one figure across three columns).
    /// </summary>
    /// <param name="table">A table; one without blocks, a mere list, has no cells.</param>
    public static GridLayout Of(FormTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var blocks = table.Blocks.Select(Of).ToArray();
        var (top, width) = (0, blocks.Select(b => b.Columns).DefaultIfEmpty().Max());
        var cells = ImmutableArray.CreateBuilder<GridCell>();
        foreach (var block in blocks)
        {
            cells.AddRange(block.Cells.Select(c => c with
            {
                Row = c.Row + top,
                ColumnSpan = c.Column + c.ColumnSpan == block.Columns ? width - c.Column : c.ColumnSpan,
            }));
            top += block.Rows;
        }

        return new GridLayout(top, width, cells.ToImmutable());
    }

    /// <summary>Headings along one side: where each begins, how far it reaches, its depth, and how much depth it fills.</summary>
    private static IEnumerable<(int Along, int Length, int Depth, int Thickness, string Label)> Headings(
        ImmutableArray<Header> headers, int depth, int along, int depths)
    {
        foreach (var header in headers)
        {
            var leaves = Leaves(header);
            yield return (along, leaves, depth, header.Children.IsEmpty ? depths - depth : 1, header.Label);
            foreach (var below in Headings(header.Children, depth + 1, along, depths))
            {
                yield return below;
            }

            along += leaves;
        }
    }

    private static int Leaves(Header header) => header.Children.IsEmpty ? 1 : header.Children.Sum(Leaves);
}
