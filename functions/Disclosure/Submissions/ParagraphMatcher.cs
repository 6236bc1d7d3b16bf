using System.Collections.Frozen;
using Disclosure.Documents;
using Disclosure.Submissions.Prose;

namespace Disclosure.Submissions;

/// <summary>Takes paragraphs, and lines of text in tables: the headings of chapters, the text under them, titles and declarations.</summary>
internal sealed class ParagraphMatcher(FormIndex form, ChapterPlan plan, SubmissionBuilder result, Declarations declarations)
{
    private readonly FrozenSet<string> _printed = form.Edition.Tables.Select(t => t.Chapter).ToFrozenSet(StringComparer.Ordinal);
    private string? _chapter;

    /// <summary>Whether the lines are those of a chapter that has no table, or of the preface.</summary>
    private bool IsInText => _chapter is null ? plan.HasPreface : !_printed.Contains(_chapter);

    /// <summary>Matches one paragraph; one with nothing to see is not counted as read.</summary>
    public void Match(Paragraph paragraph, int order)
    {
        if (!CellText.IsBlank(paragraph.Text))
        {
            var isPlaced = TryHeading(paragraph, paragraph.At, paragraph.Text, order) || IsPlaced(paragraph.At, paragraph.Text, order);
            result.Count(order, paragraph.At, paragraph.Text, isPlaced ? CellMark.Placed : CellMark.None);
        }
    }

    /// <summary>Takes the one cell of a row when it is the heading of a chapter or, in a report pasted into a sheet, a text that no table ends.</summary>
    public bool TryLine(MarkedCell cell) =>
        TryHeading(cell.Source, cell.At, cell.Text, cell.Order)
        || (plan.HasText && IsInText && IsPlaced(cell.At, cell.Text, cell.Order));

    /// <summary>Takes the one cell of a row that nothing else knows, when it stands in a report pasted into a sheet.</summary>
    public bool TryText(MarkedCell cell) => plan.HasText && IsPlaced(cell.At, cell.Text, cell.Order);

    private bool TryHeading(object source, string at, string text, int order)
    {
        if (plan.Heading(source) is not { } heading)
        {
            return plan.IsContents(source) && TakeTitle(at, text);
        }

        _chapter = form.Edition.Chapters[heading.Chapter].Number;
        TakeTitle(at, text[..(heading.Rest < 0 ? text.Length : heading.Rest)]);
        if (heading.Rest >= 0)
        {
            result.AddText(_chapter, at, text, order, heading.Rest);
        }
        else if (IsAnswer(heading.Title))
        {
            result.AddText(_chapter, at, text, order, text.IndexOf(heading.Title[..1], StringComparison.Ordinal));
        }

        return true;
    }

    private bool IsPlaced(string at, string text, int order)
    {
        var key = LabelKey.Of(text);
        var isText = IsInText;
        if (key.Full == "目录" || (!(isText && _chapter is not null) && (IsHeading(key, text) || declarations.TryLine(text, at, order))))
        {
            return TakeTitle(at, text);
        }

        if ((_chapter ?? (plan.HasPreface ? Passage.Preface : null)) is not { } chapter)
        {
            return false;
        }

        result.AddText(chapter, at, text, order);
        return true;
    }

    private bool TakeTitle(string at, string text)
    {
        result.AddHeading(at, text);
        return true;
    }

    /// <summary>A numbered heading within a chapter belongs to its text, even in the words of another chapter.</summary>
    private bool IsHeading(LabelKey key, string text) =>
        form.IsHeading(key) && (_chapter is null || Numbering.Of(CellText.Fold(CellText.Clean(text))).Style == NumberingStyle.None);

    /// <summary>A heading can be all there is to say: <c>六、无其他需要说明的事项</c> (FORMS.md section 7).</summary>
    private static bool IsAnswer(string title) => title[0] is '无' or '没' || title.StartsWith("暂无", StringComparison.Ordinal);
}
