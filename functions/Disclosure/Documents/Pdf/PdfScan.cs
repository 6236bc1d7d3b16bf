using System.Globalization;

namespace Disclosure.Documents.Pdf;

/// <summary>
/// Finds the objects and trailers of a PDF by reading it from front to back, so that no cross-reference table, true or
/// false, decides what is read. Every search goes forward only: the time grows with the file and nothing else.
/// </summary>
internal sealed class PdfScan(Reading reading)
{
    private const int MaxDigits = 10;

    private readonly ReadOnlyMemory<byte> _bytes = reading.Bytes;
    private readonly Cursor _object = new("obj");
    private readonly Cursor _endObject = new("endobj");
    private readonly Cursor _stream = new("stream");
    private readonly Cursor _endStream = new("endstream");

    /// <summary>The objects in file order; one that is written again later counts as it stands last.</summary>
    public IEnumerable<(int Number, PdfObject Object)> Objects()
    {
        var count = 0;
        for (var at = _object.Find(_bytes.Span, 0); at >= 0; at = _object.Find(_bytes.Span, at))
        {
            var start = at + 3;
            if (Number(at) is { } number)
            {
                Reading.Within("objects", reading.FileName, ++count, reading.Budget.Objects);
                var found = Read(start, out var end);
                yield return (number, found);
                start = end;
            }

            at = start;
        }
    }

    /// <summary>What follows each word <c>trailer</c>.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Trailers()
    {
        var trailer = new Cursor("trailer");
        for (var at = trailer.Find(_bytes.Span, 0); at >= 0; at = trailer.Find(_bytes.Span, at))
        {
            at += 7;
            var length = Math.Min(_bytes.Length - at, reading.Budget.ObjectBytes);
            yield return _bytes.Slice(at, length);
        }
    }

    /// <summary>The object number before <c>obj</c>: <c>12 0 obj</c>.</summary>
    private int? Number(int at)
    {
        var before = _bytes.Span[Math.Max(0, at - (2 * MaxDigits))..at];
        var generation = Digits(ref before);
        var number = generation is null ? null : Digits(ref before);
        return number;
    }

    private static int? Digits(ref ReadOnlySpan<byte> before)
    {
        before = before.TrimEnd(" \r\n\t\f\0"u8);
        var start = before.Length;
        while (start > 0 && before[start - 1] is >= (byte)'0' and <= (byte)'9')
        {
            start--;
        }

        var read = int.TryParse(before[start..], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        before = before[..start];
        return read ? number : null;
    }

    private PdfObject Read(int start, out int end)
    {
        var bytes = _bytes.Span;
        var endObject = _endObject.Find(bytes, start) is var found and >= 0 ? found : bytes.Length;
        var stream = _stream.Find(bytes, start);
        while (stream >= 0 && stream < endObject && !StartsStream(stream))
        {
            stream = _stream.Find(bytes, stream + 1);
        }

        if (stream < 0 || stream > endObject)
        {
            end = endObject;
            return new PdfObject(_bytes[start..endObject], null);
        }

        var data = stream + 6;
        data += bytes[data] == '\r' ? 1 : 0;
        data += data < bytes.Length && bytes[data] == '\n' ? 1 : 0;
        var last = _endStream.Find(bytes, data);
        if (last < 0)
        {
            throw Reading.Damaged("missing", reading.FileName, "endstream");
        }

        end = last + 9;
        return new PdfObject(_bytes[start..stream], _bytes[data..last]);
    }

    /// <summary>Whether the word there begins data: it follows a dictionary, and a line ends with it (§7.3.8.1).</summary>
    private bool StartsStream(int at) =>
        at + 6 < _bytes.Length && _bytes.Span[at + 6] is (byte)'\r' or (byte)'\n' && _bytes.Span[..at].TrimEnd(" \r\n\t\f\0"u8).EndsWith(">>"u8);

    /// <summary>The next place of a word, remembered, so that a word that is far off is searched for once.</summary>
    private sealed class Cursor(string word)
    {
        private readonly byte[] _word = System.Text.Encoding.ASCII.GetBytes(word);
        private int _next = -1;
        private bool _ended;

        public int Find(ReadOnlySpan<byte> bytes, int from)
        {
            if (!_ended && (_next < from))
            {
                var found = from < bytes.Length ? bytes[from..].IndexOf(_word) : -1;
                _ended = found < 0;
                _next = from + found;
            }

            return _ended ? -1 : _next;
        }
    }
}
