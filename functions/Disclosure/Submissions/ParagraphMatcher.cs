using System.Text.RegularExpressions;
using Disclosure.Documents;

namespace Disclosure.Submissions;

/// <summary>Takes paragraphs: the headings of chapters, the text under them, titles and declarations.</summary>
internal sealed partial class ParagraphMatcher(FormIndex form, SubmissionBuilder result, Declarations declarations)
{
    private const string Numbers = "一二三四五六";

    private string? _chapter;

    /// <summary>Matches one paragraph; one with nothing to see is not counted as read.</summary>
    public void Match(Paragraph paragraph, int order)
    {
        if (!CellText.IsBlank(paragraph.Text))
        {
            result.Count(order, paragraph.At, paragraph.Text, IsPlaced(paragraph.Text) ? CellMark.Placed : CellMark.None);
        }
    }

    private bool IsPlaced(string text)
    {
        var key = LabelKey.Of(text);
        if ((form.Chapter(key) ?? NextChapter(text)) is { } chapter)
        {
            _chapter = chapter;
            return true;
        }

        if (form.IsHeading(key) || declarations.TryLine(text))
        {
            return true;
        }

        if (_chapter is not null)
        {
            result.AddText(_chapter, text);
        }

        return _chapter is not null;
    }

    /// <summary>A short line with the number after the last chapter's is a heading, whatever its words: titles vary (FORMS.md section 7).</summary>
    private string? NextChapter(string text)
    {
        var next = _chapter is null ? 0 : Numbers.IndexOf(_chapter, StringComparison.Ordinal) + 1;
        return Heading().Match(CellText.Clean(text)) is { Success: true } heading && next < Numbers.Length && heading.Groups[1].Value[0] == Numbers[next]
            ? heading.Groups[1].Value
            : null;
    }

    [GeneratedRegex("^([一二三四五六]) ?[、.．][^。；]{2,28}$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
