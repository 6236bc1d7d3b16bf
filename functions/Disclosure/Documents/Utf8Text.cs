using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Disclosure.Checking;

namespace Disclosure.Documents;

/// <summary>Bytes as UTF-8 text, strictly: a byte that does not fit is shown to the clerk, never replaced.</summary>
internal static class Utf8Text
{
    /// <summary>The text without its byte order mark.</summary>
    /// <exception cref="UnreadableException">The bytes are not UTF-8; the finding names line and byte, both counted from 1.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            throw new UnreadableException(FindingCodes.Encoding.At("UTF-16"));
        }

        if (!Utf8.IsValid(bytes))
        {
            var offset = ValidLength(bytes);
            var line = bytes[..offset].Count((byte)'\n') + 1;
            throw new UnreadableException(FindingCodes.Encoding.At(string.Create(CultureInfo.InvariantCulture, $"line {line} byte {offset + 1}")));
        }

        return Encoding.UTF8.GetString(bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes);
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var valid = 0;
        while (Rune.DecodeFromUtf8(bytes[valid..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            valid += length;
        }

        return valid;
    }
}
