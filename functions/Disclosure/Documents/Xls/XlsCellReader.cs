using System.Buffers.Binary;
using System.Globalization;
using Disclosure.Checking;
using Disclosure.Documents.Xlsx;

namespace Disclosure.Documents.Xls;

/// <summary>One cell as the text a person sees, by the rules of <see cref="CellReader"/>.</summary>
internal sealed class XlsCellReader(BiffStream stream, BiffBook book)
{
    /// <summary>Reads a cell.</summary>
    /// <param name="cell">The cell in the stream.</param>
    /// <param name="value">What the library read in it.</param>
    /// <param name="at">Its address.</param>
    /// <exception cref="UnreadableException">It refers to what is not there, or is no value.</exception>
    public string Read(BiffCell cell, object? value, string at)
    {
        if (cell.Id == BiffIds.Formula && IsText(cell) && cell.Text is null)
        {
            // The formula itself is stored as tokens, which name cells by relative numbers: nothing to show a clerk.
            stream.Reading.Report(FindingCodes.FormulaWithoutValue.At(at, "=…"));
            return string.Empty;
        }

        if (book.TextLengthOf(cell) is null)
        {
            throw Reading.Damaged("index", at, "SST");
        }

        return value switch
        {
            _ when ErrorOf(cell) is { } code => CellErrors.Text(code),
            string text => text,
            bool truth => truth ? "TRUE" : "FALSE",
            double number => Number(number, cell, at),
            _ => throw Reading.Damaged("record", at, cell.Id.ToString("X4", CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>A formula's result that is no number ends in FFFF and begins with its kind: 0 for a text ([MS-XLS] 2.5.133 FormulaValue).</summary>
    private bool IsText(BiffCell cell) => Result(cell) is [0, _, _, _, _, _, 0xFF, 0xFF];

    private byte? ErrorOf(BiffCell cell)
    {
        var data = stream.Span.Slice(cell.Data, cell.Length);
        return cell.Id == BiffIds.Formula && Result(cell) is [2, _, var code, _, _, _, 0xFF, 0xFF] ? code
            : cell.Id == BiffIds.BoolErr && data.Length >= 4 && data[3] != 0 ? data[2]
            : null;
    }

    private ReadOnlySpan<byte> Result(BiffCell cell) =>
        cell.Length >= 10 ? stream.Span.Slice(cell.Data + 2, 8) : throw Reading.Damaged("record", CellReference.Format(cell.Row, cell.Column), "0006");

    private string Number(double value, BiffCell cell, string at)
    {
        var cellFormat = BinaryPrimitives.ReadUInt16LittleEndian(stream.Span[cell.Data..]);
        var format = book.FormatOf(cellFormat) ?? throw Reading.Damaged("index", at, cellFormat.ToString(CultureInfo.InvariantCulture));
        var raw = value.ToString("R", CultureInfo.InvariantCulture);
        var plain = PlainNumber.Of(raw) ?? throw Reading.Damaged("number", at, raw);
        return format switch
        {
            NumberFormat.Percent => $"{PlainNumber.Of(raw, shift: 2)}%",
            NumberFormat.Date => DateText.Of(plain, book.From1904),
            _ => plain,
        };
    }
}
