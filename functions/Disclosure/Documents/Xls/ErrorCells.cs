using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Disclosure.Documents.Xls;

/// <summary>
/// The cells of a workbook stream that show an error such as <c>#DIV/0!</c>. The library gives nothing for them, and an
/// error must never look like a cell left empty.
/// </summary>
internal sealed class ErrorCells
{
    private const byte Worksheet = 0;
    private const ushort Bof = 0x0809;
    private const ushort BoundSheet = 0x0085;
    private const ushort BoolErr = 0x0205;
    private const ushort Formula = 0x0006;

    private readonly Dictionary<int, Dictionary<(int Row, int Column), string>> _bySubstream = [];
    private readonly List<int> _sheets = [];
    private Dictionary<(int Row, int Column), string>? _current;

    /// <summary>Takes one record of the stream, in order.</summary>
    public void Take(int at, ushort id, ReadOnlySpan<byte> data)
    {
        switch (id)
        {
            case Bof:
                _bySubstream[at] = _current = [];
                break;
            case BoundSheet when data.Length >= 6 && data[5] == Worksheet:
                _sheets.Add((int)BinaryPrimitives.ReadUInt32LittleEndian(data));
                break;
            case BoolErr when data.Length >= 8 && data[7] == 1:
                Add(data, data[6]);
                break;
            case Formula when data.Length >= 14 && data[6] == 2 && data[12] == 0xFF && data[13] == 0xFF:
                Add(data, data[8]);
                break;
        }
    }

    /// <summary>The errors of the worksheet with that number, in the order of the workbook.</summary>
    public IReadOnlyDictionary<(int Row, int Column), string> OfSheet(int number) =>
        number < _sheets.Count && _bySubstream.TryGetValue(_sheets[number], out var found) ? found : ImmutableDictionary<(int, int), string>.Empty;

    private void Add(ReadOnlySpan<byte> data, byte code)
    {
        var place = (BinaryPrimitives.ReadUInt16LittleEndian(data), BinaryPrimitives.ReadUInt16LittleEndian(data[2..]));
        (_current ??= [])[place] = Text(code);
    }

    /// <summary>[MS-XLS] 2.5.10 BErr.</summary>
    private static string Text(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
}
