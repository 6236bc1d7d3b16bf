using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Disclosure.Documents.Xls;

/// <summary>
/// The entries of a compound file ([MS-CFB]), the container of the old Office and WPS formats: enough to tell what is
/// in it and to take a stream out. Every chain is followed at most as far as the file has sectors, so a chain that
/// runs in a circle or out of the file ends the reading.
/// </summary>
internal sealed class CompoundFile
{
    private const int EntryLength = 128;
    private const uint EndOfChain = 0xFFFF_FFFE;
    private const int HeaderLength = 512;
    private const int HeaderDifat = 76;
    private static readonly byte[] Signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly string _fileName;
    private readonly int _sectorLength;
    private readonly uint[] _next;

    private CompoundFile(ReadOnlyMemory<byte> bytes, string fileName)
    {
        _bytes = bytes;
        _fileName = fileName;
        var header = bytes.Span;
        var shift = header.Length < HeaderLength ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
        _sectorLength = shift is 9 or 12 ? 1 << shift : throw Broken("header");
        _next = Fat();
        Entries = [.. Directory(Chain(Read(48)))];
    }

    /// <summary>Storages and streams, the root left out.</summary>
    public ImmutableArray<CompoundEntry> Entries { get; }

    /// <summary>Whether the bytes begin like a compound file.</summary>
    public static bool IsCompound(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Signature);

    /// <summary>Takes the container apart.</summary>
    /// <exception cref="UnreadableException">It is broken.</exception>
    public static CompoundFile Open(Reading reading) => new(reading.Bytes, reading.FileName);

    /// <summary>Whether an entry has that name; case does not count ([MS-CFB] 2.6.4).</summary>
    public bool Has(string name) => Entries.Any(e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The bytes of a stream that lies in sectors of its own; null for one so small (below 4096 bytes) that it shares
    /// the short sectors, which no workbook of a program does.
    /// </summary>
    public byte[]? Stream(CompoundEntry entry)
    {
        if (entry.Length < Read(56))
        {
            return null;
        }

        var chain = Chain(entry.FirstSector);
        return chain.Length >= entry.Length ? chain[..(int)entry.Length] : throw Broken(entry.Name);
    }

    private static IEnumerable<CompoundEntry> Directory(byte[] directory)
    {
        for (var at = EntryLength; at + EntryLength <= directory.Length; at += EntryLength)
        {
            var entry = directory.AsSpan(at, EntryLength);
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
            var type = entry[66];
            if (type is 1 or 2 && nameLength is >= 2 and <= 64)
            {
                yield return new CompoundEntry(
                    Encoding.Unicode.GetString(entry[..(nameLength - 2)]),
                    IsStream: type == 2,
                    BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]),
                    BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]));
            }
        }
    }

    /// <summary>The allocation table: for each sector the one after it ([MS-CFB] 2.3, 2.5).</summary>
    private uint[] Fat()
    {
        var sectors = (_bytes.Length - HeaderLength) / _sectorLength + 1;
        var next = new uint[sectors];
        Array.Fill(next, EndOfChain);
        var perSector = _sectorLength / sizeof(uint);
        var filled = 0;
        foreach (var fatSector in FatSectors(sectors))
        {
            var sector = Sector(fatSector);
            for (var i = 0; i < perSector && filled < sectors; i++, filled++)
            {
                next[filled] = BinaryPrimitives.ReadUInt32LittleEndian(sector[(i * sizeof(uint))..]);
            }
        }

        return next;
    }

    /// <summary>Where the table lies: 109 sectors named in the header, the others in a chain of their own ([MS-CFB] 2.5.1).</summary>
    private List<uint> FatSectors(int sectors)
    {
        var found = new List<uint>();
        for (var at = HeaderDifat; at < HeaderLength && Read(at) < EndOfChain - 1; at += sizeof(uint))
        {
            found.Add(Read(at));
        }

        var difat = Read(68);
        for (var steps = 0; difat < EndOfChain - 1; steps++)
        {
            if (steps > sectors)
            {
                throw Broken("DIFAT");
            }

            var sector = Sector(difat);
            for (var at = 0; at < _sectorLength - sizeof(uint); at += sizeof(uint))
            {
                if (BinaryPrimitives.ReadUInt32LittleEndian(sector[at..]) is var number && number < EndOfChain - 1)
                {
                    found.Add(number);
                }
            }

            difat = BinaryPrimitives.ReadUInt32LittleEndian(sector[(_sectorLength - sizeof(uint))..]);
        }

        return found.Count <= sectors ? found : throw Broken("FAT");
    }

    private byte[] Chain(uint first)
    {
        var sectors = new List<uint>();
        for (var sector = first; sector != EndOfChain; sector = _next[sector])
        {
            if (sector >= _next.Length || sectors.Count >= _next.Length)
            {
                throw Broken("FAT");
            }

            sectors.Add(sector);
        }

        var chain = new byte[sectors.Count * _sectorLength];
        for (var i = 0; i < sectors.Count; i++)
        {
            Sector(sectors[i]).CopyTo(chain.AsSpan(i * _sectorLength));
        }

        return chain;
    }

    /// <summary>A sector; the last one of a file may be cut short.</summary>
    private ReadOnlySpan<byte> Sector(uint number)
    {
        var start = ((long)number + 1) * _sectorLength;
        if (start >= _bytes.Length)
        {
            throw Broken("FAT");
        }

        var sector = _bytes.Span[(int)start..Math.Min(_bytes.Length, (int)start + _sectorLength)];
        if (sector.Length == _sectorLength)
        {
            return sector;
        }

        var whole = new byte[_sectorLength];
        sector.CopyTo(whole);
        return whole;
    }

    private uint Read(int at) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.Span[at..]);

    private UnreadableException Broken(string what) => Reading.Damaged("archive", _fileName, what);
}
