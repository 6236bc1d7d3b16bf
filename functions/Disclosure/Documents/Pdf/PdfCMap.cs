using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Disclosure.Documents.Pdf;

/// <summary>
/// A ToUnicode map (ISO 32000-1 §9.10.3) as a list of codes. Ranges are unfolded under a limit, since one line of a map
/// can stand for four thousand million codes.
/// </summary>
internal sealed class PdfCMap
{
    private const int MaxCodes = 70_000;
    private const int MaxUnicodeBytes = 32;

    private readonly SortedDictionary<(int Length, int Code), string> _codes = [];

    /// <summary>Reads a map; what is no mapping in it is passed over.</summary>
    public PdfCMap(ReadOnlyMemory<byte> data, StackDepthGuard guard)
    {
        var scanner = new CoreTokenScanner(new MemoryInputBytes(data), false, guard, useLenientParsing: true, isCMapParser: true);
        var operands = new List<IToken>();
        var section = string.Empty;
        while (scanner.MoveNext() && Tried <= MaxCodes)
        {
            if (scanner.CurrentToken is OperatorToken { Data: var word })
            {
                section = word.StartsWith("begin", StringComparison.Ordinal) ? word : string.Empty;
                operands.Clear();
                continue;
            }

            operands.Add(scanner.CurrentToken);
            if ((section, operands.Count) is ("beginbfchar", 2) or ("beginbfrange", 3))
            {
                Add(operands);
                operands.Clear();
            }
            else if (operands.Count > 3)
            {
                operands.Clear();
            }
        }
    }

    /// <summary>The codes it maps, counted as often as it names them: a short map can name all of them over and over.</summary>
    public int Tried { get; private set; }

    /// <summary>Whether it stays within the limit of a map that a font can need.</summary>
    public bool IsBounded => Tried <= MaxCodes;

    /// <summary>The map written anew, every code for itself.</summary>
    public byte[] Write()
    {
        var text = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var block in _codes.Chunk(100))
        {
            text.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var ((length, code), hex) in block)
            {
                text.Append('<').Append(code.ToString("X" + (2 * length).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)).Append("> <").Append(hex).Append(">\n");
            }

            text.Append("endbfchar\n");
        }

        return Encoding.ASCII.GetBytes(text.Append("endcmap\n").ToString());
    }

    private void Add(List<IToken> operands)
    {
        if (operands[0] is not HexToken from || !TryCode(from, out var first))
        {
            return;
        }

        if (operands.Count == 2)
        {
            Add(from.Bytes.Length, first, operands[1], 0);
            return;
        }

        if (operands[1] is HexToken to && TryCode(to, out var last))
        {
            for (var code = first; code <= last && Tried <= MaxCodes; code++)
            {
                var unicode = operands[2] is ArrayToken array ? array.Data.ElementAtOrDefault(code - first) : operands[2];
                Add(from.Bytes.Length, code, unicode, operands[2] is ArrayToken ? 0 : code - first);
            }
        }
    }

    private void Add(int length, int code, IToken? unicode, int further)
    {
        Tried++;
        if (unicode is HexToken { Bytes.Length: > 0 and <= MaxUnicodeBytes } hex)
        {
            byte[] bytes = hex.Bytes.Length == 1 ? [0, .. hex.Bytes] : [.. hex.Bytes];
            for (var i = bytes.Length - 1; i >= 0 && further > 0; i--)
            {
                further += bytes[i];
                bytes[i] = (byte)further;
                further >>= 8;
            }

            _codes.TryAdd((length, code), Convert.ToHexString(bytes));
        }
    }

    private static bool TryCode(HexToken hex, out int code)
    {
        code = hex.Bytes.Length is 1 or 2 ? HexToken.ConvertHexBytesToInt(hex) : -1;
        return code >= 0;
    }
}
