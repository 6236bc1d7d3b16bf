namespace Disclosure.Documents.Pdf;

/// <summary>
/// Pages of a sheet that was too wide for the paper: a spreadsheet prints its columns page by page. The next page
/// continues to the right when its rows lie exactly where the rows of the page before lie, that page is full, and its
/// columns differ; equal columns are the next rows of a table, unless the sheet is known to be wide.
/// </summary>
internal static class PdfSideways
{
    private const double Near = 1;
    private const int FewestRows = 3;

    /// <summary>The share of rows both pages have: a merged cell hides some on one of them.</summary>
    private const double MostRows = 0.8;

    /// <summary>The pages with those that continue to the right joined to where they begin.</summary>
    public static List<PdfPage> Join(IReadOnlyList<PdfPage> pages)
    {
        var joined = new List<PdfPage>();
        PdfPage? last = null;
        var isWide = false;
        foreach (var page in pages)
        {
            isWide = last is not null && Continues(last, page, isWide);
            if (isWide)
            {
                var whole = joined[^1];
                var shift = Span(whole).Right - Span(page).Left;
                joined[^1] = whole with
                {
                    Width = whole.Width + page.Width,
                    Letters = [.. whole.Letters, .. page.Letters.Select(letter => letter with { X = letter.X + shift })],
                    Rulings = [.. whole.Rulings, .. page.Rulings.Select(ruling => Shifted(ruling, shift))],
                    Pictures = whole.Pictures + page.Pictures,
                };
            }
            else
            {
                joined.Add(page);
            }

            last = page;
        }

        return joined;
    }

    private static bool Continues(PdfPage page, PdfPage next, bool isWide)
    {
        var (rows, nextRows) = (Places(page, true), Places(next, true));
        var (columns, nextColumns) = (Places(page, false), Places(next, false));
        if (rows.Length < FewestRows || nextRows.Length < FewestRows || nextColumns.Length == 0 || (!isWide && Same(columns, nextColumns))
            || Common(rows, nextRows) < MostRows * Math.Min(rows.Length, nextRows.Length) || Math.Abs(rows[0] - nextRows[0]) > Near || Math.Abs(rows[^1] - nextRows[^1]) > Near)
        {
            return false;
        }

        var (span, nextSpan) = (Span(page), Span(next));
        var firstColumn = nextColumns.Select(place => place - nextSpan.Left).FirstOrDefault(width => width > 3, nextSpan.Right - nextSpan.Left);
        return Math.Abs(span.Left - nextSpan.Left) <= Near && span.Right + firstColumn > page.Width - span.Left - Near;
    }

    private static double[] Places(PdfPage page, bool horizontal) => PdfGrids.Places(page.Rulings.Where(ruling => ruling.IsHorizontal == horizontal).Select(ruling => ruling.At));

    private static bool Same(double[] a, double[] b) => a.Length == b.Length && Common(a, b) == a.Length;

    private static int Common(double[] places, double[] others) => places.Count(place =>
    {
        var at = Array.BinarySearch(others, place);
        at = at >= 0 ? at : ~at;
        return (at < others.Length && others[at] - place <= Near) || (at > 0 && place - others[at - 1] <= Near);
    });

    private static (double Left, double Right) Span(PdfPage page)
    {
        var across = page.Rulings.Where(ruling => ruling.IsHorizontal).ToList();
        return (across.Min(ruling => ruling.From), across.Max(ruling => ruling.To));
    }

    private static PdfRuling Shifted(PdfRuling ruling, double shift) =>
        ruling.IsHorizontal ? ruling with { From = ruling.From + shift, To = ruling.To + shift } : ruling with { At = ruling.At + shift };
}
