using System.Text;

namespace Disclosure.Documents.Xls;

/// <summary>The encodings of texts in a workbook.</summary>
internal static class BiffTexts
{
    /// <summary>The code page of Chinese programs.</summary>
    public const int Chinese = 936;

    private const int Gb18030 = 54936;
    private const int MacRoman = 10000;
    private const int Latin = 1252;

    /// <summary>
    /// The encoding of a code page ([MS-XLS] 2.4.52), strict: bytes that are no text are an error and never replaced. GBK
    /// is read as GB18030, which contains it.
    /// </summary>
    public static Encoding Of(int codePage) =>
        Provided(codePage switch
        {
            Chinese => Gb18030,
            0x8000 => MacRoman,
            0x8001 => Latin,
            _ => codePage,
        }) ?? Provided(Gb18030)!;

    /// <summary>The code of a number format ([MS-XLS] 2.4.126), as far as it tells dates and percentages from numbers: those parts are ASCII.</summary>
    public static string FormatCode(BiffStream stream, BiffRecord record, bool isVersion8)
    {
        var data = stream.Data(record);
        if (!isVersion8)
        {
            return data.Length > 3 ? Encoding.Latin1.GetString(data[3..]) : string.Empty;
        }

        var isWide = data.Length > 4 && (data[4] & 1) != 0;
        var text = data.Length > 5 ? data[5..Math.Min(data.Length, 5 + (stream.UInt16(record, 2) * (isWide ? 2 : 1)))] : default;
        return (isWide ? Encoding.Unicode : Encoding.Latin1).GetString(text);
    }

    private static Encoding? Provided(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}
