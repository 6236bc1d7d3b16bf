namespace Disclosure.Documents.Pdf;

/// <summary>A page as lines of text and tables.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Height">Its height in points.</param>
/// <param name="Lines">The lines outside tables, from top to bottom.</param>
/// <param name="Tables">The tables with where they begin, from top to bottom.</param>
internal sealed record PdfPageText(int Number, double Height, List<PdfLine> Lines, List<(double Top, PdfTable Table)> Tables);
