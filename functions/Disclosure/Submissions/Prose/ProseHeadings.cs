using Disclosure.Forms;

namespace Disclosure.Submissions.Prose;

/// <summary>The headings a paragraph stands under: its chapter's, and a numbered line of its own over it.</summary>
internal sealed class ProseHeadings(Edition edition)
{
    /// <summary>A line of its own over the paragraphs that it introduces.</summary>
    private const int LongestHeading = 40;

    private string _chapter = string.Empty;
    private string _title = string.Empty;
    private string _line = string.Empty;

    /// <summary>The words of the headings over the next paragraph in reading order, folded.</summary>
    public string Over(Passage passage, ProseText prose)
    {
        if (passage.Chapter != _chapter)
        {
            (_chapter, _line) = (passage.Chapter, string.Empty);
            _title = CellText.Fold(edition.Chapters.FirstOrDefault(c => c.Number == _chapter)?.Title.Zh ?? string.Empty);
        }

        if (prose.Text.Length <= LongestHeading && Numbering.Of(prose.Text).Number > 0 && !prose.Text.TrimEnd('。').Contains('。', StringComparison.Ordinal))
        {
            _line = prose.Text;
        }

        return _title + _line;
    }
}
