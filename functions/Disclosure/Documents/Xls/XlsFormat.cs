using System.Text;
using Disclosure.Checking;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Disclosure.Documents.Xls;

/// <summary>
/// Workbooks of Excel 5 to 2003 and of WPS (<c>.xls</c>, <c>.et</c>: BIFF in a compound file, [MS-XLS]). A library reads
/// them, after the container and the records have been looked through: it was not written for hostile files.
/// </summary>
internal sealed class XlsFormat : IFormat
{
    /// <summary>The names of the workbook stream since Excel 97 and before.</summary>
    private static readonly string[] StreamNames = ["Workbook", "Book"];

    // Excel 5 and 95 wrote texts in a code page, and the library finds one only among the registered.
    static XlsFormat() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public string Name => "xls";

    /// <summary>Whether a compound file holds a workbook.</summary>
    public static bool HasWorkbook(CompoundFile file) => StreamNames.Any(file.Has);

    public bool Recognizes(Reading reading) => CompoundFile.IsCompound(reading.Bytes.Span);

    public void Read(Reading reading)
    {
        var file = CompoundFile.Open(reading);
        RefuseActive(file);
        var errors = new ErrorCells();
        foreach (var entry in file.Entries.Where(e => e.IsStream && StreamNames.Contains(e.Name, StringComparer.OrdinalIgnoreCase)))
        {
            // A workbook so small that it lies in short sectors is bounded by its own size.
            errors = BiffRecords.Check(file.Stream(entry), reading);
        }

        try
        {
            ReadSheets(reading, errors);
        }
        catch (Exception exception) when (exception is not (UnreadableException or OutOfMemoryException))
        {
            // Whatever breaks in the library breaks on these bytes.
            throw Reading.Damaged("archive", reading.FileName, exception is ExcelReaderException ? exception.Message : exception.GetType().Name);
        }
    }

    private static void RefuseActive(CompoundFile file)
    {
        // The project of macros ([MS-OVBA] 2.2.1), embedded objects and their links ([MS-OLEDS] 2).
        if (file.Entries.FirstOrDefault(e => e.Name is "_VBA_PROJECT_CUR" or "VBA"
                || e.Name.StartsWith("MBD", StringComparison.Ordinal) || e.Name.StartsWith("LNK", StringComparison.Ordinal)) is { } active)
        {
            throw new UnreadableException(FindingCodes.Macros.At(null, VisibleText.Of(active.Name)));
        }
    }

    private static void ReadSheets(Reading reading, ErrorCells errors)
    {
        using var stream = new MemoryStream(reading.Bytes.ToArray(), writable: false);
        using var reader = ExcelReaderFactory.CreateBinaryReader(
            stream, new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding("GB18030") });
        var number = 0;
        do
        {
            new XlsSheet(reading, reader, errors.OfSheet(number++)).Read();
        }
        while (reader.NextResult());
    }
}
