using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Disclosure.Documents.Pdf;

/// <summary>
/// The bytes of a stream behind its filters (ISO 32000-1 §7.4), counted while they inflate. Filters of pictures never
/// run, and neither do the two old ones whose output has no bound that could be seen beforehand.
/// </summary>
internal sealed class PdfStreamData(Reading reading)
{
    private const int Filters = 3;

    /// <summary>Decodes a stream.</summary>
    /// <param name="dictionary">The stream's dictionary, its filter entries resolved.</param>
    /// <param name="data">The bytes as they are in the file.</param>
    /// <exception cref="UnreadableException">A limit is passed, a filter is not known or the data are broken.</exception>
    public ReadOnlyMemory<byte> Decode(DictionaryToken dictionary, ReadOnlyMemory<byte> data)
    {
        var names = Names(dictionary);
        if (names.Count > Filters)
        {
            throw Damaged(string.Join(' ', names));
        }

        for (var i = 0; i < names.Count; i++)
        {
            data = Decode(names[i], dictionary, data, i);
        }

        return data;
    }

    private static List<string> Names(DictionaryToken dictionary) => dictionary.Data.TryGetValue("Filter", out var filter)
        ? filter switch
        {
            NameToken name => [name.Data],
            ArrayToken array => [.. array.Data.Select(item => (item as NameToken)?.Data ?? "?")],
            _ => ["?"],
        }
        : [];

    private ReadOnlyMemory<byte> Decode(string name, DictionaryToken dictionary, ReadOnlyMemory<byte> data, int index)
    {
        switch (name)
        {
            case "FlateDecode" or "Fl":
                var inflated = Inflate(data);
                return HasPredictor(dictionary, index) ? Run(new FlateFilter(), dictionary, data, index) : inflated;
            case "ASCII85Decode" or "A85":
                Reading.Within("entry", reading.FileName, 4L * data.Length, reading.Budget.EntryBytes);
                return Run(new Ascii85Filter(), dictionary, data, index);
            case "ASCIIHexDecode" or "AHx":
                return Run(new AsciiHexDecodeFilter(), dictionary, data, index);
            default:
                throw Damaged(name);
        }
    }

    private ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> data)
    {
        using var inflater = new ZLibStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
        using var inflated = new MemoryStream();
        var buffer = new byte[16_384];
        try
        {
            for (int count; (count = inflater.Read(buffer)) > 0;)
            {
                reading.CountInflated(count, inflated.Length + count, reading.FileName);
                inflated.Write(buffer, 0, count);
            }
        }
        catch (InvalidDataException)
        {
            throw Damaged("FlateDecode");
        }

        return inflated.GetBuffer().AsMemory(0, (int)inflated.Length);
    }

    private static bool HasPredictor(DictionaryToken dictionary, int index)
    {
        dictionary.Data.TryGetValue("DecodeParms", out var parameters);
        var own = parameters is ArrayToken array ? array.Data.ElementAtOrDefault(index) : parameters;
        return own is DictionaryToken { Data: var data } && data.TryGetValue("Predictor", out var predictor)
            && predictor is NumericToken { Int: > 1 };
    }

    private static ReadOnlyMemory<byte> Run(IFilter filter, DictionaryToken dictionary, ReadOnlyMemory<byte> data, int index) =>
        filter.Decode(data.ToArray(), dictionary, DefaultFilterProvider.Instance, index);

    private UnreadableException Damaged(string observed) => Reading.Damaged("filter", reading.FileName, observed);
}
