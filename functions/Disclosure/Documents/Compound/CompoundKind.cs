using Disclosure.Checking;

namespace Disclosure.Documents.Compound;

/// <summary>What a compound file is, by the streams under its root: the extension says nothing.</summary>
internal static class CompoundKind
{
    /// <summary>The stream of a workbook: since Excel 97, and before ([MS-XLS] 2.1.2). WPS writes the first.</summary>
    private static readonly string[] Workbooks = ["Workbook", "Book"];

    /// <summary>The streams of kinds that no reader reads, and the term of <c>READ-TYPE</c> ([MS-DOC] 2.1, [MS-PPT] 2.1, [MS-OXMSG] 2.2).</summary>
    private static readonly (string Stream, string Kind)[] Others =
    [
        ("WordDocument", "doc"),
        ("PowerPoint Document", "ppt"),
        ("__properties_version1.0", "mail"),
    ];

    /// <summary>The stream of the workbook.</summary>
    /// <exception cref="UnreadableException">The file is none that is read, is encrypted, or holds what runs.</exception>
    public static CompoundEntry Workbook(CompoundFile file, Reading reading)
    {
        if (file.Stream("EncryptedPackage") is not null)
        {
            // [MS-OFFCRYPTO] 2.3.4.4: an Office Open XML file behind a password.
            throw new UnreadableException(FindingCodes.Encrypted.At(null));
        }

        foreach (var (stream, kind) in Others)
        {
            if (file.Stream(stream) is not null)
            {
                throw UnreadableKind.Unknown(reading, kind);
            }
        }

        var workbook = Workbooks.Select(file.Stream).FirstOrDefault(stream => stream is not null)
            ?? throw UnreadableKind.Unknown(reading, "compound");
        return file.Entries.FirstOrDefault(IsActive) is { } active
            ? throw new UnreadableException(FindingCodes.Macros.At(null, VisibleText.Of(active.Name)))
            : workbook;
    }

    /// <summary>The storages of macros ([MS-XLS] 2.1.7.5, [MS-OVBA] 2.2.1), of embedded and linked objects, and the stream of controls.</summary>
    private static bool IsActive(CompoundEntry entry) =>
        entry.IsStream
            ? entry.Name.Equals("Ctls", StringComparison.OrdinalIgnoreCase)
            : entry.Name.StartsWith("_VBA_PROJECT", StringComparison.OrdinalIgnoreCase)
                || entry.Name.Equals("Macros", StringComparison.OrdinalIgnoreCase)
                || entry.Name.StartsWith("MBD", StringComparison.OrdinalIgnoreCase)
                || entry.Name.StartsWith("LNK", StringComparison.OrdinalIgnoreCase)
                || entry.Name.Equals("ObjectPool", StringComparison.OrdinalIgnoreCase);
}
