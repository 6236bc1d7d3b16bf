using System.IO.Compression;

namespace Disclosure.Reports;

/// <summary>Packs an Office file so that equal content gives equal bytes.</summary>
internal static class ReproduciblePackage
{
    /// <summary>The earliest time a ZIP entry can carry.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The same entries in ordinal order (which puts <c>[Content_Types].xml</c> first), without times or file modes.</summary>
    public static byte[] Repack(MemoryStream package)
    {
        package.Position = 0;
        using var packed = new MemoryStream();
        using (var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Epoch;
                copy.ExternalAttributes = 0;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return packed.ToArray();
    }
}
