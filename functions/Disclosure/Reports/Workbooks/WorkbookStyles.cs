using DocumentFormat.OpenXml.Spreadsheet;

namespace Disclosure.Reports.Workbooks;

/// <summary>The styles of a workbook; a number format gets its style when it is first asked for, so order decides.</summary>
internal sealed class WorkbookStyles
{
    public const uint Title = 1;
    public const uint Heading = 2;
    public const uint SideHeading = 3;
    public const uint Text = 4;
    private const uint FirstNumber = 5;
    private const uint FirstCustomFormat = 164;
    private readonly List<string> _formats = [];

    /// <summary>The style of a number printed with a format (<c>0.00"万元"</c>, ECMA-376 §18.8.30).</summary>
    public uint Number(string format)
    {
        if (!_formats.Contains(format, StringComparer.Ordinal))
        {
            _formats.Add(format);
        }

        return FirstNumber + (uint)_formats.IndexOf(format);
    }

    public Stylesheet ToStylesheet()
    {
        var numbers = new NumberingFormats(_formats.Select((f, i) => new NumberingFormat { NumberFormatId = FirstCustomFormat + (uint)i, FormatCode = f }));
        var formats = new CellFormats(
            new CellFormat(),
            StyleParts.Cell(font: 1, centred: true),
            StyleParts.Cell(border: 1, centred: true, fill: 2),
            StyleParts.Cell(border: 1),
            StyleParts.Cell(border: 1, centred: true, quoted: true));
        formats.Append(_formats.Select((_, i) => StyleParts.Cell(border: 1, centred: true, format: FirstCustomFormat + (uint)i)));
        return new Stylesheet(
            numbers,
            new Fonts(StyleParts.Typeface(10.5), StyleParts.Typeface(14, bold: true)),
            new Fills([.. StyleParts.FirstFills, StyleParts.Solid("FFF3F4F6")]),
            StyleParts.Borders,
            new CellStyleFormats(new CellFormat()),
            formats);
    }
}
