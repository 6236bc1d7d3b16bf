namespace Disclosure.Documents.Xls;

/// <summary>A record of a workbook stream ([MS-XLS] 2.1.4): its number, and where its data lie in the stream.</summary>
internal readonly record struct BiffRecord(ushort Id, int Data, int Length)
{
    public int End => Data + Length;
}
