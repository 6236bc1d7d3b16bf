using System.Globalization;
using Disclosure.Checking;
using Disclosure.Forms;

namespace Disclosure.Submissions.Prose;

/// <summary>
/// Which lines of a document are the headings of its chapters (FORMS.md sections 2 and 7). Only the whole tells: chapters
/// share a style of numbering, headings below them have another and may use the same words, and a table of contents
/// lists all of them before.
/// </summary>
internal sealed class ChapterPlan
{
    /// <summary>A document with so many chapters is a whole report, and lacks the others.</summary>
    private const int LeastOfWhole = 4;

    /// <summary>So many headings too many are told one by one; an honest report has a few.</summary>
    private const int MostAgain = 50;

    private const int LongestContentsLine = 60;

    private readonly Edition _edition;
    private readonly Dictionary<object, ChapterHeading> _headings = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _contents = new(ReferenceEqualityComparer.Instance);
    private readonly List<(int Order, Finding Finding)> _findings = [];

    private ChapterPlan(Edition edition) => _edition = edition;

    /// <summary>Whether the document has a chapter that is nothing but text, so that lines in tables are text too.</summary>
    public bool HasText { get; private set; }

    /// <summary>Whether it begins with 一, so that what stands before is the preface.</summary>
    public bool HasPreface { get; private set; }

    /// <summary>What is wrong with the headings.</summary>
    public IReadOnlyList<(int Order, Finding Finding)> Findings => _findings;

    /// <summary>Finds the headings.</summary>
    public static ChapterPlan Of(IEnumerable<ProseLine> document, FormIndex form)
    {
        var plan = new ChapterPlan(form.Edition);
        var reader = new HeadingReader(form.Edition);
        var lines = document.ToArray();
        var candidates = new List<(ProseLine Line, ChapterHeading Heading)>();
        foreach (var line in lines)
        {
            if (reader.Read(line.Text) is { } heading && !form.IsPrinted(line.Text))
            {
                candidates.Add((line, heading));
            }
        }

        plan.TakeContents(lines, candidates);
        plan.Choose(candidates);
        return plan;
    }

    /// <summary>The heading a paragraph or cell is; null when it is none.</summary>
    public ChapterHeading? Heading(object source) => _headings.GetValueOrDefault(source);

    /// <summary>Whether it belongs to a table of contents.</summary>
    public bool IsContents(object source) => _contents.Contains(source);

    /// <summary>Chapters listed line by line, before the first of them comes again.</summary>
    private void TakeContents(ProseLine[] lines, List<(ProseLine Line, ChapterHeading Heading)> candidates)
    {
        var sure = candidates.Where(c => c.Heading.Weight >= HeadingReader.Hinted).ToArray();
        var again = sure.Length == 0 ? -1 : Array.FindIndex(sure, 1, c => c.Heading.Chapter == sure[0].Heading.Chapter);
        if (again < 3 || !sure[..again].Zip(sure[1..again]).All(pair => pair.First.Heading.Chapter < pair.Second.Heading.Chapter))
        {
            return;
        }

        var (first, last) = (Array.IndexOf(lines, sure[0].Line), Array.IndexOf(lines, sure[again - 1].Line));
        var listed = lines[first..(last + 1)];
        if (lines[last].Position - lines[first].Position == last - first
            && listed.All(line => line.Text.Length <= LongestContentsLine && !line.Text.Contains('。', StringComparison.Ordinal)))
        {
            _contents.UnionWith(listed.Select(line => line.Source));
            candidates.RemoveAll(c => _contents.Contains(c.Line.Source));
        }
    }

    private void Choose(List<(ProseLine Line, ChapterHeading Heading)> candidates)
    {
        var chapters = _edition.Chapters.Length;
        var chosen = Enum.GetValues<NumberingStyle>()
            .Select(style => (Style: style, Chain: ChapterChain.Best(candidates.Where(c => c.Heading.Numbering.Style == style || IsUnnumbered(c.Heading)), chapters)))
            .Where(c => c.Chain is { } chain && IsCredible(c.Style, chain))
            .OrderByDescending(c => c.Chain!.Weight)
            .FirstOrDefault();
        if (chosen.Chain is null)
        {
            return;
        }

        var headings = chosen.Chain.Headings.ToArray();
        HasText = headings.Any(h => _edition.Tables.All(t => t.Chapter != _edition.Chapters[h.Heading.Chapter].Number));
        HasPreface = headings[0].Heading.Chapter == 0;
        foreach (var (line, heading) in headings)
        {
            _headings.Add(line.Source, heading);
            ReportWording(line, heading);
        }

        var again = new List<ProseLine>();
        foreach (var (line, heading) in candidates.Where(c => c.Heading.Weight == HeadingReader.Known && c.Heading.Numbering.Style == chosen.Style && chosen.Style != NumberingStyle.None))
        {
            if (_headings.TryAdd(line.Source, heading))
            {
                again.Add(line);
            }
        }

        ReportAgain(again);

        ReportMissing(_headings.Values.Select(h => h.Chapter).ToHashSet());
    }

    private static bool IsUnnumbered(ChapterHeading heading) => heading.Numbering.Style == NumberingStyle.None;

    /// <summary>
    /// A line of which only the number speaks makes no chapter alone, and numbers that headings below a chapter have too
    /// have to be those of the chapters.
    /// </summary>
    private static bool IsCredible(NumberingStyle style, ChapterChain chain)
    {
        var numbered = chain.Headings.Where(h => h.Heading.Numbering.Number > 0).ToArray();
        return chain.Headings.Any(h => h.Heading.Weight >= HeadingReader.Hinted)
            && (style is not (NumberingStyle.Digit or NumberingStyle.Bracket)
                || numbered.Count(h => h.Heading.Numbering.Number == h.Heading.Chapter + 1) * 2 > numbered.Length);
    }

    /// <summary>Each of the first headings too many, and the others together: a document can be made of nothing else.</summary>
    private void ReportAgain(List<ProseLine> again)
    {
        foreach (var line in again.Take(MostAgain))
        {
            Report(line, FindingCodes.ChapterOrder.At(line.At, CellText.Quote(line.Text)));
        }

        if (again.Count > MostAgain)
        {
            var (first, rest) = (again[MostAgain], (again.Count - MostAgain).ToString(CultureInfo.InvariantCulture));
            var quote = CellText.Quote(first.Text);
            Report(first, FindingCodes.ChapterOrder.At(
                first.At, quote, arguments: ("observed", new LocalizedText($"{quote} 等 {rest} 处", $"{quote} and others, {rest} in all"))));
        }
    }

    private void ReportWording(ProseLine line, ChapterHeading heading)
    {
        var chapter = _edition.Chapters[heading.Chapter];
        if (heading.IsReworded)
        {
            Report(line, FindingCodes.HeadingReworded.At(line.At, CellText.Quote(heading.Title), chapter.Title.Zh, arguments: ("chapter", chapter.Number)));
        }

        if (heading.Numbering.Number > 0 && heading.Numbering.Number != heading.Chapter + 1)
        {
            Report(line, FindingCodes.ChapterMisnumbered.At(line.At, CellText.Quote(line.Text), chapter.Number, arguments: ("title", chapter.Title)));
        }
    }

    private void ReportMissing(HashSet<int> found)
    {
        var missing = Enumerable.Range(0, _edition.Chapters.Length).Where(c => !found.Contains(c)).Select(c => _edition.Chapters[c]).ToArray();
        if (HasText && found.Count >= LeastOfWhole && missing.Length > 0)
        {
            string List(Func<LocalizedText, string> spoken, string between) => string.Join(between, missing.Select(c => $"{c.Number}、{spoken(c.Title)}"));
            _findings.Add((int.MaxValue, FindingCodes.ChapterMissing.At(null, arguments: ("chapters", new LocalizedText(List(t => t.Zh, "；"), List(t => t.En, "; "))))));
        }
    }

    /// <summary>Over the tables of a workbook stand titles, which nobody reads as a report.</summary>
    private void Report(ProseLine line, Finding finding)
    {
        if (HasText)
        {
            _findings.Add((line.Order, finding));
        }
    }
}
