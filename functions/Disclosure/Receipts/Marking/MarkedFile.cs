using System.Collections.Immutable;
using Disclosure.Documents;
using Disclosure.Documents.Docx;
using Disclosure.Documents.Packaging;

namespace Disclosure.Receipts.Marking;

/// <summary>
/// The file a unit handed in, given back with its faulty cells coloured and commented in Chinese and nothing else
/// changed: what the receipt says, where the clerk has to mend it.
/// </summary>
/// <param name="Bytes">The file.</param>
/// <param name="Extension">The ending of its name, by its content, with the dot.</param>
/// <param name="ContentType">Its MIME type.</param>
public sealed record MarkedFile(ReadOnlyMemory<byte> Bytes, string Extension, string ContentType)
{
    /// <summary>Who the comments are by, as the programs show it.</summary>
    internal const string Author = "年报检查";

    /// <summary>
    /// A part that is changed is held several times over; a form has some 100 KB. A larger file was read, and its
    /// receipt says what is wrong, but it is not given back.
    /// </summary>
    private static readonly ReadingBudget Budget = ReadingBudget.Default with { EntryBytes = 4 << 20, InflatedBytes = 16 << 20 };

    /// <summary>Every ending a marked file can have.</summary>
    public static ImmutableArray<string> Extensions { get; } = [".xlsx", ".docx"];

    /// <summary>Marks a file. Equal input gives equal bytes.</summary>
    /// <param name="fileName">The name it was handed in under.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="findings">What was found in it, with the addresses its reader gave.</param>
    /// <returns>
    /// Null when nothing in it needs mending, when the format cannot carry marks, or when the file is too damaged or too
    /// large to be changed safely.
    /// </returns>
    public static MarkedFile? Make(string fileName, ReadOnlyMemory<byte> bytes, ImmutableArray<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (!bytes.Span.StartsWith("PK"u8) || bytes.Length > Budget.FileBytes || findings.All(f => !NeedsMending(f)))
        {
            return null;
        }

        try
        {
            return Mark(new Reading(fileName, bytes, Budget), [.. findings.Where(f => f.Explanation is null)]);
        }
        catch (UnreadableException)
        {
            // What cannot be read cannot be marked: the receipt alone says what is wrong.
            return null;
        }
    }

    private static bool NeedsMending(Finding finding) => finding.Severity != Severity.Notice && finding.Explanation is null;

    private static MarkedFile? Mark(Reading reading, ImmutableArray<Finding> findings)
    {
        using var package = OfficePackage.Open(reading);
        var type = PackageMap.Exists(package) ? PackageMap.MainType(package) : string.Empty;
        if (type.StartsWith("application/vnd.openxmlformats-officedocument.spreadsheetml.", StringComparison.OrdinalIgnoreCase))
        {
            var map = PackageMap.Read(package);
            return MarkedXlsx.Make(new PackageEdit(package, map, reading), map.MainPart(reading), findings) is { } workbook
                ? new(workbook, ".xlsx", ContentTypes.Xlsx)
                : null;
        }

        if (type.StartsWith($"{ContentTypes.Docx}.", StringComparison.OrdinalIgnoreCase))
        {
            var map = PackageMap.Read(package, DocxFormat.Harmless);
            var again = new Reading(reading.FileName, reading.Bytes, Budget);
            return MarkedDocx.Make(new PackageEdit(package, map, reading), map.MainPart(reading), again, findings) is { } document
                ? new(document, ".docx", ContentTypes.Docx)
                : null;
        }

        return null;
    }
}
