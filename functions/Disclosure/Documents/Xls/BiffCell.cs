namespace Disclosure.Documents.Xls;

/// <summary>A cell of a sheet as it stands in the stream.</summary>
/// <param name="Row">Zero-based row.</param>
/// <param name="Column">Zero-based column.</param>
/// <param name="Id">The record it is of; one of several in a MULRK or MULBLANK is its RK or BLANK.</param>
/// <param name="Data">Where its data begin behind row and column, with the number of its format.</param>
/// <param name="Length">Bytes of these data.</param>
internal sealed record BiffCell(int Row, int Column, ushort Id, int Data, int Length)
{
    /// <summary>The text a formula gave, which is a record of its own; null when there is none.</summary>
    public BiffRecord? Text { get; set; }
}
