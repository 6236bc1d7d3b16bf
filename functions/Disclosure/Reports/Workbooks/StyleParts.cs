using DocumentFormat.OpenXml.Spreadsheet;

namespace Disclosure.Reports.Workbooks;

/// <summary>The parts that the stylesheets of all our workbooks are put together from (ECMA-376 Part 1 §18.8).</summary>
internal static class StyleParts
{
    /// <summary>The two fills every stylesheet has to begin with (§18.8.20).</summary>
    public static IEnumerable<Fill> FirstFills =>
    [
        new Fill(new PatternFill { PatternType = PatternValues.None }),
        new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
    ];

    /// <summary>No border, and a thin one.</summary>
    public static Borders Borders => new(
        new Border(),
        new Border(
            new LeftBorder { Style = BorderStyleValues.Thin },
            new RightBorder { Style = BorderStyleValues.Thin },
            new TopBorder { Style = BorderStyleValues.Thin },
            new BottomBorder { Style = BorderStyleValues.Thin }));

    /// <summary>A typeface that every Chinese machine has.</summary>
    public static Font Typeface(double size, bool bold = false, string? colour = null)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size });
        if (colour is not null)
        {
            font.Append(new Color { Rgb = colour });
        }

        font.Append(new FontName { Val = "宋体" });
        return font;
    }

    public static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    /// <summary>The style of a cell; <paramref name="quoted"/> keeps <c>=…</c> a text even when somebody edits the cell.</summary>
    public static CellFormat Cell(
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
            ApplyProtection = unlocked ? true : null,
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
}
