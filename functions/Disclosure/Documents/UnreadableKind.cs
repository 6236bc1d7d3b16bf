using Disclosure.Checking;
using Disclosure.Documents.Compound;
using Disclosure.Documents.Packaging;
using Disclosure.Documents.Pdf;

namespace Disclosure.Documents;

/// <summary>Kinds of files that clerks hand in and no reader reads, told by their first bytes so that the message can name them.</summary>
internal static class UnreadableKind
{
    /// <summary>The end of reading a file of an unreadable kind. <paramref name="kind"/> is a term of <c>READ-TYPE</c>.</summary>
    public static UnreadableException Unknown(Reading reading, string kind) =>
        new(FindingCodes.TypeUnknown.At(null, VisibleText.Of(reading.FileName), arguments: [("kind", kind), ("advice", kind)]));

    /// <summary>What a ZIP archive is that is no Office package: an OpenDocument file (ISO/IEC 26300-2 §3.3), a fixed-layout file (GB/T 33190), or files packed together.</summary>
    public static string OfArchive(OfficePackage package) =>
        package.Has("OFD.xml") ? "ofd" : package.Has("mimetype") && package.Has("content.xml") ? "opendocument" : "archive";

    /// <summary>What an Office package is that no reader reads, by the content type of its main part.</summary>
    public static string OfPackage(string type) =>
        PackageMap.IsBinaryWorkbook(type) ? "xlsb" : type.Contains("presentationml", StringComparison.OrdinalIgnoreCase) ? "ppt" : "office";

    /// <summary>Ends the reading of an empty file and of a file of a known unreadable kind.</summary>
    public static void Refuse(Reading reading)
    {
        var bytes = reading.Bytes.Span;
        if (bytes.IsEmpty)
        {
            throw new UnreadableException(FindingCodes.Empty.At(null));
        }

        if (Signatures.KindOf(bytes) is { } kind)
        {
            throw Unknown(reading, kind);
        }

        if (PdfFormat.IsPdf(bytes) || CompoundFile.IsCompoundFile(bytes))
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
    }

    /// <summary>A page saved as a single file is a message with headers (RFC 2557), whose text is encoded within.</summary>
    private static bool IsArchivedPage(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart();
        return (head.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase) || head.StartsWith("From:", StringComparison.OrdinalIgnoreCase))
            && head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>No text has a NUL or its like, UTF-16 apart.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> bytes) =>
        Utf16.Of(bytes) is null &&
        (bytes.Contains((byte)0) || bytes[..Math.Min(bytes.Length, 512)].ContainsAnyInRange<byte>(1, 8));
}
