namespace Disclosure.Documents.Pdf;

/// <summary>What a page shows.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Width">Its width in points, as shown.</param>
/// <param name="Height">Its height in points.</param>
/// <param name="Letters">Its visible characters in the order they are drawn.</param>
/// <param name="Rulings">Its lines along an axis.</param>
/// <param name="Pictures">How many pictures it shows.</param>
internal sealed record PdfPage(int Number, double Width, double Height, IReadOnlyList<PdfLetter> Letters, IReadOnlyList<PdfRuling> Rulings, int Pictures);
