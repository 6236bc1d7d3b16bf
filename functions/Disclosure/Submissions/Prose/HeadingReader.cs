using System.Collections.Immutable;
using Disclosure.Forms;

namespace Disclosure.Submissions.Prose;

/// <summary>
/// Tells whether a line may be the heading of a chapter, by its words and its number. Which lines are, only the whole
/// document tells: <see cref="ChapterPlan"/>.
/// </summary>
internal sealed class HeadingReader(Edition edition)
{
    /// <summary>The words are the form's, or a variant of them.</summary>
    public const int Known = 8;

    /// <summary>A numbered heading that has the words by which a chapter is known.</summary>
    public const int Hinted = 4;

    /// <summary>A short numbered line; only its number says which chapter it may begin.</summary>
    public const int Numbered = 1;

    private const int LongestTitle = 40;
    private const int ShortestTitle = 2;

    private readonly ImmutableArray<(int Chapter, string Letters, bool IsOfficial)> _titles =
    [
        .. edition.Chapters
            .SelectMany((c, i) => c.Variants.Prepend(c.Title.Zh).Select((t, n) => (Chapter: i, Letters: LabelKey.Of(t).Full, IsOfficial: n == 0)))
            .OrderByDescending(t => t.Letters.Length),
    ];

    private readonly ImmutableArray<(int Chapter, string[] Words)> _hints =
        [.. edition.Chapters.SelectMany((c, i) => c.Hints.Select(h => (i, h.Split('…'))))];

    /// <summary>What the line may be the heading of; null when it is none.</summary>
    /// <param name="text">The line as read.</param>
    public ChapterHeading? Read(string text)
    {
        var start = Leftovers.After(text);
        while (start < text.Length && CellText.IsBlank(text[start].ToString()))
        {
            start++;
        }

        var folded = CellText.Fold(text[start..Math.Min(text.Length, start + (LongestTitle * 3))]);
        var numbering = Numbering.Of(folded);
        var body = new HeadingText(folded, start, numbering.Length, text.Length);
        return ByTitle(body, numbering)
            ?? (numbering.Number > 0 && numbering.Number <= edition.Chapters.Length ? ByHint(body, numbering) ?? ByNumber(body, numbering) : null);
    }

    private ChapterHeading? ByTitle(HeadingText body, Numbering numbering)
    {
        foreach (var (chapter, letters, isOfficial) in _titles)
        {
            if (body.EndOf(letters) is not { } end)
            {
                continue;
            }

            var rest = body.RestAfter(end);
            // Without a number, words that go on are a sentence, unless a colon says that they were a heading.
            if (rest < 0 || numbering.Style != NumberingStyle.None || (isOfficial && body.IsColon(end)))
            {
                return new ChapterHeading(chapter, numbering, Known, body.Title(end), !isOfficial, rest);
            }
        }

        return null;
    }

    private ChapterHeading? ByHint(HeadingText body, Numbering numbering)
    {
        if (body.EndOfTitle(LongestTitle) is not { } end)
        {
            return null;
        }

        var title = body.Title(end);
        foreach (var (chapter, words) in _hints)
        {
            if (Contains(title, words))
            {
                return new ChapterHeading(chapter, numbering, Hinted, title, IsReworded: true, body.RestAfter(end));
            }
        }

        return null;
    }

    private static ChapterHeading? ByNumber(HeadingText body, Numbering numbering) =>
        body.EndOfTitle(LongestTitle) is { } end && body.RestAfter(end) < 0 && body.Title(end) is { Length: >= ShortestTitle } title
            ? new ChapterHeading(numbering.Number - 1, numbering, Numbered, title, IsReworded: true, -1)
            : null;

    private static bool Contains(string title, string[] words)
    {
        var from = 0;
        foreach (var word in words)
        {
            var found = title.IndexOf(word, from, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            from = found + word.Length;
        }

        return true;
    }
}
