using System.Text;
using System.Xml;
using Disclosure.Documents;
using Disclosure.Documents.Packaging;

namespace Disclosure.Receipts.Marking;

/// <summary>
/// An XML part as text with places in it to change: what is not changed stays as it was to the byte, which no XML
/// library's writer promises.
/// </summary>
internal sealed class XmlText
{
    private readonly string _part;
    private readonly string _text;
    private readonly Encoding _encoding;
    private readonly List<int> _lines = [0];
    private readonly List<(int Offset, int Length, string Text)> _edits = [];

    private XmlText(string part, string text, Encoding encoding)
    {
        _part = part;
        _text = text;
        _encoding = encoding;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _lines.Add(i + 1);
            }
        }
    }

    public string Text => _text;

    public bool IsChanged => _edits.Count > 0;

    /// <summary>A new part.</summary>
    public static XmlText New(string part, string text) => new(part, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>The text of a part in UTF-8 or UTF-16 (ECMA-376 Part 2 §6.2.5); null when it would not encode to the same bytes again.</summary>
    public static XmlText? Decode(string part, byte[] bytes)
    {
        var encoding = Encodings().FirstOrDefault(e => e.GetPreamble() is { Length: > 0 } mark && bytes.AsSpan().StartsWith(mark))
            ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var preamble = encoding.GetPreamble().Length;
        var text = new XmlText(part, encoding.GetString(bytes, preamble, bytes.Length - preamble), encoding);
        return text.Encode().AsSpan().SequenceEqual(bytes) ? text : null;
    }

    /// <summary>Reads the text, every call anew.</summary>
    /// <exception cref="UnreadableException">It is no XML.</exception>
    public void Read(Action<XmlReader> read)
    {
        using var xml = XmlReader.Create(new StringReader(_text), PackageXml.Settings(_part, ReadingBudget.Default));
        try
        {
            read(xml);
        }
        catch (XmlException error)
        {
            throw Reading.Damaged("xml", _part, error.Message);
        }
    }

    /// <summary>Moves to the next start or end of an element; false at the end of the part.</summary>
    public static bool ReadTag(XmlReader xml)
    {
        while (xml.ReadNode())
        {
            if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the tag begins that the reader stands on.</summary>
    public int Offset(XmlReader xml)
    {
        // The reader gives the place of the name behind < or </.
        var place = (IXmlLineInfo)xml;
        return _text.LastIndexOf('<', _lines[place.LineNumber - 1] + place.LinePosition - 1);
    }

    /// <summary>The tag that begins there, to its <c>&gt;</c>.</summary>
    public XmlTag Tag(int offset)
    {
        var end = offset;
        for (var quote = '\0'; quote != '\0' || _text[end] != '>'; end++)
        {
            quote = _text[end] switch
            {
                '"' or '\'' when quote == '\0' => _text[end],
                var c when c == quote => '\0',
                _ => quote,
            };
        }

        return new XmlTag(offset, _text[offset..(end + 1)]);
    }

    public void Insert(int offset, string text) => _edits.Add((offset, 0, text));

    public void Replace(XmlTag tag, string text) => _edits.Add((tag.Offset, tag.Text.Length, text));

    /// <summary>Puts text in front of the end of an element; one written as an empty tag is opened for it.</summary>
    public void InsertLast(XmlReader xml, string text)
    {
        var offset = Offset(xml);
        if (xml.NodeType == XmlNodeType.EndElement)
        {
            Insert(offset, text);
        }
        else
        {
            var tag = Tag(offset);
            Replace(tag, tag.Opened() + text + tag.End);
        }
    }

    /// <summary>The bytes with all changes.</summary>
    public byte[] Encode()
    {
        var changed = new StringBuilder(_text.Length);
        var done = 0;
        foreach (var (offset, length, text) in _edits.OrderBy(e => e.Offset))
        {
            changed.Append(_text, done, offset - done).Append(text);
            done = offset + length;
        }

        changed.Append(_text, done, _text.Length - done);
        return [.. _encoding.GetPreamble(), .. _encoding.GetBytes(changed.ToString())];
    }

    private static Encoding[] Encodings() =>
        [new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), new UnicodeEncoding(bigEndian: false, byteOrderMark: true), new UnicodeEncoding(bigEndian: true, byteOrderMark: true)];
}
