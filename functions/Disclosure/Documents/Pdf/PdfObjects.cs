using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Disclosure.Checking;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Disclosure.Documents.Pdf;

/// <summary>
/// The objects of a PDF, read one by one when they are asked for and under the budget. PdfPig's own loader takes a
/// file's word for how many objects and codes it has, so it gets to see only what <see cref="PdfCopy"/> makes of these.
/// </summary>
internal sealed class PdfObjects
{
    private const int MaxReferences = 8;

    private static readonly SearchValues<byte> WhiteSpace = SearchValues.Create(" \r\n\t\f\0"u8);

    private readonly Dictionary<int, PdfObject> _objects = [];
    private readonly Dictionary<int, IToken> _parsed = [];
    private readonly Reading _reading;
    private readonly PdfStreamData _data;
    private long _parsedBytes;
    private long _unpackedBytes;

    /// <summary>Finds all objects of a file.</summary>
    /// <exception cref="UnreadableException">The file is encrypted, damaged or passes a limit.</exception>
    public PdfObjects(Reading reading)
    {
        _reading = reading;
        _data = new PdfStreamData(reading);
        var scan = new PdfScan(reading);
        var inFile = scan.Objects().ToList();
        var trailers = scan.Trailers().Concat(inFile.Where(item => Has(item.Object, "/XRef"u8)).Select(item => item.Object.Body))
            .Select(Parse).OfType<DictionaryToken>().Where(trailer => trailer.Data.ContainsKey("Root")).ToList();
        if (trailers.Exists(trailer => trailer.Data.ContainsKey("Encrypt")))
        {
            throw new UnreadableException(FindingCodes.PdfEncrypted.At(null));
        }

        foreach (var (number, found) in inFile)
        {
            _objects[number] = found;
        }

        // In a second round: the length or filter of an object stream can be an object of its own.
        foreach (var (number, found) in inFile)
        {
            if (Has(found, "/ObjStm"u8) && _objects[number] == found)
            {
                Unpack(found);
            }
        }

        Root = trailers.LastOrDefault() is { } last ? Dictionary(last, "Root") : null;
        Root ??= FindCatalog(inFile);
    }

    /// <summary>The catalog, or null.</summary>
    public DictionaryToken? Root { get; }

    /// <summary>An entry of a dictionary with its reference followed, or null when it is of another kind.</summary>
    public T? Entry<T>(DictionaryToken dictionary, string key)
        where T : class, IToken => dictionary.Data.TryGetValue(key, out var value) ? Resolve(value) as T : null;

    /// <summary>An entry that is a dictionary.</summary>
    public DictionaryToken? Dictionary(DictionaryToken dictionary, string key) => Entry<DictionaryToken>(dictionary, key);

    /// <summary>What a token stands for: the object it refers to, or itself; null when there is none.</summary>
    public IToken? Resolve(IToken token)
    {
        for (var i = 0; token is IndirectReferenceToken reference; i++)
        {
            if (i == MaxReferences || !TryGet(reference, out var found))
            {
                return null;
            }

            token = found;
        }

        return token;
    }

    /// <summary>The dictionary and decoded bytes of a stream, or null when the token is none.</summary>
    public (DictionaryToken Dictionary, ReadOnlyMemory<byte> Data)? Stream(IToken token) =>
        token is IndirectReferenceToken reference && _objects.TryGetValue(Number(reference), out var found) && found.Stream is { } data
            && Resolve(token) is DictionaryToken dictionary
            ? (dictionary, _data.Decode(WithFilters(dictionary), data))
            : null;

    /// <summary>The number of the object a reference names; generations do not matter in a file as it stands last.</summary>
    public static int Number(IndirectReferenceToken reference) => (int)Math.Clamp(reference.Data.ObjectNumber, -1, int.MaxValue);

    private bool TryGet(IndirectReferenceToken reference, [NotNullWhen(true)] out IToken? token)
    {
        var number = Number(reference);
        if (_parsed.TryGetValue(number, out token))
        {
            return true;
        }

        token = _objects.TryGetValue(number, out var found) ? Parse(found.Body) : null;
        if (token is not null)
        {
            _parsed[number] = token;
        }

        return token is not null;
    }

    private DictionaryToken WithFilters(DictionaryToken dictionary)
    {
        foreach (var key in (string[])["Filter", "DecodeParms"])
        {
            if (Entry<IToken>(dictionary, key) is { } value)
            {
                var items = value is ArrayToken array ? new ArrayToken([.. array.Data.Select(item => Resolve(item) ?? NullToken.Instance)]) : value;
                dictionary = dictionary.With(NameToken.Create(key), items);
            }
        }

        return dictionary;
    }

    /// <summary>Reads one object; null when there is none that can be read.</summary>
    private IToken? Parse(ReadOnlyMemory<byte> body)
    {
        if (Has(body.Span, "endobj"u8, out var end))
        {
            body = body[..end];
        }

        Reading.Within("object", _reading.FileName, body.Length, _reading.Budget.ObjectBytes);
        _parsedBytes += body.Length;
        Reading.Within("objects-bytes", _reading.FileName, _parsedBytes, _reading.Budget.AllObjectBytes);
        try
        {
            var scanner = new CoreTokenScanner(new MemoryInputBytes(body), true, new StackDepthGuard(_reading.Budget.Depth), useLenientParsing: true);
            return Next(scanner);
        }
        catch (Exception exception) when (exception is not (UnreadableException or OutOfMemoryException))
        {
            throw Reading.Damaged("object", _reading.FileName, exception.GetType().Name);
        }
    }

    private static IToken? Next(CoreTokenScanner scanner)
    {
        while (scanner.MoveNext())
        {
            if (scanner.CurrentToken is NumericToken number && scanner.TryReadToken(out NumericToken generation)
                && scanner.TryReadToken(out OperatorToken r) && r.Data == "R")
            {
                return new IndirectReferenceToken(new IndirectReference(number.Long, generation.Int));
            }

            if (scanner.CurrentToken is not CommentToken)
            {
                return scanner.CurrentToken;
            }
        }

        return null;
    }

    private void Unpack(PdfObject container)
    {
        if (Parse(container.Body) is not DictionaryToken dictionary || container.Stream is not { } raw
            || Entry<NumericToken>(dictionary, "N") is not { } count || Entry<NumericToken>(dictionary, "First") is not { } first)
        {
            throw Reading.Damaged("object", _reading.FileName, "ObjStm");
        }

        Reading.Within("objects", _reading.FileName, count.Int, _reading.Budget.Objects);
        var data = _data.Decode(WithFilters(dictionary), raw);
        _unpackedBytes += data.Length;
        Reading.Within("objects-bytes", _reading.FileName, _unpackedBytes, _reading.Budget.ObjectStreamBytes);
        var header = SplitNumbers(data[..Math.Clamp(first.Int, 0, data.Length)].Span, 2L * count.Int);
        for (var i = 0; i + 1 < header.Count; i += 2)
        {
            var start = (long)first.Int + header[i + 1];
            var end = i + 3 < header.Count ? (long)first.Int + header[i + 3] : data.Length;
            if (start >= 0 && start <= end && end <= data.Length)
            {
                Reading.Within("objects", _reading.FileName, _objects.Count, _reading.Budget.Objects);
                _objects[header[i]] = new PdfObject(data[(int)start..(int)end], null);
            }
        }
    }

    private static List<int> SplitNumbers(ReadOnlySpan<byte> text, long limit)
    {
        var numbers = new List<int>();
        for (text = text.TrimStart(" \r\n\t\f\0"u8); text.Length > 0 && numbers.Count < limit; text = text.TrimStart(" \r\n\t\f\0"u8))
        {
            var length = text.IndexOfAny(WhiteSpace) is var found and >= 0 ? found : text.Length;
            if (!int.TryParse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                break;
            }

            numbers.Add(number);
            text = text[length..];
        }

        return numbers;
    }

    private DictionaryToken? FindCatalog(List<(int Number, PdfObject Object)> inFile) => inFile
        .Where(item => Has(item.Object, "/Catalog"u8))
        .Select(item => Parse(item.Object.Body) as DictionaryToken)
        .LastOrDefault(item => item?.Data.ContainsKey("Pages") == true);

    private static bool Has(PdfObject item, ReadOnlySpan<byte> name) => Has(item.Body.Span, name, out _);

    private static bool Has(ReadOnlySpan<byte> body, ReadOnlySpan<byte> name, out int at) => (at = body.IndexOf(name)) >= 0;
}
