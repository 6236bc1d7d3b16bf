namespace Disclosure.Documents.Xls;

/// <summary>The numbers of the records that matter here ([MS-XLS] 2.3.1; those of Excel 5 and 95 are the same).</summary>
internal static class BiffIds
{
    public const ushort Formula = 0x0006;
    public const ushort Eof = 0x000A;
    public const ushort ExternSheet = 0x0017;
    public const ushort Date1904 = 0x0022;
    public const ushort FilePass = 0x002F;
    public const ushort Continue = 0x003C;
    public const ushort CodePage = 0x0042;
    public const ushort BoundSheet = 0x0085;
    public const ushort MulRk = 0x00BD;
    public const ushort MulBlank = 0x00BE;
    public const ushort RString = 0x00D6;
    public const ushort Xf = 0x00E0;
    public const ushort MergeCells = 0x00E5;
    public const ushort Sst = 0x00FC;
    public const ushort LabelSst = 0x00FD;
    public const ushort SupBook = 0x01AE;
    public const ushort Blank = 0x0201;
    public const ushort Number = 0x0203;
    public const ushort Label = 0x0204;
    public const ushort BoolErr = 0x0205;
    public const ushort String = 0x0207;
    public const ushort Array = 0x0221;
    public const ushort Table = 0x0236;
    public const ushort Rk = 0x027E;
    public const ushort Format = 0x041E;
    public const ushort SharedFormula = 0x04BC;
    public const ushort Bof = 0x0809;
}
