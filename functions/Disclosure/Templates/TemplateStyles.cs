using Disclosure.Reports.Workbooks;
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
        new Fonts(
            StyleParts.Typeface(10.5), StyleParts.Typeface(14, bold: true), StyleParts.Typeface(9, colour: "FF666666"), StyleParts.Typeface(10.5, bold: true)),
        new Fills([.. StyleParts.FirstFills, StyleParts.Solid(Grey), StyleParts.Solid(Yellow), StyleParts.Solid(Blue)]),
        StyleParts.Borders,
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            StyleParts.Cell(font: 1, centred: true),
            StyleParts.Cell(font: 3, fill: 2, border: 1, centred: true),
            StyleParts.Cell(border: 1),
            StyleParts.Cell(fill: 3, border: 1, centred: true, unlocked: true),
            StyleParts.Cell(fill: 4, border: 1, centred: true, unlocked: true),
            StyleParts.Cell(fill: 2, border: 1, centred: true),
            StyleParts.Cell(fill: 3, border: 1, unlocked: true, format: TextFormat),
            StyleParts.Cell(),
            StyleParts.Cell(font: 3, fill: 2, border: 1),
            StyleParts.Cell(border: 1, quoted: true),
            StyleParts.Cell(font: 2, border: 1, centred: true, quoted: true),
            StyleParts.Cell(font: 2, border: 1, quoted: true),
            StyleParts.Cell(border: 1, centred: true),
            StyleParts.Cell()),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
}
