using System.Diagnostics.CodeAnalysis;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Disclosure.Documents.Pdf;

/// <summary>
/// A font as far as reading needs it: which code is which character and how wide it is. Font programs stay behind; so a
/// font without Unicode mapping is told from one that has it, and no machine's own fonts come in.
/// </summary>
internal sealed class PdfFontCopy(PdfObjects objects, Reading reading, Func<Dictionary<NameToken, IToken>, byte[]?, IndirectReferenceToken> write)
{
    private const int MaxWidths = 70_000;

    private long _codes;

    /// <summary>CMaps for simplified Chinese (ISO 32000-1 table 118), with the two that only pass codes on.</summary>
    private static readonly HashSet<string> Encodings = new(StringComparer.Ordinal)
    {
        "GB-EUC-H", "GBpc-EUC-H", "GBK-EUC-H", "GBKp-EUC-H", "GBK2K-H", "UniGB-UCS2-H", "UniGB-UTF16-H", "Identity-H",
        "GB-EUC-V", "GBpc-EUC-V", "GBK-EUC-V", "GBKp-EUC-V", "GBK2K-V", "UniGB-UCS2-V", "UniGB-UTF16-V", "Identity-V",
    };

    private static readonly HashSet<string> SimpleEncodings = new(StringComparer.Ordinal) { "WinAnsiEncoding", "MacRomanEncoding", "StandardEncoding" };

    /// <summary>Writes the copy of a font.</summary>
    public IndirectReferenceToken Copy(DictionaryToken font)
    {
        var subtype = objects.Entry<NameToken>(font, "Subtype")?.Data;
        var copy = subtype switch
        {
            "Type0" => Composite(font),
            "Type3" => Simple(font, "Type3"),
            _ => Simple(font, "Type1"),
        };

        if (font.Data.TryGetValue("ToUnicode", out var token) && TryMap(token, out var map))
        {
            copy[NameToken.ToUnicode] = write([], map);
        }

        return write(copy, null);
    }

    private bool TryMap(IToken token, [NotNullWhen(true)] out byte[]? map)
    {
        map = null;
        if (objects.Stream(token) is { } stream)
        {
            var read = new PdfCMap(stream.Data, new StackDepthGuard(reading.Budget.Depth));
            CountCodes(read.Tried);
            map = read.IsBounded ? read.Write() : null;
        }

        return map is not null;
    }

    private void CountCodes(long count) => Reading.Within("codes", reading.FileName, _codes += count, reading.Budget.FontCodes);

    private Dictionary<NameToken, IToken> Composite(DictionaryToken font)
    {
        var descendant = objects.Entry<ArrayToken>(font, "DescendantFonts") is { Data: [var only, ..] } ? objects.Resolve(only) as DictionaryToken : null;
        var system = descendant is null ? null : objects.Dictionary(descendant, "CIDSystemInfo");
        var isChinese = system is not null && objects.Entry<IToken>(system, "Ordering") is StringToken { Data: "GB1" };
        var encoding = objects.Entry<NameToken>(font, "Encoding")?.Data ?? "Identity-H";
        var copy = new Dictionary<NameToken, IToken>
        {
            [NameToken.Type] = NameToken.Font,
            [NameToken.Subtype] = NameToken.Type0,
            [NameToken.BaseFont] = Name("F"),
            [NameToken.Encoding] = Name(Encodings.Contains(encoding) ? encoding : "Identity-H"),
        };
        var cid = new Dictionary<NameToken, IToken>
        {
            [NameToken.Type] = NameToken.Font,
            [NameToken.Subtype] = NameToken.CidFontType0,
            [NameToken.BaseFont] = Name("F"),
            [NameToken.FontDescriptor] = Descriptor(),
            [NameToken.CidSystemInfo] = new DictionaryToken(new Dictionary<NameToken, IToken>
            {
                [NameToken.Registry] = new StringToken("Adobe"),
                [NameToken.Ordering] = new StringToken(isChinese ? "GB1" : "Identity"),
                [NameToken.Supplement] = new NumericToken(0),
            }),
        };
        if (descendant is not null)
        {
            Put(cid, NameToken.Dw, objects.Entry<NumericToken>(descendant, "DW"));
            Put(cid, NameToken.W, CidWidths(descendant));
        }

        if (isChinese && encoding.StartsWith("UniGB-", StringComparison.Ordinal))
        {
            // Their codes are UTF-16; said so, nobody searches the 17 000 ranges of the map for every character.
            copy[NameToken.ToUnicode] = Name("Identity-H");
        }

        copy[NameToken.DescendantFonts] = new ArrayToken([new DictionaryToken(cid)]);
        return copy;
    }

    private Dictionary<NameToken, IToken> Simple(DictionaryToken font, string subtype)
    {
        var first = objects.Entry<NumericToken>(font, "FirstChar")?.Int ?? 0;
        var widths = objects.Entry<ArrayToken>(font, "Widths");
        var copy = new Dictionary<NameToken, IToken>
        {
            [NameToken.Type] = NameToken.Font,
            [NameToken.Subtype] = Name(subtype),
            [NameToken.BaseFont] = objects.Entry<NameToken>(font, "BaseFont") ?? Name("F"),
        };
        if (subtype == "Type3")
        {
            copy[NameToken.FontBbox] = Numbers(objects.Entry<ArrayToken>(font, "FontBBox"), 4) ?? new ArrayToken([.. Enumerable.Repeat(new NumericToken(0), 4)]);
            copy[NameToken.FontMatrix] = Numbers(objects.Entry<ArrayToken>(font, "FontMatrix"), 6)
                ?? new ArrayToken([.. ((double[])[0.001, 0, 0, 0.001, 0, 0]).Select(number => new NumericToken(number))]);
        }
        else if (widths is not null || font.Data.ContainsKey("FontDescriptor") || font.Data.ContainsKey("ToUnicode"))
        {
            copy[NameToken.FontDescriptor] = Descriptor();
        }

        if (widths is not null || subtype == "Type3" || copy.ContainsKey(NameToken.FontDescriptor))
        {
            var numbers = (widths?.Data ?? []).Take(256).Select(item => objects.Resolve(item) as NumericToken ?? new NumericToken(0)).ToArray<IToken>();
            first = Math.Clamp(first, 0, 255);
            copy[NameToken.FirstChar] = new NumericToken(first);
            copy[NameToken.LastChar] = new NumericToken(first + Math.Max(numbers.Length, 1) - 1);
            copy[NameToken.Widths] = new ArrayToken(numbers.Length == 0 ? [new NumericToken(500)] : numbers);
        }

        Put(copy, NameToken.Encoding, SimpleEncoding(font));
        return copy;
    }

    private IToken? SimpleEncoding(DictionaryToken font)
    {
        var encoding = objects.Entry<IToken>(font, "Encoding");
        if (encoding is not DictionaryToken dictionary)
        {
            return encoding is NameToken name && SimpleEncodings.Contains(name.Data) ? name : null;
        }

        var copy = new Dictionary<NameToken, IToken> { [NameToken.Type] = NameToken.Encoding };
        var named = objects.Entry<NameToken>(dictionary, "BaseEncoding");
        Put(copy, NameToken.BaseEncoding, named is not null && SimpleEncodings.Contains(named.Data) ? named : null);
        var differences = (objects.Entry<ArrayToken>(dictionary, "Differences")?.Data ?? []).Take(512).Select(objects.Resolve)
            .Where(item => item is NameToken or NumericToken { Int: >= 0 and <= 255 }).ToArray();
        if (differences is [NumericToken, ..])
        {
            copy[NameToken.Differences] = new ArrayToken(differences!);
        }

        return new DictionaryToken(copy);
    }

    private ArrayToken? CidWidths(DictionaryToken descendant)
    {
        var items = (objects.Entry<ArrayToken>(descendant, "W")?.Data ?? []).Select(objects.Resolve).ToList();
        var copy = new List<IToken>();
        var covered = 0L;
        for (var i = 0; i + 1 < items.Count;)
        {
            if (items[i] is NumericToken { Int: >= 0 } first && items[i + 1] is ArrayToken array && Numbers(array, array.Data.Count) is { } widths)
            {
                covered += array.Data.Count;
                copy.AddRange([first, widths]);
                i += 2;
            }
            else if (i + 2 < items.Count && items[i] is NumericToken { Int: >= 0 } from && items[i + 1] is NumericToken to && items[i + 2] is NumericToken width)
            {
                covered += Math.Max(0L, (long)to.Int - from.Int);
                copy.AddRange([from, to, width]);
                i += 3;
            }
            else
            {
                break;
            }
        }

        if (covered > MaxWidths)
        {
            return null;
        }

        CountCodes(covered);
        return new ArrayToken(copy);
    }

    private ArrayToken? Numbers(ArrayToken? array, int count)
    {
        var numbers = (array?.Data ?? []).Take(MaxWidths).Select(objects.Resolve).OfType<NumericToken>().ToArray<IToken>();
        return numbers.Length == count ? new ArrayToken(numbers) : null;
    }

    private static DictionaryToken Descriptor() => new(new Dictionary<NameToken, IToken>
    {
        [NameToken.Type] = NameToken.FontDescriptor,
        [NameToken.FontName] = Name("F"),
        [NameToken.Flags] = new NumericToken(4),
        [NameToken.FontBbox] = new ArrayToken([new NumericToken(0), new NumericToken(-200), new NumericToken(1000), new NumericToken(800)]),
        [NameToken.ItalicAngle] = new NumericToken(0),
        [NameToken.Ascent] = new NumericToken(800),
        [NameToken.Descent] = new NumericToken(-200),
        [NameToken.CapHeight] = new NumericToken(700),
        [NameToken.StemV] = new NumericToken(80),
    });

    private static void Put(Dictionary<NameToken, IToken> dictionary, NameToken key, IToken? value)
    {
        if (value is not null)
        {
            dictionary[key] = value;
        }
    }

    private static NameToken Name(string name) => NameToken.Create(name);
}
