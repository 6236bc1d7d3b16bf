using DocumentFormat.OpenXml.Wordprocessing;

namespace Disclosure.Reports.Word;

/// <summary>The page of official documents (GB/T 9704-2012 §5.2, §7.5): A4, type area 156 mm × 225 mm, numbers outside at the foot.</summary>
internal static class WordPages
{
    /// <summary>Width of the type area in twentieths of a point.</summary>
    public const int Width = PageWidth - Left - Right;

    private const int PageWidth = 11_906;
    private const int Left = 1_588;
    private const int Right = 1_474;

    /// <summary>Page, margins and footers.</summary>
    /// <param name="odd">Relationship of the footer of odd pages.</param>
    /// <param name="even">Relationship of the footer of even pages.</param>
    public static SectionProperties Section(string odd, string even) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = odd },
        new FooterReference { Type = HeaderFooterValues.Even, Id = even },
        new PageSize { Width = PageWidth, Height = 16_838 },
        new PageMargin { Top = 2_098, Right = Right, Bottom = 1_985, Left = Left, Header = 851, Footer = 1_588, Gutter = 0 });

    /// <summary>Odd pages have their number at the right and even ones at the left, a character from the margin.</summary>
    public static Footer Footer(JustificationValues side) => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.PageNumber }, new Justification { Val = side }),
        WordText.Run("— "),
        new SimpleField(WordText.Run("1")) { Instruction = " PAGE " },
        WordText.Run(" —")));

    /// <summary>Two kinds of pages, and the language whose rules for the ends of lines hold.</summary>
    public static Settings Settings() => new(
        new EvenAndOddHeaders(),
        new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
        new Compatibility(
            new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = "en-US", EastAsia = "zh-CN" });
}
