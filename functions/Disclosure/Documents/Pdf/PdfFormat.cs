namespace Disclosure.Documents.Pdf;

/// <summary>PDF with text in it (ISO 32000-1).</summary>
internal sealed class PdfFormat : IFormat
{
    public string Name => "pdf";

    /// <summary>Whether bytes begin as a PDF does, perhaps behind a byte order mark or blanks.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes.TrimStart("\uFEFF \r\n\t"u8).StartsWith("%PDF-"u8);

    public bool Recognizes(Reading reading) => IsPdf(reading.Bytes.Span);

    public void Read(Reading reading)
    {
        var pages = PdfPages.Read(PdfCopy.Of(new PdfObjects(reading), reading), reading);
        throw new NotSupportedException(pages.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
