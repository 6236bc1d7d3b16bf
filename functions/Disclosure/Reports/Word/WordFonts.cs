using DocumentFormat.OpenXml.Wordprocessing;

namespace Disclosure.Reports.Word;

/// <summary>
/// The typefaces of official documents (GB/T 9704-2012 §7.3), with the ones that stand in for them: not every machine has
/// the bought ones.
/// </summary>
internal static class WordFonts
{
    /// <summary>Of titles.</summary>
    public const string Title = "方正小标宋简体";

    /// <summary>Of the text.</summary>
    public const string Body = "仿宋_GB2312";

    /// <summary>Of headings of the first level.</summary>
    public const string Heading = "黑体";

    /// <summary>Of headings of the second level.</summary>
    public const string Section = "楷体_GB2312";

    /// <summary>Of tables and page numbers.</summary>
    public const string Grid = "宋体";

    /// <summary>Of Latin letters and digits.</summary>
    private const string Latin = "Times New Roman";

    /// <summary>The fonts of a style.</summary>
    public static RunFonts Of(string eastAsian) => new() { Ascii = Latin, HighAnsi = Latin, EastAsia = eastAsian, ComplexScript = Latin };

    /// <summary>The table that names the stand-ins.</summary>
    public static Fonts Table() => new(
        Font(Title, "宋体", FontFamilyValues.Roman),
        Font(Body, "仿宋", FontFamilyValues.Modern),
        Font(Heading, "SimHei", FontFamilyValues.Modern),
        Font(Section, "楷体", FontFamilyValues.Modern),
        Font(Grid, "SimSun", FontFamilyValues.Roman));

    private static Font Font(string name, string instead, FontFamilyValues family) =>
        new(new AltName { Val = instead }, new FontCharSet { Val = "86" }, new FontFamily { Val = family }) { Name = name };
}
