namespace Disclosure.Documents.Xls;

/// <summary>A sheet as the workbook lists it ([MS-XLS] 2.4.28 BoundSheet8).</summary>
/// <param name="Record">The record; what follows its first six bytes is the name.</param>
/// <param name="Offset">Where the sheet begins in the stream.</param>
/// <param name="Kind">What it is.</param>
internal sealed record BiffSheetEntry(BiffRecord Record, uint Offset, byte Kind)
{
    public const byte Worksheet = 0;
    public const byte MacroSheet = 1;
    public const byte Chart = 2;

    public static BiffSheetEntry Of(BiffStream stream, BiffRecord record) =>
        new(record, stream.UInt32(record, 0), (byte)(stream.UInt16(record, 4) >> 8));
}
