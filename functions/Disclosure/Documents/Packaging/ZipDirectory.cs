using System.Buffers.Binary;
using System.Globalization;

namespace Disclosure.Documents.Packaging;

/// <summary>
/// Looks at the end of a ZIP archive before <c>System.IO.Compression</c> makes objects of its directory: that reads
/// every header it finds, whatever number the archive claims, and follows ZIP64 records that an honest Office file,
/// far below 4 GB and 65 535 entries, has no use for (APPNOTE.TXT 4.3.14 to 4.3.16).
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int HeaderLength = 46;
    private const int LongestName = 512;

    /// <exception cref="UnreadableException">There is no directory, it is ZIP64's, or it is larger than the budget allows.</exception>
    public static void Check(Reading reading)
    {
        var bytes = reading.Bytes.Span;
        var end = bytes.LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || bytes.Length - end < EndLength)
        {
            throw Reading.Damaged("archive", reading.FileName, "ZIP");
        }

        var entries = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(end + 10)..]);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 12)..]);
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 16)..]);
        if (entries == ushort.MaxValue || size == uint.MaxValue || offset == uint.MaxValue)
        {
            throw Reading.Damaged("archive", reading.FileName, "ZIP64");
        }

        if (size > end || offset > end - size)
        {
            throw Reading.Damaged("archive", reading.FileName, string.Create(CultureInfo.InvariantCulture, $"ZIP {offset}+{size}"));
        }

        Reading.Within("entries", reading.FileName, entries, reading.Budget.Entries);
        Reading.Within("entries", reading.FileName, (end - offset) / (HeaderLength + LongestName), reading.Budget.Entries);
    }
}
