using Disclosure.Documents;

namespace Disclosure.Submissions;

/// <summary>A paragraph of the report's text, or what of it follows a heading in the same paragraph.</summary>
/// <param name="Chapter">一 to 六, or <see cref="Preface"/>.</param>
/// <param name="At">The address of its paragraph or cell.</param>
/// <param name="Start">Where in the paragraph it starts, in characters; 0 for a whole one.</param>
/// <param name="Text">The paragraph as read, the part before <paramref name="Start"/> included.</param>
public sealed record Passage(string Chapter, string At, int Start, string Text)
{
    /// <summary>The key of what stands before 一: legal basis, period, download address, contact (FORMS.md section 2).</summary>
    public const string Preface = "preface";

    /// <summary>Characters of its paragraph before <see cref="Text"/>: lines of a paragraph are passages of their own.</summary>
    public int Before { get; init; }

    /// <summary>The address of a character of it.</summary>
    /// <param name="index">Where in <see cref="Text"/> the character stands.</param>
    public string Place(int index) => TextPlace.Of(At, Before + index);
}
