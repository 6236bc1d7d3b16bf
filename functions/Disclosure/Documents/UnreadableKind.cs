using Disclosure.Checking;
using Disclosure.Documents.Packaging;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Xls;

namespace Disclosure.Documents;

/// <summary>Kinds of files that clerks hand in and no reader reads, told by their first bytes so that the message can name them.</summary>
internal static class UnreadableKind
{
    /// <summary>Beginnings of kinds that are no office file at all.</summary>
    private static readonly (string Kind, byte[] Start)[] Starts =
    [
        ("picture", [0xFF, 0xD8, 0xFF]),
        ("picture", [0x89, (byte)'P', (byte)'N', (byte)'G']),
        ("picture", [.. "GIF8"u8]),
        ("picture", [(byte)'I', (byte)'I', 0x2A, 0x00]),
        ("picture", [(byte)'M', (byte)'M', 0x00, 0x2A]),
        ("archive", [.. "Rar!"u8]),
        ("archive", [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C]),
        ("archive", [0x1F, 0x8B]),
        ("rtf", [.. "{\\rtf"u8]),
        ("program", [(byte)'M', (byte)'Z']),
    ];

    /// <summary>Streams that tell what a compound file without a workbook is ([MS-DOC] 2.1, [MS-PPT] 2.1, [MS-OFFCRYPTO] 2.3.4.4).</summary>
    private static readonly (string Kind, string Stream)[] Compounds =
    [
        ("doc", "WordDocument"),
        ("ppt", "PowerPoint Document"),
    ];

    /// <summary>The end of reading a file of an unreadable kind. <paramref name="kind"/> is a term of <c>READ-TYPE</c>.</summary>
    public static UnreadableException Unknown(Reading reading, string kind) =>
        new(FindingCodes.TypeUnknown.At(null, VisibleText.Of(reading.FileName), arguments: [("kind", kind), ("advice", kind)]));

    /// <summary>What a ZIP archive is that is no Office package: an OpenDocument file (ISO/IEC 26300-2 §3.3), a fixed-layout file (GB/T 33190), or files packed together.</summary>
    public static string OfArchive(OfficePackage package) =>
        package.Has("OFD.xml") ? "ofd" : package.Has("mimetype") && package.Has("content.xml") ? "opendocument" : "archive";

    /// <summary>Ends the reading of an empty file and of a file of a known unreadable kind.</summary>
    public static void Refuse(Reading reading)
    {
        var bytes = reading.Bytes.Span;
        if (bytes.IsEmpty)
        {
            throw new UnreadableException(FindingCodes.Empty.At(null));
        }

        if (CompoundFile.IsCompound(bytes))
        {
            RefuseCompound(reading);
            return;
        }

        foreach (var (kind, start) in Starts)
        {
            if (bytes.StartsWith(start))
            {
                throw Unknown(reading, kind);
            }
        }

        if (PdfFormat.IsPdf(bytes))
        {
            return;
        }

        if (!bytes.StartsWith("PK"u8) && IsBinary(bytes))
        {
            throw Unknown(reading, "other");
        }

        if (!bytes.StartsWith("PK"u8) && string.IsNullOrWhiteSpace(reading.Text))
        {
            throw new UnreadableException(FindingCodes.Empty.At(null));
        }

        if (!bytes.StartsWith("PK"u8) && IsArchivedPage(reading.Text))
        {
            throw Unknown(reading, "mhtml");
        }

        if (bytes.StartsWith("{\\rtf"u8))
        {
            throw Unknown(reading, "rtf");
        }
    }

    /// <summary>A page saved as a single file is a message with headers (RFC 2557), whose text is encoded within.</summary>
    private static bool IsArchivedPage(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart();
        return (head.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase) || head.StartsWith("From:", StringComparison.OrdinalIgnoreCase))
            && head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A compound file is a workbook of Excel 2003 or WPS, or none of ours.</summary>
    private static void RefuseCompound(Reading reading)
    {
        var file = CompoundFile.Open(reading);
        if (file.Has("EncryptedPackage"))
        {
            throw new UnreadableException(FindingCodes.Encrypted.At(null));
        }

        if (!XlsFormat.HasWorkbook(file))
        {
            throw Unknown(reading, Compounds.FirstOrDefault(c => file.Has(c.Stream)).Kind ?? "legacy");
        }
    }

    /// <summary>No text has a NUL or its like, UTF-16 apart.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> bytes) =>
        Utf16.Of(bytes) is null &&
        (bytes.Contains((byte)0) || bytes[..Math.Min(bytes.Length, 512)].ContainsAnyInRange<byte>(1, 8));
}
