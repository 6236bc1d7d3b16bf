using System.Buffers.Binary;

namespace Disclosure.Documents.Xls;

/// <summary>
/// A copy of a workbook's stream for the library that reads it: the shared texts, the names of the sheets, and the cells
/// with content in order, a record for each. Whatever else a stream can hold, formulas, pictures, encryption, the library
/// never sees; and without formats and code pages it gives numbers as they are stored and asks for no encoding.
/// </summary>
internal static class BiffCopy
{
    private const ushort Globals = 0x0005;
    private const ushort Worksheet = 0x0010;

    public static byte[] Write(BiffStream stream, BiffBook book, IReadOnlyList<BiffSheet> sheets)
    {
        var copy = new MemoryStream();
        WriteBof(copy, book, Globals);
        var offsets = book.Sheets.Select(sheet => WriteEntry(copy, stream, sheet)).ToArray();
        WriteStrings(copy, stream, book);
        WriteRecord(copy, BiffIds.Eof, []);
        for (var i = 0; i < sheets.Count; i++)
        {
            PatchOffset(copy, offsets[i]);
            WriteBof(copy, book, Worksheet);
            WriteCells(copy, stream, sheets[i]);
            WriteRecord(copy, BiffIds.Eof, []);
        }

        return copy.ToArray();
    }

    /// <summary>Writes the shared texts, with their number as counted: the library goes on reading until it has as many as claimed.</summary>
    private static void WriteStrings(MemoryStream copy, BiffStream stream, BiffBook book)
    {
        foreach (var record in book.Strings)
        {
            var data = stream.Data(record).ToArray();
            if (record.Id == BiffIds.Sst)
            {
                BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(sizeof(uint)), book.TextLengths.Count);
            }

            WriteRecord(copy, record.Id, data);
        }
    }

    private static void WriteCells(MemoryStream copy, BiffStream stream, BiffSheet sheet)
    {
        Span<byte> place = stackalloc byte[4];
        foreach (var cell in sheet.Cells)
        {
            if (cell.Id == BiffIds.Blank)
            {
                continue;
            }

            BinaryPrimitives.WriteUInt16LittleEndian(place, (ushort)cell.Row);
            BinaryPrimitives.WriteUInt16LittleEndian(place[2..], (ushort)cell.Column);
            WriteRecord(copy, cell.Id, place, stream.Span.Slice(cell.Data, cell.Length));
            if (cell.Text is { } text)
            {
                WriteRecord(copy, text.Id, stream.Data(text));
            }
        }
    }

    private static void WriteBof(MemoryStream copy, BiffBook book, ushort kind)
    {
        Span<byte> data = stackalloc byte[book.IsVersion8 ? 16 : 8];
        data.Clear();
        BinaryPrimitives.WriteUInt16LittleEndian(data, (ushort)(book.IsVersion8 ? 0x0600 : 0x0500));
        BinaryPrimitives.WriteUInt16LittleEndian(data[2..], kind);
        WriteRecord(copy, BiffIds.Bof, data);
    }

    /// <summary>Writes a sheet's entry; its offset, which comes first, is not known yet.</summary>
    private static long WriteEntry(MemoryStream copy, BiffStream stream, BiffSheetEntry sheet)
    {
        WriteRecord(copy, BiffIds.BoundSheet, stream.Data(sheet.Record));
        return copy.Length - sheet.Record.Length;
    }

    private static void PatchOffset(MemoryStream copy, long at)
    {
        var end = copy.Length;
        Span<byte> offset = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(offset, (uint)end);
        copy.Position = at;
        copy.Write(offset);
        copy.Position = end;
    }

    private static void WriteRecord(MemoryStream copy, ushort id, ReadOnlySpan<byte> data, ReadOnlySpan<byte> more = default)
    {
        Span<byte> header = stackalloc byte[4];
        BinaryPrimitives.WriteUInt16LittleEndian(header, id);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], (ushort)(data.Length + more.Length));
        copy.Write(header);
        copy.Write(data);
        copy.Write(more);
    }
}
