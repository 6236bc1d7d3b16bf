using System.Text;
using Disclosure.Checking;

namespace Disclosure.Documents.Xls;

/// <summary>Links of formulas to other files, and to programs by DDE or OLE ([MS-XLS] 2.4.271 SupBook; EXTERNSHEET in Excel 5 and 95).</summary>
internal static class ExternalLinks
{
    /// <summary>The workbook itself, and the functions of add-ins ([MS-XLS] 2.4.271: 0x0401 and 0x3A01).</summary>
    private static readonly int[] Internal = [0x0401, 0x3A01];

    /// <summary>How a name of no other file begins before Excel 97: nothing, the sheet itself, a sheet of this workbook, the workbook, an add-in.</summary>
    private static readonly byte[] InternalBefore97 = [0x00, 0x02, 0x03, 0x04, 0x3A];

    /// <exception cref="UnreadableException">The record points outside the workbook.</exception>
    public static void Refuse(BiffStream stream, BiffRecord record, bool isVersion8)
    {
        var data = stream.Data(record);
        if (record.Id == BiffIds.SupBook && data.Length > 4 && !IsUnused(data))
        {
            var isWide = (data[4] & 1) != 0;
            throw Active((isWide ? Encoding.Unicode : Encoding.Latin1).GetString(data[5..Math.Min(data.Length, 5 + (stream.UInt16(record, 2) * (isWide ? 2 : 1)))]));
        }

        if (record.Id == BiffIds.SupBook && data.Length <= 4 && !Internal.Contains(stream.UInt16(record, 2)))
        {
            throw BiffStream.Damaged(record);
        }

        if (record.Id == BiffIds.ExternSheet && !isVersion8 && data.Length > 1 && !InternalBefore97.Contains(data[1]))
        {
            throw Active(Encoding.Latin1.GetString(data[1..]));
        }
    }

    /// <summary>A path of nothing but a NUL or a space stands for the sheet itself or for no file.</summary>
    private static bool IsUnused(ReadOnlySpan<byte> data) => data[2] == 1 && data[3] == 0 && data.Length > 5 && data[5] is 0x00 or (byte)' ';

    /// <summary>Paths are written with control characters in place of separators ([MS-XLS] 2.5.277 VirtualPath).</summary>
    private static UnreadableException Active(string path) =>
        new(FindingCodes.Macros.At(null, string.Concat(path[..Math.Min(path.Length, 100)].Select(c => c < ' ' ? '\\' : c)).Trim('\\')));
}
