using System.IO.Compression;

namespace Disclosure.Reports;

/// <summary>Packs files into a ZIP so that equal content gives equal bytes.</summary>
internal static class ReproduciblePackage
{
    /// <summary>A regular file that everybody may read and its owner write: unzipped without a mode, nobody could.</summary>
    private const int Readable = 0b1_000_000_110_100_100 << 16;

    /// <summary>The earliest time a ZIP entry can carry.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// The entries of an Office file in ordinal order (which puts <c>[Content_Types].xml</c> first), without times or file
    /// modes.
    /// </summary>
    public static byte[] Repack(MemoryStream package)
    {
        package.Position = 0;
        using var packed = new MemoryStream();
        using (var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                using var from = entry.Open();
                using var to = Open(target, entry.FullName, CompressionLevel.Optimal, 0);
                from.CopyTo(to);
            }
        }

        return packed.ToArray();
    }

    /// <summary>Files in ordinal order of their paths, without times; what is a package already is not compressed again.</summary>
    public static byte[] Pack(IEnumerable<Artefact> files)
    {
        using var packed = new MemoryStream();
        using (var target = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
            {
                var isPackage = file.ContentType is ContentTypes.Docx or ContentTypes.Xlsx;
                using var to = Open(target, file.Path, isPackage ? CompressionLevel.NoCompression : CompressionLevel.Optimal, Readable);
                to.Write(file.Bytes.Span);
            }
        }

        return packed.ToArray();
    }

    private static Stream Open(ZipArchive target, string name, CompressionLevel level, int attributes)
    {
        var entry = target.CreateEntry(name, level);
        entry.LastWriteTime = Epoch;
        entry.ExternalAttributes = attributes;
        return entry.Open();
    }
}
