using System.Globalization;
using CsvHelper;

namespace Disclosure.Documents.Csv;

/// <summary>
/// Comma-separated values (RFC 4180), also with tab or semicolon: one table. Ragged rows stay as they are. An address
/// names the physical line on which the record starts, as an editor counts it, because a quoted field may hold line breaks.
/// </summary>
internal sealed class CsvFormat : IFormat
{
    public string Name => "csv";

    // Plain text under another name is a text that somebody pasted: its commas separate nothing.
    public bool Recognizes(Reading reading) => IsNamedCsv(reading.FileName);

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
