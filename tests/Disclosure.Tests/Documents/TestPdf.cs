using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Disclosure.Tests.Documents;

/// <summary>Writes small PDFs: Chinese text in a font that is not embedded (UniGB-UCS2-H), lines and rectangles; no font file is needed.</summary>
internal sealed class TestPdf
{
    private readonly List<StringBuilder> _pages = [];

    /// <summary>What to put into the trailer beside the root.</summary>
    public string Trailer { get; init; } = string.Empty;

    /// <summary>The font every page calls F1, as an object; further objects begin at 20.</summary>
    public string Font { get; init; } = """
        << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [ << /Type /Font /Subtype /CIDFontType0
        /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [ 1 95 500 814 939 500 ] >> ] >>
        """;

    /// <summary>Further objects, whole: <c>20 0 obj … endobj</c>.</summary>
    public string Objects { get; init; } = string.Empty;

    /// <summary>Width of every page, in points.</summary>
    public double Width { get; init; } = 595;

    /// <summary>Height of every page, in points.</summary>
    public double Height { get; init; } = 842;

    public TestPdf Page()
    {
        _pages.Add(new StringBuilder());
        return this;
    }

    /// <summary>Text that begins at a place, in points from the lower left.</summary>
    public TestPdf Text(double x, double y, string text, double size = 10)
    {
        var hex = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));
        return Draw(FormattableString.Invariant($"BT /F1 {size} Tf {x} {y} Td <{hex}> Tj ET"));
    }

    public TestPdf Line(double x1, double y1, double x2, double y2) => Draw(FormattableString.Invariant($"{x1} {y1} m {x2} {y2} l S"));

    public TestPdf Draw(string operations)
    {
        _pages[^1].Append(operations).Append('\n');
        return this;
    }

    public byte[] Bytes(bool compressed = false)
    {
        using var file = new MemoryStream();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Write("%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n");
        var kids = string.Join(' ', _pages.Select((_, i) => $"{100 + i} 0 R"));
        var box = FormattableString.Invariant($"[ 0 0 {Width} {Height} ]");
        Write($"2 0 obj << /Type /Pages /Kids [ {kids} ] /Count {_pages.Count} /MediaBox {box} /Resources << /Font << /F1 3 0 R >> /XObject << /X1 20 0 R >> >> >> endobj\n");
        Write($"3 0 obj {Font} endobj\n{Objects}\n");
        for (var i = 0; i < _pages.Count; i++)
        {
            var content = Encoding.Latin1.GetBytes(_pages[i].ToString());
            content = compressed ? Deflated(content) : content;
            Write($"{100 + i} 0 obj << /Type /Page /Parent 2 0 R /Contents {1100 + i} 0 R >> endobj\n");
            Write($"{1100 + i} 0 obj << /Length {content.Length.ToString(CultureInfo.InvariantCulture)} {(compressed ? "/Filter /FlateDecode " : string.Empty)}>>\nstream\n");
            file.Write(content);
            Write("\nendstream endobj\n");
        }

        Write($"trailer << /Root 1 0 R {Trailer} >>\n%%EOF\n");
        return file.ToArray();
    }

    public static byte[] Deflated(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var deflater = new ZLibStream(stream, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflater.Write(bytes);
        }

        return stream.ToArray();
    }
}
