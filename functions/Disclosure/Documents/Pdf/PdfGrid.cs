namespace Disclosure.Documents.Pdf;

/// <summary>Lines that touch, as columns and rows.</summary>
internal sealed class PdfGrid
{
    private const double Near = 2.5;

    private readonly PdfRuling[] _across;
    private readonly PdfRuling[] _upright;

    private PdfGrid(PdfRuling[] across, PdfRuling[] upright, double[] xs, double[] ys) =>
        (_across, _upright, Xs, Ys) = (across, upright, xs, ys);

    /// <summary>The sides of the columns from left to right.</summary>
    public double[] Xs { get; }

    /// <summary>The sides of the rows from top to bottom.</summary>
    public double[] Ys { get; }

    /// <summary>What it takes up.</summary>
    public PdfBox Box => new(Xs[0], Ys[^1], Xs[^1], Ys[0]);

    /// <summary>Whether a line closes it above.</summary>
    public bool IsOpenAbove => !Enumerable.Range(0, Xs.Length - 1).Any(column => IsParted(_across, Ys[0], Xs[column], Xs[column + 1]));

    /// <summary>Whether a line closes it below.</summary>
    public bool IsOpenBelow => !Enumerable.Range(0, Xs.Length - 1).Any(column => IsParted(_across, Ys[^1], Xs[column], Xs[column + 1]));

    /// <summary>The grid of lines that touch; null when they mark off no cell. Lines of unequal reach still close at the ends of the others.</summary>
    public static PdfGrid? Of(PdfRuling[] rulings, Reading reading)
    {
        var across = rulings.Where(ruling => ruling.IsHorizontal).ToArray();
        var upright = rulings.Where(ruling => !ruling.IsHorizontal).ToArray();
        if (across.Length == 0 || upright.Length == 0 || across.Length + upright.Length < 3)
        {
            return null;
        }

        var xs = PdfGrids.Places(upright.Select(ruling => ruling.At).Concat([across.Min(ruling => ruling.From), across.Max(ruling => ruling.To)]));
        var ys = PdfGrids.Places(across.Select(ruling => ruling.At).Concat([upright.Min(ruling => ruling.From), upright.Max(ruling => ruling.To)]));
        Reading.Within("cells", reading.FileName, (long)xs.Length * ys.Length, reading.Budget.Cells);
        return xs.Length < 2 || ys.Length < 2 ? null : new PdfGrid(across, upright, xs, [.. ys.Reverse()]);
    }

    /// <summary>The cells, without text.</summary>
    public List<PdfCell> Cells()
    {
        var cells = new List<PdfCell>();
        var (rows, columns) = (Ys.Length - 1, Xs.Length - 1);
        var right = Parted(_upright, rows, columns, (row, column) => (Xs[column + 1], Ys[row + 1], Ys[row]));
        var below = Parted(_across, rows, columns, (row, column) => (Ys[row + 1], Xs[column], Xs[column + 1]));
        var taken = new bool[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (!taken[row, column])
                {
                    cells.Add(Cell(row, column, right, below, taken));
                }
            }
        }

        return cells;
    }

    /// <summary>The row and column of a point, or null outside.</summary>
    public (int Row, int Column)? Position(double x, double y)
    {
        if (!Box.Contains(x, y))
        {
            return null;
        }

        var column = Array.BinarySearch(Xs, x);
        var row = Array.BinarySearch(Ys, y, Comparer<double>.Create((a, b) => b.CompareTo(a)));
        return (Math.Clamp(row >= 0 ? row : ~row - 1, 0, Ys.Length - 2), Math.Clamp(column >= 0 ? column : ~column - 1, 0, Xs.Length - 2));
    }

    private static bool[,] Parted(PdfRuling[] rulings, int rows, int columns, Func<int, int, (double At, double From, double To)> side)
    {
        var parted = new bool[rows, columns];
        var byPlace = rulings.OrderBy(ruling => ruling.At).ToArray();
        var places = byPlace.Select(ruling => ruling.At).ToArray();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var (at, from, to) = side(row, column);
                var first = Array.BinarySearch(places, at - Near);
                for (var k = first < 0 ? ~first : first; k < places.Length && places[k] <= at + Near && !parted[row, column]; k++)
                {
                    parted[row, column] = Covers(byPlace[k], from, to);
                }
            }
        }

        return parted;
    }

    private static bool IsParted(PdfRuling[] rulings, double at, double from, double to) =>
        Array.Exists(rulings, ruling => Math.Abs(ruling.At - at) <= Near && Covers(ruling, from, to));

    private static bool Covers(PdfRuling ruling, double from, double to) => Math.Min(ruling.To, to) - Math.Max(ruling.From, from) > 0.6 * (to - from);

    private static PdfCell Cell(int row, int column, bool[,] right, bool[,] below, bool[,] taken)
    {
        var last = column;
        while (last + 1 < taken.GetLength(1) && !right[row, last] && !taken[row, last + 1])
        {
            last++;
        }

        var bottom = row;
        while (bottom + 1 < taken.GetLength(0) && Enumerable.Range(column, last - column + 1).All(c => !below[bottom, c] && !taken[bottom + 1, c])
            && Enumerable.Range(column, last - column).All(c => !right[bottom + 1, c]))
        {
            bottom++;
        }

        for (var r = row; r <= bottom; r++)
        {
            for (var c = column; c <= last; c++)
            {
                taken[r, c] = true;
            }
        }

        return new PdfCell(row, column, bottom - row + 1, last - column + 1, string.Empty, string.Empty);
    }
}
