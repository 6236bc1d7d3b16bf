using System.Globalization;
using System.Text.RegularExpressions;
using Disclosure.Checking;
using Disclosure.Documents;
using Disclosure.Forms;

namespace Disclosure.Submissions.Prose;

/// <summary>
/// What only the outline of a whole report shows: a chapter with nothing under its heading, a number of parts that is not
/// that of its chapters, a title without a year. A filing in storage has lost headings and title.
/// </summary>
internal static partial class OutlineFaults
{
    /// <summary>A document with so many chapters is a whole report.</summary>
    private const int LeastOfWhole = 4;

    private const int LongestTitle = 60;

    private const string Numerals = "一二三四五六七八九";

    /// <summary>The findings with their place in reading order.</summary>
    /// <param name="document">What was read.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="plan">Which of them are headings of chapters.</param>
    /// <param name="passages">The paragraphs of its texts.</param>
    public static IEnumerable<(int Order, Finding Finding)> Of(
        Document document, Edition edition, ProseLine[] lines, ChapterPlan plan, IEnumerable<Passage> passages)
    {
        var headings = lines.Where(line => plan.Heading(line.Source) is not null).ToArray();
        if (!plan.HasText || headings.Length == 0)
        {
            return [];
        }

        var texts = passages.ToArray();
        return [.. Empty(document, edition, plan, headings, texts), .. Count(edition, plan, headings, texts), .. Title(lines, plan, headings[0])];
    }

    private static IEnumerable<(int Order, Finding Finding)> Empty(
        Document document, Edition edition, ChapterPlan plan, ProseLine[] headings, Passage[] passages)
    {
        var printed = edition.Tables.Select(t => t.Chapter).ToHashSet(StringComparer.Ordinal);
        var written = passages.Select(p => p.Chapter).ToHashSet(StringComparer.Ordinal);
        if (!written.Any(chapter => chapter != Passage.Preface && !printed.Contains(chapter)))
        {
            // Headings around the tables; the texts come in a file of their own.
            yield break;
        }

        var bare = BareHeadings(document, plan);
        foreach (var heading in headings)
        {
            var chapter = edition.Chapters[plan.Heading(heading.Source)!.Chapter];
            if (!printed.Contains(chapter.Number) && bare.Contains(heading.Source) && written.Add(chapter.Number))
            {
                yield return (heading.Order, FindingCodes.ChapterEmpty.At(
                    heading.At, CellText.Quote(heading.Text), arguments: [("chapter", chapter.Number), ("title", chapter.Title)]));
            }
        }
    }

    /// <summary>The headings behind which nothing stands but the form's instruction until the next chapter begins or the document ends.</summary>
    private static HashSet<object> BareHeadings(Document document, ChapterPlan plan)
    {
        var bare = new HashSet<object>(ReferenceEqualityComparer.Instance);
        object? open = null;
        foreach (var (source, text) in Content(document))
        {
            if (CellText.IsBlank(text) || (open is not null && FormInstruction.Is(text)))
            {
                continue;
            }

            var isHeading = plan.Heading(source) is not null;
            if (open is not null && isHeading)
            {
                bare.Add(open);
            }

            open = isHeading ? source : null;
        }

        if (open is not null)
        {
            bare.Add(open);
        }

        return bare;
    }

    private static IEnumerable<(object Source, string Text)> Content(Document document) => document.Parts.SelectMany(part => part switch
    {
        Paragraph paragraph => [(paragraph, paragraph.Text)],
        Table table => table.Cells.Select(cell => ((object)cell, cell.Text)),
        _ => Enumerable.Empty<(object, string)>(),
    });

    private static IEnumerable<(int Order, Finding Finding)> Count(Edition edition, ChapterPlan plan, ProseLine[] headings, Passage[] passages)
    {
        var chapters = headings.Select(h => plan.Heading(h.Source)!.Chapter).Distinct().Count();
        foreach (var passage in chapters < LeastOfWhole ? [] : passages.TakeWhile(p => p.Chapter == Passage.Preface || p.Chapter == edition.Chapters[0].Number))
        {
            var prose = ProseText.Of(passage.Text, passage.Start);
            foreach (Match parts in Parts().Matches(prose.Text))
            {
                var sentence = prose.Text[prose.SentenceStart(parts.Index, 200)..parts.Index];
                if (IsOfReport(sentence, prose.Text[parts.Index..]) && Number(parts.Groups[1].ValueSpan[0]) is var said && said != chapters)
                {
                    yield return (headings[0].Order - 1, FindingCodes.ChapterCountDiffers.At(
                        passage.Place(prose.Origin(parts.Index)),
                        CellText.Quote(prose.Written(parts.Index, parts.Index + parts.Length)),
                        chapters.ToString(CultureInfo.InvariantCulture),
                        difference: (said - chapters).ToString(CultureInfo.InvariantCulture)));
                    yield break;
                }
            }
        }
    }

    private static bool IsOfReport(string before, string after) =>
        (before.Contains("报告", StringComparison.Ordinal) || before.Contains("年报", StringComparison.Ordinal) || before.Contains("全文", StringComparison.Ordinal))
        && (Composed().IsMatch(before) || after.AsSpan(0, Math.Min(after.Length, 10)).Contains("组成", StringComparison.Ordinal)
            || after.AsSpan(0, Math.Min(after.Length, 10)).Contains("构成", StringComparison.Ordinal));

    private static int Number(char c) => char.IsAsciiDigit(c) ? c - '0' : Numerals.IndexOf(c, StringComparison.Ordinal) + 1;

    /// <summary>The lines before the first chapter: one of them is the title, and one names the year.</summary>
    private static IEnumerable<(int Order, Finding Finding)> Title(ProseLine[] lines, ChapterPlan plan, ProseLine first)
    {
        if (!plan.HasPreface)
        {
            yield break;
        }

        var before = lines.TakeWhile(line => line.Order < first.Order)
            .Where(line => line.Text.Length <= LongestTitle && !plan.IsContents(line.Source) && !line.Text.Contains('。', StringComparison.Ordinal))
            .Select(line => (Line: line, Text: CellText.Fold(CellText.Clean(line.Text)).Replace(" ", string.Empty, StringComparison.Ordinal)))
            .ToArray();
        if (Array.Find(before, b => ReportTitle().IsMatch(b.Text)) is { Line: { } title } && !Array.Exists(before, b => NamesYear().IsMatch(b.Text)))
        {
            yield return (title.Order, FindingCodes.TitleWithoutYear.At(title.At, CellText.Quote(title.Text)));
        }
    }

    [GeneratedRegex("([二三四五六七八九]|(?<![0-9])[2-9])个?(?:大)?部分", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex("包括|包含|分为|共分|共有|共计|由.{0,150}$", RegexOptions.CultureInvariant)]
    private static partial Regex Composed();

    [GeneratedRegex(@"政府信息公开[^,。;:]{0,12}(?:报告|年报)(?:\([^()]{0,20}\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex ReportTitle();

    [GeneratedRegex("[12][0-9]{3}|[二2][〇○零O0]{1,2}[一二三四五六七八九〇○零]{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex NamesYear();
}
