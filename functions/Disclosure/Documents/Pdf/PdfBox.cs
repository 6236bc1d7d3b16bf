namespace Disclosure.Documents.Pdf;

/// <summary>A rectangle on a page, in points.</summary>
internal readonly record struct PdfBox(double Left, double Bottom, double Right, double Top)
{
    public double Width => Right - Left;

    public double Height => Top - Bottom;

    /// <summary>Whether a point lies in it, its sides included.</summary>
    public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Bottom && y <= Top;

    /// <summary>What it shares with another; of no size or less when there is nothing.</summary>
    public PdfBox Intersect(PdfBox other) =>
        new(Math.Max(Left, other.Left), Math.Max(Bottom, other.Bottom), Math.Min(Right, other.Right), Math.Min(Top, other.Top));

    /// <summary>The smallest that holds some points.</summary>
    public static PdfBox Around(IReadOnlyList<(double X, double Y)> points) =>
        new(points.Min(point => point.X), points.Min(point => point.Y), points.Max(point => point.X), points.Max(point => point.Y));
}
