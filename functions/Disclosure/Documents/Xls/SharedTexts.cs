namespace Disclosure.Documents.Xls;

/// <summary>
/// Measures the shared texts that are there ([MS-XLS] 2.4.265 SST, 2.5.293 XLUnicodeRichExtendedString): the library gives
/// an empty text for one that is not, and what a cell refers to must never look like a cell left empty. It also makes a text anew for every cell, so how long
/// they are together has to be known before.
/// </summary>
internal ref struct SharedTexts(BiffStream stream, IReadOnlyList<BiffRecord> records)
{
    private const byte Wide = 1;
    private const byte Extended = 4;
    private const byte Rich = 8;
    private const int Counts = 8;

    private int _record;
    private int _at = Counts;

    /// <summary>The lengths in characters of the whole texts, at most so many of them.</summary>
    public List<int> Lengths(long most)
    {
        var lengths = new List<int>();
        while (lengths.Count < most && Next() && PassText() is { } length)
        {
            lengths.Add(length);
        }

        return lengths;
    }

    /// <summary>Moves on to where the next byte is; false at the end.</summary>
    private bool Next()
    {
        while (_record < records.Count && _at >= records[_record].Length)
        {
            _record++;
            _at = 0;
        }

        return _record < records.Count;
    }

    /// <summary>Passes a text by and tells its length; null when the records end in it.</summary>
    private int? PassText()
    {
        var header = stream.Data(records[_record])[_at..];
        if (header.Length < 3)
        {
            return null;
        }

        var characters = header[0] | (header[1] << 8);
        var flags = header[2];
        var length = 3 + ((flags & Rich) != 0 ? 2 : 0) + ((flags & Extended) != 0 ? 4 : 0);
        if (header.Length < length)
        {
            return null;
        }

        var tail = (flags & Rich) != 0 ? (header[3] | (header[4] << 8)) * 4L : 0L;
        tail += (flags & Extended) != 0 ? BitConverter.ToUInt32(header[(length - 4)..]) : 0L;
        _at += length;
        return PassCharacters(characters, (flags & Wide) != 0 ? 2 : 1) && PassBytes(tail) ? characters : null;
    }

    /// <summary>Where characters go on in the next record, that begins with their width.</summary>
    private bool PassCharacters(int characters, int size)
    {
        while (characters > 0)
        {
            if (_at >= records[_record].Length)
            {
                if (!Next())
                {
                    return false;
                }

                size = (stream.Data(records[_record])[_at++] & Wide) != 0 ? 2 : 1;
            }

            var here = Math.Min(characters, (records[_record].Length - _at) / size);
            characters -= here;
            _at = characters > 0 ? records[_record].Length : _at + (here * size);
        }

        return true;
    }

    private bool PassBytes(long count)
    {
        while (count > 0 && Next())
        {
            var here = Math.Min(count, records[_record].Length - _at);
            count -= here;
            _at += (int)here;
        }

        return count == 0;
    }
}
