using Disclosure.Checking;
using Disclosure.Documents.Pdf;

namespace Disclosure.Documents;

/// <summary>Kinds of files that clerks hand in and no reader reads, told by their first bytes so that the message can name them.</summary>
internal static class UnreadableKind
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The end of reading a file of an unreadable kind. <paramref name="kind"/> is a term of <c>READ-TYPE</c>.</summary>
    public static UnreadableException Unknown(Reading reading, string kind) =>
        new(FindingCodes.TypeUnknown.At(null, VisibleText.Of(reading.FileName), arguments: ("kind", kind)));

    /// <summary>Ends the reading of an empty file and of a file of a known unreadable kind.</summary>
    public static void Refuse(Reading reading)
    {
        var bytes = reading.Bytes.Span;
        if (bytes.IsEmpty)
        {
            throw new UnreadableException(FindingCodes.Empty.At(null));
        }

        if (bytes.StartsWith(CompoundFile))
        {
            throw HasEncryptedPackage(bytes)
                ? new UnreadableException(FindingCodes.Encrypted.At(null))
                : Unknown(reading, "legacy");
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

    /// <summary>
    /// An encrypted Office file is a compound file with a stream <c>EncryptedPackage</c> ([MS-OFFCRYPTO] 2.3.4.4). Its
    /// directory entries are 128 bytes on multiples of 128 ([MS-CFB] 2.6.1): the name in UTF-16, its length with the
    /// closing NUL in bytes at 64, the object type at 66, 2 for a stream.
    /// </summary>
    private static bool HasEncryptedPackage(ReadOnlySpan<byte> bytes)
    {
        var name = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage\0");
        for (; bytes.Length >= 128; bytes = bytes[128..])
        {
            if (bytes[66] == 2 && bytes[64] == name.Length && bytes[65] == 0 && bytes.StartsWith(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>No text has a NUL or its like, UTF-16 apart.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> bytes) =>
        Utf16.Of(bytes) is null &&
        (bytes.Contains((byte)0) || bytes[..Math.Min(bytes.Length, 512)].ContainsAnyInRange<byte>(1, 8));
}
