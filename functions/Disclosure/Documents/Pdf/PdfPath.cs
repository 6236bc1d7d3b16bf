namespace Disclosure.Documents.Pdf;

/// <summary>
/// The path being built, and the straight lines of all paths painted so far. A thin filled rectangle is a line too: that
/// is how browsers and some office programs draw the borders of cells.
/// </summary>
internal sealed class PdfPath(PdfDrawingCost cost)
{
    private const double Thin = 3.5;
    private const double Slack = 0.5;
    private const double Shortest = 1;

    private readonly List<PdfRuling> _rulings = [];
    private readonly List<List<(double X, double Y)>> _subpaths = [];

    /// <summary>The lines found.</summary>
    public IReadOnlyList<PdfRuling> Rulings => _rulings;

    public void MoveTo((double X, double Y) point) => _subpaths.Add([point]);

    public void LineTo((double X, double Y) point)
    {
        if (_subpaths.Count > 0)
        {
            _subpaths[^1].Add(point);
        }
    }

    /// <summary>A curve makes no line; drawing goes on at its end.</summary>
    public void CurveTo((double X, double Y) point) => MoveTo(point);

    public void Close()
    {
        if (_subpaths is [.., { Count: > 1 } last])
        {
            last.Add(last[0]);
            _subpaths.Add([last[0]]);
        }
    }

    public void Clear() => _subpaths.Clear();

    /// <summary>The bounds of the path, or null when there is none.</summary>
    public PdfBox? Bounds() => _subpaths.Count == 0 ? null : PdfBox.Around([.. _subpaths.SelectMany(points => points)]);

    public void Paint(bool strokes, bool fills, PdfBox clip)
    {
        foreach (var points in _subpaths.Where(points => points.Count > 1))
        {
            if (strokes)
            {
                for (var i = 1; i < points.Count; i++)
                {
                    Add(PdfBox.Around([points[i - 1], points[i]]), Slack, clip);
                }
            }
            else if (fills && points.Count <= 6)
            {
                Add(PdfBox.Around(points), Thin, clip);
            }
        }

        Clear();
    }

    private void Add(PdfBox box, double thin, PdfBox clip)
    {
        if (box.Height <= thin && box.Width > Math.Max(box.Height, Shortest))
        {
            Add(new PdfRuling(true, (box.Bottom + box.Top) / 2, Math.Max(box.Left, clip.Left), Math.Min(box.Right, clip.Right)), clip.Bottom, clip.Top);
        }
        else if (box.Width <= thin && box.Height > Math.Max(box.Width, Shortest))
        {
            Add(new PdfRuling(false, (box.Left + box.Right) / 2, Math.Max(box.Bottom, clip.Bottom), Math.Min(box.Top, clip.Top)), clip.Left, clip.Right);
        }
    }

    private void Add(PdfRuling ruling, double low, double high)
    {
        if (ruling.To > ruling.From && ruling.At >= low - Slack && ruling.At <= high + Slack)
        {
            cost.CountRuling();
            _rulings.Add(ruling);
        }
    }
}
