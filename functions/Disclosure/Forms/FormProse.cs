using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>What the texts of a report must not say, and what they must (the member <c>prose</c> of a form file).</summary>
public sealed record FormProse
{
    /// <summary>Nothing of either.</summary>
    public static FormProse None { get; } = new();

    /// <summary>A sentence with one of them, outside the preface, names what the report is made by.</summary>
    public ImmutableArray<string> BasisWords { get; init; } = [];

    /// <summary>Notices that reports of the edition are no longer made by.</summary>
    public ImmutableArray<SupersededNotice> Superseded { get; init; } = [];

    /// <summary>What a form says to who fills it in.</summary>
    public ImmutableArray<InstructionPhrase> Instructions { get; init; } = [];

    /// <summary>The same in labels.</summary>
    public ImmutableArray<string> LabelInstructions { get; init; } = [];

    /// <summary>What chapters have to say.</summary>
    public ImmutableArray<ChapterContent> Contents { get; init; } = [];

    /// <summary>Chapters, the preface among them, that an area's report needs words of its office for.</summary>
    public ImmutableArray<string> Required { get; init; } = [];

    /// <summary>
    /// What chapters of an area's report have to say besides (FORMS.md section 2: the topics of 一). A unit's report says it
    /// in fewer words than anything could be known by.
    /// </summary>
    public ImmutableArray<ChapterContent> AreaContents { get; init; } = [];
}
