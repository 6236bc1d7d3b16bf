namespace Disclosure.Documents.Packaging;

/// <summary>
/// Watches the tags while a part is read, their length and the number of their attributes: the XML reader takes in a tag whole, with a record for each
/// attribute, before anybody can count them.
/// </summary>
internal sealed class TagGuard(string part, ReadingBudget budget)
{
    // The longest honest ones carry a drawing of some 100 KB in an attribute (o:gfxdata).
    private const int Longest = 2 << 20;

    private byte _quote;
    private bool _isTag;
    private long _length;
    private int _attributes;

    /// <summary>Takes the next bytes of the part.</summary>
    /// <exception cref="UnreadableException">A tag is longer, or has more attributes, than any honest one.</exception>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            // Comments and CDATA sections are streamed, and their quotes mean nothing.
            _isTag &= _length > 0 || bytes[0] != '!';
            var next = !_isTag ? bytes.IndexOf((byte)'<') : _quote != 0 ? bytes.IndexOf(_quote) : bytes.IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            _length += next < 0 ? bytes.Length : next + 1;
            if (_isTag)
            {
                Reading.Within("entry", part, _length, Longest);
            }

            if (next < 0)
            {
                return;
            }

            Turn(bytes[next]);
            bytes = bytes[(next + 1)..];
        }
    }

    private void Turn(byte sign)
    {
        if (!_isTag)
        {
            (_isTag, _length, _attributes) = (true, 0, 0);
        }
        else if (_quote != 0)
        {
            _quote = 0;
            Reading.Within("attributes", part, ++_attributes, budget.Attributes);
        }
        else if (sign == '>')
        {
            _isTag = false;
        }
        else
        {
            _quote = sign;
        }
    }
}
