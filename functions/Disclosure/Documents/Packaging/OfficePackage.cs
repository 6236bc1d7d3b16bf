using System.IO.Compression;
using System.Xml;

namespace Disclosure.Documents.Packaging;

/// <summary>
/// An Office file as a package (ECMA-376 Part 2): a ZIP archive of parts with content types and relationships. Parts
/// are streamed under the budget; nothing is written anywhere and no name is ever used as a path.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private readonly Reading _reading;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    private OfficePackage(Reading reading, ZipArchive archive)
    {
        _reading = reading;
        _archive = archive;
        foreach (var entry in archive.Entries)
        {
            AddEntry(entry);
        }
    }

    /// <summary>The names of all parts.</summary>
    public IEnumerable<string> Names => _entries.Keys;

    /// <exception cref="UnreadableException">The archive is broken, too large, or has names that are not allowed.</exception>
    public static OfficePackage Open(Reading reading)
    {
        ZipDirectory.Check(reading);
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(new MemoryStream(reading.Bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            return new OfficePackage(reading, archive);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or ArgumentException)
        {
            archive?.Dispose();
            throw Reading.Damaged("archive", reading.FileName, error.Message);
        }
    }

    /// <summary>The limits it is read under.</summary>
    public ReadingBudget Budget => _reading.Budget;

    public bool Has(string part) => _entries.ContainsKey(part);

    /// <summary>
    /// Streams a part through a reader that resolves nothing and accepts no DTD, and turns whatever is wrong with the
    /// part into a finding at <paramref name="part"/>.
    /// </summary>
    public void Read(string part, Action<XmlReader> read)
    {
        if (!_entries.TryGetValue(part, out var entry))
        {
            throw Reading.Damaged("missing", part, part);
        }

        try
        {
            using var stream = new CountedStream(entry.Open(), _reading, part);
            using var xml = XmlReader.Create(stream, PackageXml.Settings(part, Budget));
            read(xml);
        }
        catch (XmlException error)
        {
            throw Reading.Damaged("xml", part, error.Message);
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            throw Reading.Damaged("archive", part, error.Message);
        }
    }

    /// <summary>The bytes of a part.</summary>
    /// <exception cref="UnreadableException">The part is missing, damaged or larger than the budget allows.</exception>
    public byte[] ReadBytes(string part)
    {
        if (!_entries.TryGetValue(part, out var entry))
        {
            throw Reading.Damaged("missing", part, part);
        }

        try
        {
            using var stream = new CountedStream(entry.Open(), _reading, part);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            throw Reading.Damaged("archive", part, error.Message);
        }
    }

    public void Dispose() => _archive.Dispose();

    private void AddEntry(ZipArchiveEntry entry)
    {
        if (!PartNames.IsSafe(entry.FullName))
        {
            throw Reading.Damaged("name", _reading.FileName, entry.FullName);
        }

        if (entry.FullName.EndsWith('/'))
        {
            return;
        }

        // Two names that differ in case only are one part (ECMA-376 Part 2 §6.2.2.3); which of the two counts is anybody's guess.
        if (!_entries.TryAdd(entry.FullName, entry))
        {
            throw Reading.Damaged("name-twice", _reading.FileName, entry.FullName);
        }
    }
}
