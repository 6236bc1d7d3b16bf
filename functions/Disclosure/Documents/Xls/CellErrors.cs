namespace Disclosure.Documents.Xls;

/// <summary>The errors of cells ([MS-XLS] 2.5.10 BErr) as a program shows them.</summary>
internal static class CellErrors
{
    public static string Text(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
}
