namespace Disclosure.Submissions.Prose;

/// <summary>A line that may be the heading of a chapter.</summary>
/// <param name="Chapter">0 for 一, to 5 for 六.</param>
/// <param name="Numbering">The number in front of it.</param>
/// <param name="Weight">How sure its words make it; <see cref="HeadingReader"/> says which weights there are.</param>
/// <param name="Title">The words of the heading, as written, without the number.</param>
/// <param name="IsReworded">Whether the words are others than the form's.</param>
/// <param name="Rest">Where the text after the heading starts in the line; -1 when there is none.</param>
internal sealed record ChapterHeading(int Chapter, Numbering Numbering, int Weight, string Title, bool IsReworded, int Rest);
