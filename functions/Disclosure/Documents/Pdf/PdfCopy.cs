using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Writer;

namespace Disclosure.Documents.Pdf;

/// <summary>
/// A PDF written anew with only what shows text and lines: pages, their content, fonts without programs, forms. Nothing
/// in it is compressed, refers in a circle or claims a size, so a library that trusts its input can read it.
/// </summary>
internal sealed class PdfCopy : IDisposable
{
    private const int MaxFormDepth = 12;
    private const int MaxTreeDepth = 32;

    private static readonly string[] Inherited = ["Resources", "MediaBox", "CropBox", "Rotate"];

    private readonly MemoryStream _file = new();
    private readonly List<long> _offsets = [];
    private readonly Dictionary<int, IndirectReferenceToken> _fonts = [];
    private readonly Dictionary<int, IndirectReferenceToken> _forms = [];
    private readonly Dictionary<int, IndirectReferenceToken> _resources = [];
    private readonly List<IToken> _pages = [];
    private readonly HashSet<int> _nodes = [];
    private readonly PdfObjects _objects;
    private readonly PdfFontCopy _fontCopy;
    private readonly Reading _reading;
    private readonly IndirectReferenceToken _picture;
    private long _content;
    private int _fontCount;
    private int _inlinePictures;

    private PdfCopy(PdfObjects objects, Reading reading)
    {
        (_objects, _reading) = (objects, reading);
        _fontCopy = new PdfFontCopy(objects, reading, Write);
        _file.Write("%PDF-1.7\n"u8);
        _picture = Write(new() { [NameToken.Type] = NameToken.Xobject, [NameToken.Subtype] = NameToken.Image }, []);
    }

    /// <summary>The bytes of the copy.</summary>
    /// <exception cref="UnreadableException">There are no pages, or a limit is passed.</exception>
    public static byte[] Of(PdfObjects objects, Reading reading)
    {
        if (objects.Root is not { } root || !root.Data.TryGetValue("Pages", out var pages))
        {
            throw Reading.Damaged("missing", reading.FileName, "Pages");
        }

        using var copy = new PdfCopy(objects, reading);
        copy.AddNode(pages, [], 0);
        return copy._pages.Count > 0 ? copy.Finish() : throw Reading.Damaged("missing", reading.FileName, "Page");
    }

    public void Dispose() => _file.Dispose();

    private void AddNode(IToken token, Dictionary<string, IToken> inherited, int depth)
    {
        Reading.Within("depth", _reading.FileName, depth, MaxTreeDepth);
        if (_objects.Resolve(token) is not DictionaryToken node || (token is IndirectReferenceToken reference && !_nodes.Add(PdfObjects.Number(reference))))
        {
            throw Reading.Damaged("object", _reading.FileName, "Page");
        }

        inherited = new Dictionary<string, IToken>(inherited);
        foreach (var key in Inherited.Where(node.Data.ContainsKey))
        {
            inherited[key] = node.Data[key];
        }

        if (_objects.Entry<ArrayToken>(node, "Kids") is not { } kids)
        {
            AddPage(node, inherited);
            return;
        }

        foreach (var kid in kids.Data)
        {
            AddNode(kid, inherited, depth + 1);
        }
    }

    private void AddPage(DictionaryToken page, Dictionary<string, IToken> inherited)
    {
        Reading.Within("pages", _reading.FileName, _pages.Count + 1, _reading.Budget.Pages);
        var copy = new Dictionary<NameToken, IToken> { [NameToken.Type] = NameToken.Page, [NameToken.Contents] = Write([], Content(page)) };
        foreach (var key in (string[])["MediaBox", "CropBox"])
        {
            if (inherited.TryGetValue(key, out var box) && Rectangle(box) is { } rectangle)
            {
                copy[NameToken.Create(key)] = rectangle;
            }
        }

        copy.TryAdd(NameToken.MediaBox, new ArrayToken([.. ((int[])[0, 0, 595, 842]).Select(side => new NumericToken(side))]));
        if (inherited.TryGetValue("Rotate", out var rotate) && _objects.Resolve(rotate) is NumericToken degrees && degrees.Int % 90 == 0)
        {
            copy[NameToken.Rotate] = new NumericToken(((degrees.Int % 360) + 360) % 360);
        }

        if (inherited.TryGetValue("Resources", out var resources))
        {
            copy[NameToken.Resources] = Resources(resources, 0);
        }

        _pages.Add(Write(copy, null));
    }

    private ArrayToken? Rectangle(IToken box) =>
        _objects.Resolve(box) is ArrayToken { Data.Count: 4 } array && array.Data.Select(_objects.Resolve).OfType<NumericToken>().ToArray<IToken>() is { Length: 4 } sides
            ? new ArrayToken(sides)
            : null;

    private byte[] Content(DictionaryToken page)
    {
        page.Data.TryGetValue("Contents", out var contents);
        IReadOnlyList<IToken> parts = contents is not null && _objects.Resolve(contents) is ArrayToken array ? array.Data : contents is null ? [] : [contents];
        using var content = new MemoryStream();
        foreach (var part in parts)
        {
            if (_objects.Stream(part) is { } stream)
            {
                content.Write(CountContent(stream.Data).Span);
                content.WriteByte((byte)'\n');
            }
        }

        return content.ToArray();
    }

    private ReadOnlyMemory<byte> CountContent(ReadOnlyMemory<byte> data)
    {
        _content += data.Length;
        Reading.Within("content", _reading.FileName, _content, _reading.Budget.PageContentBytes);
        _inlinePictures += data.Span.Count("EI "u8) + data.Span.Count("EI\n"u8) + data.Span.Count("EI\r"u8) + data.Span.Count("EI\t"u8) + data.Span.Count("EI\0"u8) + data.Span.Count("EI\f"u8);
        Reading.Within("pictures", _reading.FileName, _inlinePictures, _reading.Budget.InlinePictures);
        return data;
    }

    private IToken Resources(IToken token, int depth)
    {
        if (token is not IndirectReferenceToken reference)
        {
            return CopyResources(token as DictionaryToken, depth);
        }

        var number = PdfObjects.Number(reference);
        if (!_resources.TryGetValue(number, out var copy))
        {
            copy = Write(CopyResources(_objects.Resolve(token) as DictionaryToken, depth).Data.ToDictionary(pair => NameToken.Create(pair.Key), pair => pair.Value), null);
            _resources[number] = copy;
        }

        return copy;
    }

    private DictionaryToken CopyResources(DictionaryToken? resources, int depth)
    {
        var fonts = new Dictionary<NameToken, IToken>();
        var forms = new Dictionary<NameToken, IToken>();
        if (resources is not null && _objects.Dictionary(resources, "Font") is { } fontList)
        {
            foreach (var (name, font) in fontList.Data)
            {
                fonts[NameToken.Create(name)] = Font(font);
            }
        }

        if (resources is not null && _objects.Dictionary(resources, "XObject") is { } formList)
        {
            foreach (var (name, form) in formList.Data)
            {
                forms[NameToken.Create(name)] = Form(form, depth);
            }
        }

        return new DictionaryToken(new Dictionary<NameToken, IToken>
        {
            [NameToken.Font] = new DictionaryToken(fonts),
            [NameToken.Xobject] = new DictionaryToken(forms),
        });
    }

    private IndirectReferenceToken Font(IToken token)
    {
        var number = token is IndirectReferenceToken reference ? PdfObjects.Number(reference) : -1;
        if (!_fonts.TryGetValue(number, out var copy))
        {
            Reading.Within("fonts", _reading.FileName, ++_fontCount, _reading.Budget.Fonts);
            copy = _fontCopy.Copy(_objects.Resolve(token) as DictionaryToken ?? new DictionaryToken(new Dictionary<NameToken, IToken>()));
            if (number >= 0)
            {
                _fonts[number] = copy;
            }
        }

        return copy;
    }

    /// <summary>A form, or the sign of a picture for everything else; a form inside itself shows nothing there.</summary>
    private IndirectReferenceToken Form(IToken token, int depth)
    {
        if (token is not IndirectReferenceToken reference || _objects.Resolve(token) is not DictionaryToken dictionary
            || _objects.Entry<NameToken>(dictionary, "Subtype") is not { Data: "Form" })
        {
            return _picture;
        }

        Reading.Within("depth", _reading.FileName, depth, MaxFormDepth);
        var number = PdfObjects.Number(reference);
        if (_forms.TryGetValue(number, out var copy))
        {
            return copy;
        }

        _forms[number] = Write(new() { [NameToken.Type] = NameToken.Xobject, [NameToken.Subtype] = NameToken.Form }, []);
        var form = new Dictionary<NameToken, IToken> { [NameToken.Type] = NameToken.Xobject, [NameToken.Subtype] = NameToken.Form };
        if (dictionary.Data.TryGetValue("BBox", out var box) && Rectangle(box) is { } rectangle)
        {
            form[NameToken.Bbox] = rectangle;
        }

        if (_objects.Entry<ArrayToken>(dictionary, "Matrix")?.Data.Select(_objects.Resolve).OfType<NumericToken>().ToArray<IToken>() is { Length: 6 } matrix)
        {
            form[NameToken.Matrix] = new ArrayToken(matrix);
        }

        if (dictionary.Data.TryGetValue("Resources", out var resources))
        {
            form[NameToken.Resources] = Resources(resources, depth + 1);
        }

        return _forms[number] = Write(form, CountContent(_objects.Stream(token)?.Data ?? default).ToArray());
    }

    private IndirectReferenceToken Write(Dictionary<NameToken, IToken> dictionary, byte[]? stream)
    {
        _offsets.Add(_file.Length);
        WriteAscii($"{_offsets.Count} 0 obj\n");
        if (stream is not null)
        {
            dictionary[NameToken.Length] = new NumericToken(stream.Length);
        }

        TokenWriter.Instance.WriteToken(new DictionaryToken(dictionary), _file);
        if (stream is not null)
        {
            _file.Write("\nstream\n"u8);
            _file.Write(stream);
            _file.Write("\nendstream"u8);
        }

        _file.Write("\nendobj\n"u8);
        return Reference(_offsets.Count);
    }

    private byte[] Finish()
    {
        var pages = Write(new() { [NameToken.Type] = NameToken.Pages, [NameToken.Kids] = new ArrayToken(_pages), [NameToken.Count] = new NumericToken(_pages.Count) }, null);
        var catalog = Write(new() { [NameToken.Type] = NameToken.Catalog, [NameToken.Pages] = pages }, null);
        var start = _file.Length;
        WriteAscii($"xref\n0 {_offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in _offsets)
        {
            WriteAscii($"{offset:D10} 00000 n \n");
        }

        WriteAscii($"trailer\n<< /Size {_offsets.Count + 1} /Root {catalog.Data.ObjectNumber} 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return _file.ToArray();
    }

    private void WriteAscii(FormattableString text) => _file.Write(Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture)));

    private static IndirectReferenceToken Reference(int number) => new(new UglyToad.PdfPig.Core.IndirectReference(number, 0));
}
