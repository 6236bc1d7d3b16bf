using System.Collections.Immutable;
using Disclosure.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Disclosure.Reports.Word;

/// <summary>Paragraphs and runs of plain text.</summary>
internal static class WordText
{
    /// <summary>A line to write the date of signing into.</summary>
    public const string DateToFill = "\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日";

    /// <summary>A paragraph of one run, or of none.</summary>
    public static Paragraph Paragraph(string style, string text = "") => Paragraph(style, text.Length == 0 ? [] : [Run(text)]);

    /// <summary>A paragraph of runs.</summary>
    public static Paragraph Paragraph(string style, ImmutableArray<Run> runs) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. runs]);

    /// <summary>A run in the style of its paragraph, or in one of its own.</summary>
    /// <param name="text">The text; what XML cannot carry is shown as U+FFFD.</param>
    /// <param name="style">Style of the run; null for the paragraph's.</param>
    /// <param name="halfPoints">Its size; 0 for the style's.</param>
    public static Run Run(string text, string? style = null, int halfPoints = 0)
    {
        var properties = new RunProperties();
        if (style is not null)
        {
            properties.RunStyle = new RunStyle { Val = style };
        }

        // Quotation marks and dashes belong to both scripts; without the hint they get the narrow ones of the Latin font.
        properties.RunFonts = new RunFonts { Hint = FontTypeHintValues.EastAsia };
        if (halfPoints > 0)
        {
            var size = halfPoints.ToString(System.Globalization.CultureInfo.InvariantCulture);
            (properties.FontSize, properties.FontSizeComplexScript) = (new FontSize { Val = size }, new FontSizeComplexScript { Val = size });
        }

        return new Run(properties, new Text(VisibleText.Of(text)) { Space = SpaceProcessingModeValues.Preserve });
    }
}
