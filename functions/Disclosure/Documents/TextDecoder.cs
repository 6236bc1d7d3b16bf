using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Disclosure.Checking;

namespace Disclosure.Documents;

/// <summary>
/// Bytes as text, strictly: a byte that does not fit is shown to the clerk, never replaced. A byte order mark decides;
/// else the bytes do, because what a page declares is often false: UTF-8 when they are valid (GBK hardly ever is by
/// chance), else GB18030, which contains GB2312 and GBK. A declaration decides between what is left in doubt.
/// </summary>
internal static class TextDecoder
{
    private const string Gb18030 = "gb18030";

    /// <summary>The text without its byte order mark.</summary>
    /// <exception cref="UnreadableException">No encoding fits; the finding names line and byte, both counted from 1.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            return Strictly("utf-8", bytes, skip: 3);
        }

        if (Utf16.Of(bytes) is { } utf16)
        {
            return Strictly(utf16.Name, bytes, utf16.MarkLength);
        }

        var declared = DeclaredCharset.Of(bytes);
        if (Utf8.IsValid(bytes))
        {
            return declared == Gb18030 && HasOnlyPairs(bytes) && TryDecode(Gb18030, bytes, out _) is { } pairs ? pairs : Encoding.UTF8.GetString(bytes);
        }

        // Nearly any bytes fit a charset of one byte a character, so that GB18030 comes before it, and after another's pairs.
        string[] order = declared is null or Gb18030 or "utf-8" ? [Gb18030] : DeclaredCharset.IsSingleByte(declared) ? [Gb18030, declared] : [declared, Gb18030];
        var furthest = ValidUtf8Length(bytes);
        foreach (var name in order)
        {
            if (TryDecode(name, bytes, out var valid) is { } text)
            {
                return text;
            }

            furthest = Math.Max(furthest, valid);
        }

        throw Unreadable(bytes, furthest);
    }

    private static string Strictly(string name, ReadOnlySpan<byte> bytes, int skip) =>
        TryDecode(name, bytes[skip..], out var valid) ?? throw Unreadable(bytes, skip + valid);

    private static string? TryDecode(string name, ReadOnlySpan<byte> bytes, out int valid)
    {
        try
        {
            valid = bytes.Length;
            return Charset(name).GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            // The index can point behind or into the bytes it is about.
            valid = Math.Clamp(error.Index, 0, bytes.Length);
            return null;
        }
    }

    private static Encoding Charset(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    /// <summary>
    /// Whether every character beyond ASCII takes two bytes. Chinese takes three in UTF-8 and two in GBK, so that such
    /// bytes are UTF-8 by chance when a page declares GBK.
    /// </summary>
    private static bool HasOnlyPairs(ReadOnlySpan<byte> bytes) =>
        bytes.ContainsAnyInRange<byte>(0x80, 0xFF) && !bytes.ContainsAnyInRange<byte>(0xE0, 0xFF);

    private static UnreadableException Unreadable(ReadOnlySpan<byte> bytes, int offset)
    {
        var line = bytes[..offset].Count((byte)'\n') + 1;
        return new UnreadableException(FindingCodes.Encoding.At(string.Create(CultureInfo.InvariantCulture, $"line {line} byte {offset + 1}")));
    }

    private static int ValidUtf8Length(ReadOnlySpan<byte> bytes)
    {
        var valid = 0;
        while (Rune.DecodeFromUtf8(bytes[valid..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            valid += length;
        }

        return valid;
    }
}
