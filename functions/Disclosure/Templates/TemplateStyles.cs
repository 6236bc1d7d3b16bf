using DocumentFormat.OpenXml.Spreadsheet;

namespace Disclosure.Templates;

/// <summary>
/// The looks of a template's cells. Colour says what to do (yellow: fill in; blue: filled in, look at it; grey: leave),
/// protection says the same to the program.
/// </summary>
internal static class TemplateStyles
{
    public const uint Title = 1;
    public const uint Heading = 2;
    public const uint SideHeading = 3;
    public const uint Answer = 4;
    public const uint Carried = 5;
    public const uint Total = 6;
    public const uint TextAnswer = 7;
    public const uint Note = 8;
    public const uint Name = 9;
    public const uint Value = 10;
    public const uint Reference = 11;
    public const uint ReferenceText = 12;
    public const uint Listed = 13;
    public const uint Guide = 14;
    private const uint TextFormat = 49; // "@", ECMA-376 §18.8.30
    private const string Yellow = "FFFFF7D6";
    private const string Blue = "FFDDEBF7";
    private const string Grey = "FFF0F0F0";

    public static Stylesheet ToStylesheet() => new(
        new Fonts(Typeface(10.5), Bold(14), Typeface(9, "FF666666"), Bold(10.5)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid(Grey),
            Solid(Yellow),
            Solid(Blue)),
        new Borders(new Border(), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Style(font: 1, centred: true),
            Style(font: 3, fill: 2, border: 1, centred: true),
            Style(border: 1),
            Style(fill: 3, border: 1, centred: true, unlocked: true),
            Style(fill: 4, border: 1, centred: true, unlocked: true),
            Style(fill: 2, border: 1, centred: true),
            Style(fill: 3, border: 1, unlocked: true, format: TextFormat),
            Style(),
            Style(font: 3, fill: 2, border: 1),
            Style(border: 1, quoted: true),
            Style(font: 2, border: 1, centred: true, quoted: true),
            Style(font: 2, border: 1, quoted: true),
            Style(border: 1, centred: true),
            Style()),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static CellFormat Style(
        uint font = 0, uint fill = 0, uint border = 0, bool centred = false, bool unlocked = false, bool quoted = false, uint format = 0) => new()
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
            ApplyProtection = unlocked,
            // The prefix keeps "=…" a text even when somebody edits the cell.
            QuotePrefix = quoted ? true : null,
            Alignment = new Alignment
            {
                Horizontal = centred ? HorizontalAlignmentValues.Center : HorizontalAlignmentValues.Left,
                Vertical = VerticalAlignmentValues.Center,
                WrapText = true,
                Indent = centred ? null : 1U,
            },
            Protection = unlocked ? new Protection { Locked = false } : null,
        };

    private static Font Typeface(double size, string? colour = null)
    {
        var font = new Font(new FontSize { Val = size });
        if (colour is not null)
        {
            font.Append(new Color { Rgb = colour });
        }

        font.Append(new FontName { Val = "宋体" });
        return font;
    }

    private static Font Bold(double size) => new(new Bold(), new FontSize { Val = size }, new FontName { Val = "宋体" });

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Border Thin() => new(
        new LeftBorder { Style = BorderStyleValues.Thin },
        new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin },
        new BottomBorder { Style = BorderStyleValues.Thin });
}
