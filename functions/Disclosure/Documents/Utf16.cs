namespace Disclosure.Documents;

/// <summary>Text in UTF-16, as Excel saves "Unicode text" and Notepad saves "Unicode".</summary>
/// <param name="Name">The encoding: <c>utf-16le</c> or <c>utf-16be</c>.</param>
/// <param name="MarkLength">Bytes of its byte order mark: 2, or 0 without one.</param>
internal readonly record struct Utf16(string Name, int MarkLength)
{
    private const string LittleEndian = "utf-16le";
    private const string BigEndian = "utf-16be";
    private const int Sample = 4096;

    /// <summary>
    /// The UTF-16 the bytes are in, or null. Without a mark it is told where it is plain: no other text has NUL
    /// bytes, and most of them stand at the high side of its pairs.
    /// </summary>
    public static Utf16? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            return new Utf16(LittleEndian, 2);
        }

        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return new Utf16(BigEndian, 2);
        }

        var sample = bytes[..Math.Min(bytes.Length & ~1, Sample)];
        if (bytes.Length % 2 != 0 || !sample.Contains((byte)0))
        {
            return null;
        }

        var high = Nuls(sample, 1) >= Nuls(sample, 0) ? 1 : 0;
        return IsPlain(sample, high) ? new Utf16(high == 1 ? LittleEndian : BigEndian, 0) : null;
    }

    /// <summary>NUL is the high byte of every digit, Latin letter and line break; no Chinese text of any length lacks them all.</summary>
    private static int Nuls(ReadOnlySpan<byte> bytes, int from)
    {
        var nuls = 0;
        for (var i = from; i < bytes.Length; i += 2)
        {
            nuls += bytes[i] == 0 ? 1 : 0;
        }

        return nuls;
    }

    /// <summary>Whether every unit is a character of ordinary Chinese text when its high byte stands there in each pair.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> bytes, int high)
    {
        for (var i = 0; i < bytes.Length; i += 2)
        {
            var unit = (bytes[i + high] << 8) | bytes[i + 1 - high];
            if (!(unit is '\t' or '\n' or '\r' or (>= 0x20 and < 0x7F) or (>= 0xA0 and < 0x200) or (>= 0x2000 and < 0x2700) or (>= 0x3000 and < 0xA000) or >= 0xFF00 and < 0xFFEF))
            {
                return false;
            }
        }

        return true;
    }
}
