using System.Buffers.Binary;
using System.Text;

namespace Disclosure.Tests.Documents;

/// <summary>
/// A compound file ([MS-CFB]) of version 3, written sector by sector, so that a test can break any of them: streams and
/// empty storages under the root, short streams among the short sectors as programs write them.
/// </summary>
internal static class TestCompoundFile
{
    public const int Sector = 512;
    private const uint Free = 0xFFFF_FFFF;
    private const uint End = 0xFFFF_FFFE;
    private const uint Fat = 0xFFFF_FFFD;

    /// <summary>Null bytes stand for a storage.</summary>
    public static byte[] Of(params (string Name, byte[]? Bytes)[] entries)
    {
        var sectors = new List<byte[]>();
        var next = new List<uint>();
        var mini = new MemoryStream();
        var nextMini = new List<uint>();
        var directory = new MemoryStream();
        var starts = entries.Select(entry => Place(entry.Bytes ?? [], sectors, next, mini, nextMini)).ToList();
        var miniStart = Store(mini.ToArray(), sectors, next);
        var miniFatStart = Store(Numbers(nextMini), sectors, next);
        directory.Write(Entry("Root Entry", 5, miniStart, (uint)mini.Length, entries.Length > 0 ? 1 : Free, Free));
        for (var i = 0; i < entries.Length; i++)
        {
            var kind = (byte)(entries[i].Bytes is null ? 1 : 2);
            directory.Write(Entry(entries[i].Name, kind, starts[i], (uint)(entries[i].Bytes?.Length ?? 0), Free, i + 1 < entries.Length ? (uint)(i + 2) : Free));
        }

        var directoryStart = Store(directory.ToArray(), sectors, next);
        return Assemble(sectors, next, directoryStart, miniFatStart);
    }

    private static byte[] Assemble(List<byte[]> sectors, List<uint> next, uint directoryStart, uint miniFatStart)
    {
        var fats = 1;
        while (fats * (Sector / 4) < sectors.Count + fats)
        {
            fats++;
        }

        var header = new byte[Sector];
        ((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header, 0);
        header[24] = 0x3E;
        header[26] = 3;
        header[28] = 0xFE;
        header[29] = 0xFF;
        header[30] = 9;
        header[32] = 6;
        Put(header, 44, (uint)fats);
        Put(header, 48, directoryStart);
        Put(header, 56, 4096);
        Put(header, 60, miniFatStart);
        Put(header, 68, End);
        for (var i = 0; i < 109; i++)
        {
            Put(header, 76 + (i * 4), i < fats ? (uint)(sectors.Count + i) : Free);
        }

        next.AddRange(Enumerable.Repeat(Fat, fats));
        var table = Numbers(next).Concat(Enumerable.Repeat((byte)0xFF, Sector)).Take(fats * Sector);
        return [.. header, .. sectors.SelectMany(sector => sector), .. table];
    }

    private static uint Place(byte[] bytes, List<byte[]> sectors, List<uint> next, MemoryStream mini, List<uint> nextMini)
    {
        if (bytes.Length is 0 or >= 4096)
        {
            return Store(bytes, sectors, next);
        }

        var first = (uint)nextMini.Count;
        mini.Write(bytes);
        mini.Write(new byte[(64 - (bytes.Length % 64)) % 64]);
        for (var last = (uint)(mini.Length / 64) - 1; nextMini.Count <= last;)
        {
            nextMini.Add(nextMini.Count < last ? (uint)nextMini.Count + 1 : End);
        }

        return first;
    }

    private static uint Store(byte[] bytes, List<byte[]> sectors, List<uint> next)
    {
        if (bytes.Length == 0)
        {
            return End;
        }

        var first = (uint)sectors.Count;
        foreach (var chunk in bytes.Chunk(Sector))
        {
            sectors.Add([.. chunk, .. new byte[Sector - chunk.Length]]);
            next.Add((uint)sectors.Count);
        }

        next[^1] = End;
        return first;
    }

    private static byte[] Entry(string name, byte kind, uint start, uint length, uint child, uint right)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        entry[64] = (byte)((name.Length + 1) * 2);
        entry[66] = kind;
        entry[67] = 1;
        Put(entry, 68, Free);
        Put(entry, 72, right);
        Put(entry, 76, child);
        Put(entry, 116, start);
        Put(entry, 120, length);
        return entry;
    }

    private static byte[] Numbers(List<uint> numbers)
    {
        var bytes = new byte[numbers.Count * 4];
        for (var i = 0; i < numbers.Count; i++)
        {
            Put(bytes, i * 4, numbers[i]);
        }

        return bytes;
    }

    public static void Put(byte[] bytes, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
}
