using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Disclosure.Reports.Word;

/// <summary>
/// A report as a Word document ready to sign, set as official documents are (GB/T 9704-2012): title, preface, six chapters
/// with the tables of the form, the name of the body and a line for the date. Nobody but the office knows when it signs.
/// </summary>
internal static class ReportDocument
{
    /// <summary>Characters of the title that fit a line in its size.</summary>
    private const int LongestTitleLine = 20;

    /// <summary>The bytes of the document; equal reports give equal bytes.</summary>
    public static byte[] Write(PrintableReport report)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            // Names of relationships are given, because the library's own are random.
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.Of();
            main.AddNewPart<FontTablePart>("fonts").Fonts = WordFonts.Table();
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = WordPages.Settings();
            main.AddNewPart<FooterPart>("odd").Footer = WordPages.Footer(JustificationValues.Right);
            main.AddNewPart<FooterPart>("even").Footer = WordPages.Footer(JustificationValues.Left);
            main.Document = new Document(new Body([.. Content(report), WordPages.Section("odd", "even")]));
        }

        return ReproduciblePackage.Repack(stream);
    }

    private static IEnumerable<OpenXmlElement> Content(PrintableReport report)
    {
        yield return Title(report);
        foreach (var line in report.Preface)
        {
            yield return Line(line);
        }

        foreach (var chapter in report.Chapters)
        {
            yield return WordText.Paragraph(WordStyles.Chapter, chapter.Heading);
            foreach (var line in chapter.Lines)
            {
                yield return Line(line);
            }

            foreach (var table in chapter.Tables)
            {
                yield return WordTable.Of(table, report.Figure);

                // A table at the end of a page needs a paragraph behind it, and should not stick to the next.
                yield return WordText.Paragraph(WordStyles.Gap);
            }
        }

        yield return WordText.Paragraph(WordStyles.Signature, report.Name);
        yield return WordText.Paragraph(WordStyles.Signature, WordText.DateToFill);
    }

    /// <summary>The name on a line of its own when both do not fit one: a title breaks where its sense does (§7.3.1).</summary>
    private static Paragraph Title(PrintableReport report) => report.Title.Length <= LongestTitleLine
        ? WordText.Paragraph(WordStyles.Title, report.Title)
        : WordText.Paragraph(WordStyles.Title, [WordText.Run(report.Name), new Run(new Break()), WordText.Run(report.Subject)]);

    private static Paragraph Line(PrintedLine line)
    {
        if (line.IsHeading)
        {
            return WordText.Paragraph(WordStyles.Section, line.Text);
        }

        var words = WordText.Run(string.Concat(line.Runs.Select(r => r.Text)));
        ImmutableArray<Run> runs = line.Lead.Length == 0 ? [words] : [WordText.Run(line.Lead, WordStyles.Lead), words];
        return WordText.Paragraph(WordStyles.Body, runs);
    }
}
