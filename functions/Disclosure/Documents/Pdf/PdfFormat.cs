using System.Globalization;
using Disclosure.Checking;

namespace Disclosure.Documents.Pdf;

/// <summary>PDF with text in it (ISO 32000-1).</summary>
internal sealed class PdfFormat : IFormat
{
    private const double Unreadable = 0.1;

    public string Name => "pdf";

    /// <summary>Whether bytes begin as a PDF does, perhaps behind a byte order mark or blanks.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes.TrimStart("\uFEFF \r\n\t"u8).StartsWith("%PDF-"u8);

    public bool Recognizes(Reading reading) => IsPdf(reading.Bytes.Span);

    public void Read(Reading reading)
    {
        var pages = Pages(reading);
        Judge(pages, reading);
        PdfFlow.Read(PdfSideways.Join(pages), reading);
    }

    /// <summary>The objects and the copy are gone when the pages are read.</summary>
    private static List<PdfPage> Pages(Reading reading) => PdfPages.Read(PdfCopy.Of(new PdfObjects(reading), reading), reading);

    private static void Judge(List<PdfPage> pages, Reading reading)
    {
        var letters = pages.Sum(Letters);
        if (letters == 0 && pages.Exists(page => page.Pictures > 0 || page.Rulings.Count > 0))
        {
            throw new UnreadableException(FindingCodes.PdfScanned.At(null, Number(pages.Count)));
        }

        var unreadable = pages.Sum(page => page.Letters.Count(letter => letter.Text == "\uFFFD"));
        if (unreadable > Unreadable * letters)
        {
            throw new UnreadableException(FindingCodes.PdfFont.At(null, Number(unreadable)));
        }

        foreach (var page in pages.Where(page => page.Pictures > 0 && Letters(page) == 0))
        {
            reading.Report(FindingCodes.PdfPagePicture.At($"page {Number(page.Number)}"));
        }
    }

    private static int Letters(PdfPage page) => page.Letters.Count(letter => !string.IsNullOrWhiteSpace(letter.Text));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
