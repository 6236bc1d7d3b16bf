using System.Buffers.Binary;
using System.Globalization;

namespace Disclosure.Documents.Xls;

/// <summary>
/// The stream of a workbook as records, which are walked under the budget: a sheet begins wherever the workbook says, so
/// a small stream can be walked many times over.
/// </summary>
internal sealed class BiffStream(byte[] bytes, Reading reading)
{
    private int _records;

    public Reading Reading { get; } = reading;

    public ReadOnlySpan<byte> Span => bytes;

    /// <summary>The data of a record.</summary>
    public ReadOnlySpan<byte> Data(BiffRecord record) => bytes.AsSpan(record.Data, record.Length);

    /// <summary>A 16-bit number within a record's data.</summary>
    /// <exception cref="UnreadableException">The record ends before.</exception>
    public ushort UInt16(BiffRecord record, int at) =>
        at + sizeof(ushort) <= record.Length ? BinaryPrimitives.ReadUInt16LittleEndian(Data(record)[at..]) : throw Damaged(record);

    /// <summary>A 32-bit number within a record's data.</summary>
    /// <exception cref="UnreadableException">The record ends before.</exception>
    public uint UInt32(BiffRecord record, int at) =>
        at + sizeof(uint) <= record.Length ? BinaryPrimitives.ReadUInt32LittleEndian(Data(record)[at..]) : throw Damaged(record);

    /// <summary>
    /// The records of the substream that begins at an offset, its BOF first and its EOF left out; those of substreams
    /// within it, which are charts in a sheet, are passed by.
    /// </summary>
    /// <exception cref="UnreadableException">None begins there, it breaks off, or the budget is spent.</exception>
    public IEnumerable<BiffRecord> Substream(long offset)
    {
        var depth = 0;
        for (var at = offset; ;)
        {
            var record = At(at);
            if (at == offset && record.Id != BiffIds.Bof)
            {
                throw Damaged(record);
            }

            depth += record.Id == BiffIds.Bof ? 1 : record.Id == BiffIds.Eof ? -1 : 0;
            if (depth == 0)
            {
                yield break;
            }

            if (depth == 1)
            {
                yield return record;
            }

            at = record.End;
        }
    }

    public static UnreadableException Damaged(BiffRecord record) =>
        Reading.Damaged("record", string.Create(CultureInfo.InvariantCulture, $"BIFF {record.Data}"), record.Id.ToString("X4", CultureInfo.InvariantCulture));

    private BiffRecord At(long offset)
    {
        Reading.Within("records", Reading.FileName, ++_records, Reading.Budget.Records);
        if (offset + 4 > bytes.Length)
        {
            throw Reading.Damaged("record", Reading.FileName, "EOF");
        }

        var header = bytes.AsSpan((int)offset);
        var record = new BiffRecord(
            BinaryPrimitives.ReadUInt16LittleEndian(header), (int)offset + 4, BinaryPrimitives.ReadUInt16LittleEndian(header[2..]));
        return record.End <= bytes.Length ? record : throw Damaged(record);
    }
}
