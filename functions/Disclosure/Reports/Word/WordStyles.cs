using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Disclosure.Reports.Word;

/// <summary>
/// The styles of a report: a person who edits it finds each kind of paragraph by its name. Sizes are those of GB/T 9704-2012
/// §7.3: title 二号 (22 pt), text 三号 (16 pt), lines 28 pt apart; tables are smaller, so that the form fits the page.
/// </summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Body = "Body";
    public const string Chapter = "Heading1";
    public const string Section = "Heading2";
    public const string Lead = "Lead";
    public const string Cell = "Cell";
    public const string SideCell = "SideCell";
    public const string Gap = "Gap";
    public const string Signature = "ReportSignature";
    public const string PageNumber = "PageNumber";

    /// <summary>Size of tables, 五号, in half points.</summary>
    public const int CellSize = 21;

    private const string Line = "560";
    private const int TitleSize = 44;
    private const int TextSize = 32;
    private const int PageNumberSize = 28;

    public static Styles Of() => new(
        Defaults(),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, Default = true, StyleId = "Normal" },
        Style(Title, "Title", Lines(after: Line), new Justification { Val = JustificationValues.Center }, WordFonts.Title, TitleSize),
        Style(Body, "正文段落", Lines(), new Justification { Val = JustificationValues.Both }, WordFonts.Body, TextSize, isIndented: true),
        Style(Chapter, "heading 1", Lines(), new Justification { Val = JustificationValues.Both }, WordFonts.Heading, TextSize, isIndented: true, level: 0),
        Style(Section, "heading 2", Lines(), new Justification { Val = JustificationValues.Both }, WordFonts.Section, TextSize, isIndented: true, level: 1),
        Style(Cell, "表格数字", Tight(), new Justification { Val = JustificationValues.Center }, WordFonts.Grid, CellSize),
        Style(SideCell, "表格项目", Tight(), new Justification { Val = JustificationValues.Left }, WordFonts.Grid, CellSize),
        Style(Gap, "表后空行", new SpacingBetweenLines { Line = "280", LineRule = LineSpacingRuleValues.Exact }, new Justification { Val = JustificationValues.Both }, WordFonts.Body, CellSize),
        Signed(),
        Style(PageNumber, "页码", Tight(), new Justification { Val = JustificationValues.Right }, WordFonts.Grid, PageNumberSize),
        new Style(new StyleName { Val = "段首小标题" }, new StyleRunProperties(WordFonts.Of(WordFonts.Section))) { Type = StyleValues.Character, CustomStyle = true, StyleId = Lead });

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            WordFonts.Of(WordFonts.Body),
            new FontSize { Val = Text(TextSize) },
            new FontSizeComplexScript { Val = Text(TextSize) },
            new Languages { Val = "en-US", EastAsia = "zh-CN", Bidi = "ar-SA" })),
        new ParagraphPropertiesDefault());

    /// <summary>The name of the body stands right, four characters from the margin (§7.3.5).</summary>
    private static Style Signed()
    {
        var style = Style(Signature, "署名", Lines(), new Justification { Val = JustificationValues.Right }, WordFonts.Body, TextSize);
        var paragraph = style.StyleParagraphProperties!;
        paragraph.KeepLines = new KeepLines();
        paragraph.Indentation = new Indentation { Right = "1280", RightChars = 400 };
        return style;
    }

    private static SpacingBetweenLines Lines(string after = "0") =>
        new() { Before = "0", After = after, Line = Line, LineRule = LineSpacingRuleValues.Exact };

    private static SpacingBetweenLines Tight() => new() { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto };

    /// <summary>Headings stay with what follows; a text begins two characters in.</summary>
    private static Style Style(
        string id, string name, SpacingBetweenLines lines, Justification justification, string font, int size, bool isIndented = false, int level = -1)
    {
        var paragraph = new StyleParagraphProperties();
        if (level >= 0)
        {
            paragraph.KeepNext = new KeepNext();
            paragraph.OutlineLevel = new OutlineLevel { Val = level };
        }

        paragraph.SpacingBetweenLines = lines;
        if (isIndented)
        {
            paragraph.Indentation = new Indentation { FirstLine = Text(size * 20), FirstLineChars = 200 };
        }

        paragraph.Justification = justification;
        var isOwn = id is not (Title or Chapter or Section);
        return new Style(
            new StyleName { Val = name },
            new BasedOn { Val = "Normal" },
            new PrimaryStyle(),
            paragraph,
            new StyleRunProperties(WordFonts.Of(font), new FontSize { Val = Text(size) }, new FontSizeComplexScript { Val = Text(size) }))
        {
            Type = StyleValues.Paragraph,
            CustomStyle = isOwn ? true : null,
            StyleId = id,
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
