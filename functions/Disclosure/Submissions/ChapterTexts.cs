using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Disclosure.Documents;
using Disclosure.Forms;
using Disclosure.Submissions.Prose;

namespace Disclosure.Submissions;

/// <summary>
/// A document of texts alone, as an office writes them for the report of its area: chapters by their headings, or one chapter
/// by the name of the file.
/// </summary>
public static partial class ChapterTexts
{
    /// <summary>Where a heading stands that the file does not have.</summary>
    private const string Nowhere = "end";

    /// <summary>
    /// The texts by chapter. A file whose name is a chapter's (<c>一.md</c>, <c>五、存在的主要问题及改进情况.docx</c>, <c>前言.md</c>)
    /// holds that chapter whole, whatever is numbered in it, unless it has the headings of others.
    /// </summary>
    /// <param name="fileName">Its name, without folders.</param>
    /// <param name="document">What was read; its tables are left aside.</param>
    /// <param name="edition">The edition of the year.</param>
    /// <param name="year">The report year.</param>
    /// <returns>A submission with texts only; what is wrong with headings and texts is in its findings.</returns>
    public static Submission Match(string fileName, Document document, Edition edition, int year)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(edition);
        var paragraphs = document.Parts.OfType<Paragraph>().Where(p => !CellText.IsBlank(p.Text)).ToImmutableArray();
        var chapter = ChapterOf(fileName, edition);
        var reader = new HeadingReader(edition);
        var titles = paragraphs.Select(p => Official(reader, p)).OfType<ChapterHeading>().Select(h => edition.Chapters[h.Chapter].Number).ToHashSet(StringComparer.Ordinal);
        if (chapter is null || titles.Any(t => t != chapter))
        {
            return FormMatcher.Match(document with { Parts = [.. paragraphs] }, edition, year);
        }

        return chapter == Passage.Preface ? MatchPreface(document, paragraphs, edition, year) : MatchChapter(chapter, paragraphs, reader, edition, year);
    }

    /// <summary>The chapter a file's name says it is; null when it says none.</summary>
    public static string? ChapterOf(string fileName, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(edition);
        var name = CellText.Fold(CellText.Clean(Path.GetFileNameWithoutExtension(fileName)));
        if (Preface().IsMatch(name))
        {
            return Passage.Preface;
        }

        var number = Numbered().Match(name) is { Success: true } match ? match.Groups[1].Value : null;
        var key = LabelKey.Of(name).Full;
        return edition.Chapters.FirstOrDefault(c => c.Number == number || c.Variants.Prepend(c.Title.Zh).Any(t => LabelKey.Of(t).Full == key))?.Number;
    }

    /// <summary>The heading of a chapter in the form's own words, with a number: nothing below a chapter has that.</summary>
    private static ChapterHeading? Official(HeadingReader reader, Paragraph paragraph) =>
        reader.Read(paragraph.Text) is { Weight: HeadingReader.Known, Numbering.Style: NumberingStyle.Numeral } heading ? heading : null;

    /// <summary>A preface ends where 一 begins.</summary>
    private static Submission MatchPreface(Document document, ImmutableArray<Paragraph> paragraphs, Edition edition, int year)
    {
        var (first, end) = (edition.Chapters[0], new Paragraph(Nowhere, string.Empty));
        end = end with { Text = $"{first.Number}、{first.Title.Zh}" };
        var matched = FormMatcher.Match(document with { Parts = [.. paragraphs, end] }, edition, year);
        return matched with { Read = matched.Read - 1, Placed = matched.Placed - 1, Findings = [.. matched.Findings.Where(f => f.At != Nowhere)] };
    }

    private static Submission MatchChapter(string chapter, ImmutableArray<Paragraph> paragraphs, HeadingReader reader, Edition edition, int year)
    {
        var result = new SubmissionBuilder(edition, year);
        foreach (var (paragraph, order) in paragraphs.Select((p, i) => (p, i)))
        {
            var heading = order == 0 ? Official(reader, paragraph) : null;
            if (heading is not null)
            {
                result.AddHeading(paragraph.At, paragraph.Text);
            }

            if (heading is null || heading.Rest >= 0)
            {
                result.AddText(chapter, paragraph.At, paragraph.Text, order, Math.Max(heading?.Rest ?? 0, 0));
            }

            result.Count(order, paragraph.At, paragraph.Text, CellMark.Placed);
        }

        return result.Build();
    }

    [GeneratedRegex("^第?([一二三四五六])(?:章|部分)?(?: *[,.、_-].*| .*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex("^(?:前言|引言|序言|导语|preface)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Preface();
}
