using System.Globalization;

namespace Disclosure.Documents.Pdf;

/// <summary>Puts the characters of a page into the cells of its tables; what lies in none stays text.</summary>
internal static class PdfPlacing
{
    private const double Padding = 6;

    /// <summary>The tables of a page from top to bottom, each with where it begins, and the characters beside them.</summary>
    public static (List<(double Top, PdfTable Table)> Tables, List<PdfLetter> Others) Place(PdfPage page, Reading reading)
    {
        var grids = PdfGrids.Of(page.Rulings, reading).Select(grid => (Grid: grid, Cells: grid.Cells())).Where(item => item.Cells.Count > 1).ToList();
        var owners = grids.Select(item => Owners(item.Grid, item.Cells)).ToList();
        var letters = grids.Select(item => item.Cells.Select(_ => new List<PdfLetter>()).ToArray()).ToList();
        var smallest = Enumerable.Range(0, grids.Count).OrderBy(i => grids[i].Grid.Box.Width * grids[i].Grid.Box.Height).ToArray();
        var others = new List<PdfLetter>();
        var shapes = grids.Select(item => item.Grid).ToList();
        foreach (var block in PdfBlocks.Of(page.Letters, letter => Room(letter, shapes, grids, owners, smallest)))
        {
            var places = block.Letters.Select(letter => Place(letter, shapes, owners, smallest)).ToArray();
            var common = places.Distinct().Count() == 1 ? places[0] : Common(block, places, grids, shapes, owners, smallest);
            for (var i = 0; i < block.Letters.Count; i++)
            {
                if ((common ?? places[i]) is { } place)
                {
                    letters[place.Grid][place.Cell].Add(block.Letters[i]);
                }
                else
                {
                    others.Add(block.Letters[i]);
                }
            }
        }

        return ([.. grids.Select((item, i) => (item.Grid.Ys[0], Table(page.Number, i + 1, item.Grid, item.Cells, letters[i])))], others);
    }

    private static (int Grid, int Cell)? Place(PdfLetter letter, List<PdfGrid> grids, List<int[,]> owners, int[] smallest)
    {
        var (x, y) = letter.Middle;
        foreach (var i in letter.Turn < 0 ? [] : smallest)
        {
            if (grids[i].Position(x, y) is { } position)
            {
                return (i, owners[i][position.Row, position.Column]);
            }
        }

        return null;
    }

    /// <summary>The width of the cell a character lies in, or 0 outside of tables.</summary>
    private static double Room(PdfLetter letter, List<PdfGrid> shapes, List<(PdfGrid Grid, List<PdfCell> Cells)> grids, List<int[,]> owners, int[] smallest)
    {
        if (Place(letter, shapes, owners, smallest) is not { } place)
        {
            return 0;
        }

        var cell = grids[place.Grid].Cells[place.Cell];
        return shapes[place.Grid].Xs[cell.Column + cell.ColumnSpan] - shapes[place.Grid].Xs[cell.Column];
    }

    /// <summary>
    /// Text too long for its cell runs over its neighbours. Lines under one another belong where the middle of all of
    /// them lies; a line belongs where it begins, or where its middle lies when it was centred.
    /// </summary>
    private static (int Grid, int Cell)? Common(
        PdfBlock block, (int Grid, int Cell)?[] places, List<(PdfGrid Grid, List<PdfCell> Cells)> grids, List<PdfGrid> shapes, List<int[,]> owners, int[] smallest)
    {
        if (places[0] is not { } first || block.Letters[0].Turn != 0 || Array.Exists(places, place => place?.Grid != first.Grid))
        {
            return null;
        }

        var (grid, cells) = grids[first.Grid];
        var middle = block.Letters[0] with { Y = (block.Letters[0].Y + block.Letters[^1].Y) / 2 };
        return middle.Y != block.Letters[0].Y ? Place(middle, shapes, owners, smallest)
            : middle.X - grid.Xs[cells[first.Cell].Column] <= Padding ? first
            : places[places.Length / 2];
    }

    private static int[,] Owners(PdfGrid grid, List<PdfCell> cells)
    {
        var owners = new int[grid.Ys.Length - 1, grid.Xs.Length - 1];
        for (var i = 0; i < cells.Count; i++)
        {
            for (var row = cells[i].Row; row < cells[i].Row + cells[i].RowSpan; row++)
            {
                for (var column = cells[i].Column; column < cells[i].Column + cells[i].ColumnSpan; column++)
                {
                    owners[row, column] = i;
                }
            }
        }

        return owners;
    }

    private static PdfTable Table(int page, int number, PdfGrid grid, List<PdfCell> cells, List<PdfLetter>[] letters)
    {
        var at = string.Create(CultureInfo.InvariantCulture, $"page {page} table {number}");
        var filled = cells.Select((cell, i) =>
        {
            var (left, right) = (grid.Xs[cell.Column], grid.Xs[cell.Column + cell.ColumnSpan]);
            var lines = PdfLines.Of(letters[i], true);
            var padding = lines.Count == 0 ? 0 : Math.Clamp(lines.Min(line => line.Turn == 0 ? line.Left - left : 0), 0, Padding);
            return cell with
            {
                Text = PdfLines.Text(lines, right - left - (2 * padding)),
                At = string.Create(CultureInfo.InvariantCulture, $"{at} row {cell.Row + 1} column {cell.Column + 1}"),
            };
        });
        return new PdfTable(at, grid.Xs, grid.Ys.Length - 1, [.. filled], grid.IsOpenAbove, grid.IsOpenBelow);
    }
}
