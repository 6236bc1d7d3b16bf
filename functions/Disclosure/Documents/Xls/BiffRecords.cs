using System.Buffers.Binary;
using System.Globalization;
using Disclosure.Checking;

namespace Disclosure.Documents.Xls;

/// <summary>
/// Looks through the records of a workbook stream ([MS-XLS] 2.3.1, 2.1.4) before a library reads it, which trusts what
/// they claim: lengths, counts and rows are held against the budget, and what is not to be opened is refused.
/// </summary>
internal static class BiffRecords
{
    private const ushort FilePass = 0x002F;
    private const ushort SupBook = 0x01AE;
    private const ushort Sst = 0x00FC;
    private const ushort BoundSheet = 0x0085;
    private const ushort Row = 0x0208;
    private const ushort MergeCells = 0x00E5;
    private const ushort MulRk = 0x00BD;
    private const ushort MulBlank = 0x00BE;

    /// <summary>Cells with a value: NUMBER, LABELSST, LABEL, RK, FORMULA, BOOLERR, RSTRING, and FORMULA of older versions.</summary>
    private static readonly HashSet<ushort> Cells = [0x0203, 0x00FD, 0x0204, 0x027E, 0x0006, 0x0205, 0x00D6, 0x0206, 0x0406];

    /// <summary>Ends the reading of a stream that is encrypted, links to other files, or would cost more than the budget.</summary>
    /// <returns>The cells that show errors.</returns>
    /// <exception cref="UnreadableException">It may not be read.</exception>
    public static ErrorCells Check(ReadOnlySpan<byte> stream, Reading reading)
    {
        var errors = new ErrorCells();
        var (cells, sheets, merges) = (0L, 0L, 0L);
        for (var at = 0; at + 4 <= stream.Length;)
        {
            var id = BinaryPrimitives.ReadUInt16LittleEndian(stream[at..]);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(stream[(at + 2)..]);
            if (at + 4 + length > stream.Length)
            {
                throw Reading.Damaged("archive", reading.FileName, id.ToString("X4", CultureInfo.InvariantCulture));
            }

            var data = stream.Slice(at + 4, length);
            cells += id is MulRk or MulBlank ? length / 6 : Cells.Contains(id) ? 1 : 0;
            sheets += id == BoundSheet ? 1 : 0;
            merges += id == MergeCells ? MergedRows(data) : 0;
            Reading.Within("cells", reading.FileName, cells, reading.Budget.Cells + (long)reading.Budget.EmptyCells);
            Reading.Within("sheets", reading.FileName, sheets, reading.Budget.Sheets);
            Reading.Within("merges", reading.FileName, merges, reading.Budget.MergedRows);
            CheckRecord(id, data, reading);
            errors.Take(at, id, data);
            at += 4 + length;
        }

        return errors;
    }

    private static void CheckRecord(ushort id, ReadOnlySpan<byte> data, Reading reading)
    {
        switch (id)
        {
            case FilePass:
                throw new UnreadableException(FindingCodes.Encrypted.At(null));
            case SupBook when IsExternal(data):
                throw new UnreadableException(FindingCodes.Macros.At(null, "SUPBOOK"));
            case Sst when data.Length >= 8:
                Reading.Within("strings", reading.FileName, BinaryPrimitives.ReadUInt32LittleEndian(data[4..]), reading.Budget.Strings);
                break;
            case Row when data.Length < 16:
                throw Reading.Damaged("archive", reading.FileName, "ROW");
        }
    }

    /// <summary>A link to this workbook (0x0401) or to functions of add-ins (0x3A01) opens nothing ([MS-XLS] 2.4.271).</summary>
    private static bool IsExternal(ReadOnlySpan<byte> data) =>
        data.Length < 4 || BinaryPrimitives.ReadUInt16LittleEndian(data[2..]) is not (0x0401 or 0x3A01);

    private static long MergedRows(ReadOnlySpan<byte> data)
    {
        var rows = 0L;
        for (var at = 2; at + 8 <= data.Length; at += 8)
        {
            rows += 1L + BinaryPrimitives.ReadUInt16LittleEndian(data[(at + 2)..]) - BinaryPrimitives.ReadUInt16LittleEndian(data[at..]);
        }

        return rows;
    }
}
