using System.Globalization;
using CsvHelper;
using Disclosure.Documents.Text;

namespace Disclosure.Documents.Csv;

/// <summary>
/// Comma-separated values (RFC 4180), also with tab or semicolon: one table. Ragged rows stay as they are. An address
/// names the physical line on which the record starts, as an editor counts it, because a quoted field may hold line breaks.
/// </summary>
internal sealed class CsvFormat : IFormat
{
    private const int SampledRows = 200;

    public string Name => "csv";

    /// <summary>
    /// A file so named, tables flattened to one cell a line apart; under any other name a text whose first records all
    /// have equally many fields and no sentences, as Excel's "Unicode text": the commas of other texts separate nothing.
    /// </summary>
    public bool Recognizes(Reading reading) =>
        IsNamedCsv(reading.FileName) ? !FlattenedTable.Fills(reading.Text) : IsGrid(reading.Text);

    public static bool IsNamedCsv(string fileName) =>
        fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);

    public void Read(Reading reading)
    {
        var table = new TableBuilder(reading, "line 1");
        using var reader = CsvReader.FromText(reading.Text, Options(reading.Text));
        for (var row = 0; reader.Read(); row++)
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                var at = string.Create(CultureInfo.InvariantCulture, $"line {reader.LineNumber} column {column + 1}");
                table.Add(row, column, reader.GetString(column), at);
            }
        }

        table.Finish();
    }

    private static bool IsGrid(string text)
    {
        if (text.AsSpan().TrimStart().StartsWith('<'))
        {
            return false;
        }

        try
        {
            var options = Options(text);
            using var reader = CsvReader.FromText(text, options);
            var prose = options.Separator == '\t' ? "。" : "。，";
            var (rows, columns) = (0, 0);
            for (; rows < SampledRows && reader.Read(); rows++)
            {
                columns = rows == 0 ? reader.FieldCount : columns;
                if (columns < 2 || reader.FieldCount != columns || Enumerable.Range(0, columns).Any(i => reader.GetString(i).AsSpan().ContainsAny(prose)))
                {
                    return false;
                }
            }

            return rows > 1;
        }
        catch (UnreadableException)
        {
            return false;
        }
    }

    private static CsvReaderOptions Options(string text) => new()
    {
        Separator = Delimiter.Detect(text),
        DetectSeparatorHint = false,
        HasHeader = false,
        SkipEmptyLines = false,
        TrackLineNumbers = true,
        OnMalformedRecord = Report,
    };

    /// <summary>A stray quote is kept as text. One that is never closed has swallowed the rest of the file.</summary>
    private static void Report(CsvMalformedRecord record)
    {
        if (record.Reason == CsvMalformedReason.UnterminatedQuote)
        {
            throw Reading.Damaged("quote", string.Create(CultureInfo.InvariantCulture, $"line {record.LineNumber}"), record.RawRecord);
        }
    }
}
