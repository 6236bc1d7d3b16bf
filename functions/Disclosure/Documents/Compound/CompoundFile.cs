using System.Buffers.Binary;
using System.Text;

namespace Disclosure.Documents.Compound;

/// <summary>
/// A compound file ([MS-CFB]), the container of the old formats of Office and WPS: what lies directly under its root,
/// and the bytes of a stream. Nothing is believed: every chain ends within the file, whatever the header claims.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int MiniSector = 64;
    private const uint NoEntry = 0xFFFF_FFFF;
    private const byte Storage = 1;
    private const byte StreamType = 2;

    private static readonly byte[] Signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private readonly Reading _reading;
    private readonly int _sectorLength;
    private readonly uint[] _next;
    private readonly uint[] _nextMini;
    private readonly byte[] _directory;

    private CompoundFile(Reading reading)
    {
        _reading = reading;
        var bytes = reading.Bytes.Span;
        var shift = bytes.Length < HeaderLength ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(bytes[30..]);
        _sectorLength = shift is 9 or 12 ? 1 << shift : throw Damaged("header");
        _next = AllocationTable();
        _directory = All(Header(48), "directory");
        Reading.Within("entries", reading.FileName, _directory.Length / EntryLength, reading.Budget.Entries);
        _nextMini = Header(60) <= SectorChain.Highest ? Numbers(All(Header(60), "mini FAT")) : [];
        Entries = [.. ReadEntries()];
    }

    /// <summary>The storages and streams directly under the root, in no order.</summary>
    public IReadOnlyList<CompoundEntry> Entries { get; }

    public static bool IsCompoundFile(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Signature);

    /// <exception cref="UnreadableException">Its structure is broken, or it has more entries than the budget allows.</exception>
    public static CompoundFile Open(Reading reading) => new(reading);

    /// <summary>The stream of that name under the root, or null; case does not count ([MS-CFB] 2.6.4).</summary>
    public CompoundEntry? Stream(string name) =>
        Entries.FirstOrDefault(entry => entry.IsStream && entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The bytes of a stream.</summary>
    /// <exception cref="UnreadableException">It is longer than the file, or its sectors do not lie in it.</exception>
    public byte[] Read(CompoundEntry stream)
    {
        if (stream.Length > _reading.Bytes.Length)
        {
            throw Damaged(stream.Name);
        }

        var isMini = stream.Length < Header(56);
        return isMini
            ? Collect(stream.FirstSector, _nextMini, MiniSector, stream, MiniStream())
            : Collect(stream.FirstSector, _next, _sectorLength, stream, _reading.Bytes[Math.Min(_sectorLength, _reading.Bytes.Length)..]);
    }

    private byte[] Collect(uint first, uint[] next, int unit, CompoundEntry stream, ReadOnlyMemory<byte> sectors)
    {
        var numbers = SectorChain.Follow(first, next, (int)((stream.Length + unit - 1) / unit)) ?? throw Damaged(stream.Name);
        var bytes = new byte[stream.Length];
        for (var i = 0; i < numbers.Count; i++)
        {
            var target = bytes.AsSpan(i * unit, Math.Min(unit, bytes.Length - (i * unit)));
            var from = (long)numbers[i] * unit;
            if (from + target.Length > sectors.Length)
            {
                throw Damaged(stream.Name);
            }

            sectors.Span.Slice((int)from, target.Length).CopyTo(target);
        }

        return bytes;
    }

    /// <summary>The stream that the streams shorter than 4096 bytes share ([MS-CFB] 2.4); the root entry names it.</summary>
    private byte[] MiniStream() => All(BinaryPrimitives.ReadUInt32LittleEndian(_directory.AsSpan(116)), "mini stream");

    /// <summary>The number of the sector after each, put together from the sectors that the header and its chain name ([MS-CFB] 2.3, 2.5).</summary>
    private uint[] AllocationTable()
    {
        var sectors = (_reading.Bytes.Length - 1) / _sectorLength;
        var next = new uint[sectors];
        Array.Fill(next, NoEntry);
        var perSector = _sectorLength / sizeof(uint);
        var filled = 0;
        foreach (var sector in TableSectors(sectors))
        {
            var numbers = Numbers(Sector(sector, "FAT"));
            numbers.AsSpan(0, Math.Min(perSector, sectors - filled)).CopyTo(next.AsSpan(filled));
            filled += Math.Min(perSector, sectors - filled);
        }

        return next;
    }

    private IEnumerable<uint> TableSectors(int sectors)
    {
        var found = 0;
        for (var at = 76; at < HeaderLength; at += sizeof(uint))
        {
            if (Header(at) <= SectorChain.Highest && ++found <= sectors)
            {
                yield return Header(at);
            }
        }

        var steps = 0;
        for (var more = Header(68); more <= SectorChain.Highest;)
        {
            if (++steps > sectors)
            {
                throw Damaged("DIFAT");
            }

            var numbers = Numbers(Sector(more, "DIFAT"));
            foreach (var number in numbers[..^1])
            {
                if (number <= SectorChain.Highest && ++found <= sectors)
                {
                    yield return number;
                }
            }

            more = numbers[^1];
        }
    }

    private byte[] All(uint first, string what)
    {
        var numbers = SectorChain.Follow(first, _next, -1) ?? throw Damaged(what);
        var bytes = new byte[numbers.Count * _sectorLength];
        for (var i = 0; i < numbers.Count; i++)
        {
            Sector(numbers[i], what).CopyTo(bytes.AsSpan(i * _sectorLength));
        }

        return bytes.Length > 0 ? bytes : throw Damaged(what);
    }

    /// <summary>A sector; what is missing of the last one reads as zeros, since some programs do not fill it.</summary>
    private byte[] Sector(uint number, string what)
    {
        var start = ((long)number + 1) * _sectorLength;
        if (start >= _reading.Bytes.Length)
        {
            throw Damaged(what);
        }

        var sector = new byte[_sectorLength];
        _reading.Bytes.Span[(int)start..(int)Math.Min(start + _sectorLength, _reading.Bytes.Length)].CopyTo(sector);
        return sector;
    }

    /// <summary>Siblings form a tree ([MS-CFB] 2.6.4); an entry met twice is a tree that is none.</summary>
    private IEnumerable<CompoundEntry> ReadEntries()
    {
        var waiting = new Stack<uint>([BinaryPrimitives.ReadUInt32LittleEndian(_directory.AsSpan(76))]);
        var met = new HashSet<uint>();
        while (waiting.TryPop(out var id))
        {
            if (id == NoEntry)
            {
                continue;
            }

            if (id >= _directory.Length / EntryLength || !met.Add(id))
            {
                throw Damaged("directory");
            }

            var entry = _directory.AsMemory((int)id * EntryLength, EntryLength);
            waiting.Push(BinaryPrimitives.ReadUInt32LittleEndian(entry.Span[68..]));
            waiting.Push(BinaryPrimitives.ReadUInt32LittleEndian(entry.Span[72..]));
            if (Entry(entry.Span) is { } found)
            {
                yield return found;
            }
        }
    }

    private static CompoundEntry? Entry(ReadOnlySpan<byte> entry)
    {
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
        return entry[66] is Storage or StreamType && nameLength is >= 2 and <= 64
            ? new CompoundEntry(
                Encoding.Unicode.GetString(entry[..(nameLength - 2)]),
                entry[66] == StreamType,
                BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]),
                BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]))
            : null;
    }

    private static uint[] Numbers(byte[] bytes)
    {
        var numbers = new uint[bytes.Length / sizeof(uint)];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)));
        }

        return numbers;
    }

    private uint Header(int at) => BinaryPrimitives.ReadUInt32LittleEndian(_reading.Bytes.Span[at..]);

    private UnreadableException Damaged(string what) => Reading.Damaged("compound", _reading.FileName, what);
}
