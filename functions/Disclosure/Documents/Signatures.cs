namespace Disclosure.Documents;

/// <summary>
/// The first bytes of kinds of files that no reader reads, with the term of <c>READ-TYPE</c>. The extension says nothing:
/// files get renamed.
/// </summary>
internal static class Signatures
{
    private const int BitmapHeader = 14;

    private static readonly (string Kind, byte[] Start)[] Starts =
    [
        ("picture", [0xFF, 0xD8, 0xFF]),
        ("picture", [0x89, .. "PNG"u8]),
        ("picture", [.. "GIF8"u8]),
        ("picture", [.. "II"u8, 0x2A, 0x00]),
        ("picture", [.. "MM"u8, 0x00, 0x2A]),
        ("archive", [.. "Rar!\u001A"u8]),
        ("archive", [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C]),
        ("archive", [0x1F, 0x8B]),
        ("archive", [.. "MSCF"u8]),
        ("rtf", [.. "{\\rtf"u8]),
        ("program", [0x7F, .. "ELF"u8]),
        ("shortcut", [0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]),
        ("shortcut", [.. "[InternetShortcut]"u8]),
    ];

    /// <summary>The kind, or null for bytes that begin like none of them.</summary>
    public static string? KindOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (kind, start) in Starts)
        {
            if (bytes.StartsWith(start))
            {
                return kind;
            }
        }

        return IsPicture(bytes) ? "picture"
            : bytes.StartsWith("MZ"u8) && bytes.Contains((byte)0) ? "program"
            : bytes.Length > 262 && bytes[257..].StartsWith("ustar"u8) ? "archive"
            : IsOwnerFile(bytes) ? "owner-file"
            : null;
    }

    /// <summary>WebP in its RIFF container, HEIF of phones (ISO/IEC 14496-12 §4.3), and bitmaps, whose header holds the length of the file.</summary>
    private static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.Length > BitmapHeader
        && ((bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
            || (bytes[4..].StartsWith("ftyp"u8) && (bytes[8..].StartsWith("hei"u8) || bytes[8..].StartsWith("mif1"u8)))
            || (bytes.StartsWith("BM"u8) && BitConverter.ToInt32(bytes[2..]) == bytes.Length));

    /// <summary>The file <c>~$…</c> that Office keeps beside one that is open: the user's name, first its length, padded to 162 or 165 bytes.</summary>
    private static bool IsOwnerFile(ReadOnlySpan<byte> bytes) =>
        bytes.Length is 162 or 165 && bytes[0] is > 0 and < 32 && bytes[1] != 0 && bytes[54..].Contains((byte)0);
}
