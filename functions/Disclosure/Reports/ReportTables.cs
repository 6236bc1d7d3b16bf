using System.Globalization;
using CsvHelper;
using Disclosure.Forms;

namespace Disclosure.Reports;

/// <summary>
/// The report's data as long-form CSV (RFC 4180), UTF-8 with BOM, because a spreadsheet program takes a CSV without one
/// for the local code page.
/// </summary>
internal static class ReportTables
{
    private static readonly CsvWriterOptions Rfc4180WithMark = CsvWriterOptions.Default with { WriteByteOrderMark = true };

    /// <summary>One line for each indicator of the edition, in printed order.</summary>
    public static byte[] Report(ReportView view) => Write(
        ["indicator", "label", "measure", "value", "word", "note", "state", "units_answered", "units_zero", "units_not_applicable", "units_blank", "units_missing"],
        view.Edition.Indicators.Select(i =>
        {
            var figure = view.Report.Figures[i.Code];
            return (string?[])
            [
                .. Answer(i, figure.Figure),
                Number(figure.Coverage.Answered),
                Number(figure.Coverage.Zero),
                Number(figure.Coverage.NotApplicable),
                Number(figure.Coverage.Blank),
                Number(figure.Coverage.Missing),
            ];
        }));

    /// <summary>One line for each answer of each unit, by unit and printed order; blanks without a note are left out.</summary>
    public static byte[] Units(ReportView view) => Write(
        ["unit", "unit_name", "indicator", "label", "measure", "value", "word", "note", "state", "file", "at"],
        from unit in view.Report.Units
        from indicator in view.Edition.Indicators
        let figure = unit.Figures.GetValueOrDefault(indicator.Code)
        where figure is not null
        select (string?[])[unit.Code, Safe(unit.Name.Zh), .. Answer(indicator, figure), Safe(unit.File), Safe(figure.At)]);

    private static IEnumerable<string?> Answer(Indicator indicator, Figure figure) =>
    [
        indicator.Code,
        Safe(indicator.Label.Zh),
        Safe(indicator.Measure),
        figure.Value is { } value ? FigureText.Digits(value) : null,
        Safe(figure.Word),
        Safe(figure.Note),
        FigureJson.StateName(figure.State),
    ];

    /// <summary>
    /// Text that a spreadsheet program would run as a formula gets an apostrophe before it; numbers never come here, so a
    /// negative value stays a number.
    /// </summary>
    internal static string? Safe(string? text) =>
        text is { Length: > 0 } && "=+-@\t\r\n＝＋－＠".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static byte[] Write(string[] header, IEnumerable<string?[]> rows)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, Rfc4180WithMark, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(header))
            {
                csv.WriteRecord(row);
            }
        }

        return stream.ToArray();
    }
}
