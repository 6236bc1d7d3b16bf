using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Disclosure.Documents;
using Disclosure.Documents.Packaging;

namespace Disclosure.Receipts.Marking;

/// <summary>
/// An Office file with some of its parts changed and others added. What is not changed is copied as it lies in the
/// archive, compressed bytes and all.
/// </summary>
internal sealed class PackageEdit(OfficePackage package, PackageMap map, Reading reading)
{
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>The earliest time an entry can carry: the marked file depends on no clock.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, XmlText> _texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _added = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _insertions = new(StringComparer.OrdinalIgnoreCase);

    public PackageMap Map => map;

    /// <summary>The text of a part, for changing.</summary>
    /// <exception cref="UnreadableException">There is no such part, or it is too large or not to be changed safely.</exception>
    public XmlText Text(string part)
    {
        if (!_texts.TryGetValue(part, out var text))
        {
            text = XmlText.Decode(part, package.ReadBytes(part)) ?? throw Reading.Damaged("xml", part, string.Empty);
            _texts[part] = text;
        }

        return text;
    }

    /// <summary>Streams a part through a reader, changing nothing.</summary>
    public void Read(string part, Action<XmlReader> read) => package.Read(part, read);

    /// <summary>Adds a part under a name nobody has.</summary>
    /// <returns>Its name.</returns>
    public string Add(string folder, string stem, string extension, string contentType, string text)
    {
        var number = 1;
        string Name() => string.Create(CultureInfo.InvariantCulture, $"{folder}{stem}{number}{extension}");
        while (package.Has(Name()) || _texts.ContainsKey(Name()))
        {
            number++;
        }

        var part = Name();
        _texts[part] = XmlText.New(part, text);
        _added.Add(part);
        Insertions(ContentTypes).Add($"Override PartName=\"/{part}\" ContentType=\"{contentType}\"/>");
        return part;
    }

    /// <summary>Adds a relationship from one part to another.</summary>
    /// <returns>Its id.</returns>
    public string Relate(string source, string type, string target)
    {
        var part = PartNames.RelationshipsOf(source);
        if (!package.Has(part) && !_texts.ContainsKey(part))
        {
            _texts[part] = XmlText.New(part, """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n"
                + """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>""");
            _added.Add(part);
        }

        var taken = map.RelationshipsOf(source).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var id = Enumerable.Range(1, int.MaxValue).Select(n => string.Create(CultureInfo.InvariantCulture, $"check{n}"))
            .First(i => !taken.Contains(i) && !Insertions(part).Exists(e => e.Contains($"\"{i}\"", StringComparison.Ordinal)));
        Insertions(part).Add($"Relationship Id=\"{id}\" Type=\"{type}\" Target=\"/{target}\"/>");
        return id;
    }

    /// <summary>The bytes of the changed file.</summary>
    /// <exception cref="UnreadableException">The archive is damaged where nothing was read so far.</exception>
    public byte[] Apply()
    {
        try
        {
            return Write();
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            throw Reading.Damaged("archive", reading.FileName, error.Message);
        }
    }

    private byte[] Write()
    {
        foreach (var (part, elements) in _insertions)
        {
            InsertInRoot(part, elements);
        }

        using var file = new MemoryStream();
        file.Write(reading.Bytes.Span);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (part, text) in _texts.Where(t => t.Value.IsChanged || _added.Contains(t.Key)).OrderBy(t => t.Key, StringComparer.Ordinal))
            {
                // Opened for a change, an entry would first be read into as much memory as it says it needs.
                var old = archive.Entries.FirstOrDefault(e => string.Equals(e.FullName, part, StringComparison.OrdinalIgnoreCase));
                var entry = archive.CreateEntry(old?.FullName ?? part);
                old?.Delete();
                using (var content = entry.Open())
                {
                    content.Write(text.Encode());
                }

                entry.LastWriteTime = Epoch;
            }
        }

        return file.ToArray();
    }

    private List<string> Insertions(string part) =>
        _insertions.TryGetValue(part, out var insertions) ? insertions : _insertions[part] = [];

    // All at once, for an empty root can be opened only once.
    private void InsertInRoot(string part, List<string> elements)
    {
        var text = Text(part);
        text.Read(xml =>
        {
            while (XmlText.ReadTag(xml))
            {
                if (xml.Depth == 0 && (xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement))
                {
                    var start = xml.Prefix.Length > 0 ? $"<{xml.Prefix}:" : "<";
                    text.InsertLast(xml, string.Concat(elements.Select(e => start + e)));
                }
            }
        });
    }
}
