using System.Globalization;
using Disclosure.Checking;
using Disclosure.Documents.Xlsx;
using ExcelDataReader;

namespace Disclosure.Documents.Xls;

/// <summary>One sheet of an old workbook as one table, hidden ones too, by the rules of <see cref="SheetReader"/>.</summary>
internal sealed class XlsSheet(Reading reading, IExcelDataReader reader, IReadOnlyDictionary<(int Row, int Column), string> errors)
{
    private readonly string _name = reader.Name ?? string.Empty;
    private readonly MergedCells _merges = new(reading, reader.Name ?? string.Empty);

    /// <summary>Reads the sheet the library stands on.</summary>
    public void Read()
    {
        foreach (var range in reader.MergeCells ?? [])
        {
            _merges.Add($"{CellReference.Format(range.FromRow, range.FromColumn)}:{CellReference.Format(range.ToRow, range.ToColumn)}");
        }

        var corners = _merges.Ranges.Select(r => (r.Row, r.Column)).ToHashSet();
        var table = new TableBuilder(reading, _name);
        for (var row = 0; reader.Read(); row++)
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                ReadCell(table, row, column);
                corners.Remove((row, column));
            }
        }

        // A merged range is a cell even when the file has none at its corner.
        foreach (var (row, column) in corners)
        {
            ReadCell(table, row, column, string.Empty);
        }

        table.Finish(trimmed: true);
    }

    private void ReadCell(TableBuilder table, int row, int column) => ReadCell(table, row, column, Text(row, column));

    private void ReadCell(TableBuilder table, int row, int column, string? text)
    {
        var merge = _merges.Covering(row, column);
        if (merge is not null && (merge.Row != row || merge.Column != column))
        {
            if (text is { Length: > 0 })
            {
                reading.Report(FindingCodes.CellCovered.At(At(row, column), VisibleText.Of(text), arguments: ("other", At(merge.Row, merge.Column))));
            }
        }
        else if (text is not null || merge is not null)
        {
            table.Add(row, column, text ?? string.Empty, At(row, column), merge?.RowSpan ?? 1, merge?.ColumnSpan ?? 1);
        }
    }

    /// <summary>What a person sees; null where the sheet has no cell with content.</summary>
    private string? Text(int row, int column) => errors.TryGetValue((row, column), out var error)
        ? error
        : reader.GetValue(column) switch
        {
            null => null,
            string text => text,
            bool truth => truth ? "TRUE" : "FALSE",
            DateTime time => DateText.Of(Plain(time.ToOADate()), from1904: false),
            TimeSpan time => DateText.Of(Plain(time.TotalDays), from1904: false),
            IConvertible number => Number(number.ToDouble(CultureInfo.InvariantCulture), column),
            var other => other.ToString(),
        };

    private string Number(double value, int column) =>
        reader.GetNumberFormatString(column) is { } code && FormatCode.Of(code) == NumberFormat.Percent
            ? $"{Plain(value, 2)}%"
            : Plain(value);

    private static string Plain(double value, int shift = 0)
    {
        var raw = value.ToString("R", CultureInfo.InvariantCulture);
        return PlainNumber.Of(raw, shift) ?? raw;
    }

    private string At(int row, int column) => $"{_name}!{CellReference.Format(row, column)}";
}
