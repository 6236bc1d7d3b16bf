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
            Style(font: 1, border: 0, HorizontalAlignmentValues.Center),
            Style(font: 0, border: 1, HorizontalAlignmentValues.Center, fill: 2),
            Style(font: 0, border: 1, HorizontalAlignmentValues.Left),
            // The prefix keeps "=…" a text even when somebody edits the cell.
            Style(font: 0, border: 1, HorizontalAlignmentValues.Center, quotePrefix: true));
        formats.Append(_formats.Select((_, i) => Style(font: 0, border: 1, HorizontalAlignmentValues.Center, format: FirstCustomFormat + (uint)i)));
        return new Stylesheet(
            numbers,
            new Fonts(new Font(new FontSize { Val = 10.5 }, new FontName { Val = "宋体" }), new Font(new Bold(), new FontSize { Val = 14 }, new FontName { Val = "宋体" })),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFF3F4F6" }) { PatternType = PatternValues.Solid })),
            new Borders(new Border(), Thin()),
            new CellStyleFormats(new CellFormat()),
            formats);
    }

    private static CellFormat Style(
        uint font, uint border, HorizontalAlignmentValues across, uint fill = 0, uint format = 0, bool quotePrefix = false) => new()
        {
            FontId = font,
            FillId = fill,
            BorderId = border,
            NumberFormatId = format,
            ApplyFont = true,
            ApplyFill = fill > 0,
            ApplyBorder = border > 0,
            ApplyNumberFormat = format > 0,
            ApplyAlignment = true,
            QuotePrefix = quotePrefix ? true : null,
            Alignment = new Alignment
            {
                Horizontal = across,
                Vertical = VerticalAlignmentValues.Center,
                WrapText = true,
                Indent = across == HorizontalAlignmentValues.Left ? 1U : null,
            },
        };

    private static Border Thin() => new(
        new LeftBorder { Style = BorderStyleValues.Thin },
        new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin },
        new BottomBorder { Style = BorderStyleValues.Thin });
}
