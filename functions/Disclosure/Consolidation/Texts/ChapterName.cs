using Disclosure.Submissions;

namespace Disclosure.Consolidation.Texts;

/// <summary>What a chapter is called in a sentence.</summary>
internal static class ChapterName
{
    /// <summary><c>第五部分</c> for 五; the preface by its name.</summary>
    public static LocalizedText Of(string chapter) => chapter == Passage.Preface
        ? new LocalizedText("前言", "the preface")
        : new LocalizedText($"第{chapter}部分", $"chapter {chapter}");
}
