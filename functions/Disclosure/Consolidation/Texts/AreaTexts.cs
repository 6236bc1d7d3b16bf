using System.Collections.Immutable;
using Disclosure.Checking;
using Disclosure.Forms;

namespace Disclosure.Consolidation.Texts;

/// <summary>The texts of an area's report: those of its office or, of a past year, as they were published.</summary>
internal static class AreaTexts
{
    /// <summary>The texts by chapter. What was published stands; what the office wrote fills what that lacks.</summary>
    public static ImmutableSortedDictionary<string, string> Of(ConsolidationInput input) => input.Published?.Texts is { } published
        ? published.AddRange(input.Office.Texts.Chapters.Where(c => !published.ContainsKey(c.Key)))
        : input.Office.Texts.Chapters;

    /// <summary>
    /// What is wrong with the files, and what the texts do not say that a report has to. Nobody can add to a report of a past
    /// year what it did not say.
    /// </summary>
    public static IEnumerable<Finding> Findings(ConsolidationInput input)
    {
        var texts = Of(input);
        var published = input.Published?.Texts;
        return input.Office.Texts.Findings
            .Concat(input.Office.Texts.Sources.Where(s => published?.ContainsKey(s.Key) == true).Select(s => OfficeTexts.Twice(s.Key, s.Value, input.Published!.File ?? "history")))
            .Concat(input.Published is null ? [.. Missing(input.Edition, texts), .. Topics(input.Edition, texts)] : Array.Empty<Finding>());
    }

    private static IEnumerable<Finding> Missing(Edition edition, ImmutableSortedDictionary<string, string> texts) =>
        from chapter in edition.Prose.Required
        where !texts.ContainsKey(chapter)
        let title = edition.Chapters.FirstOrDefault(c => c.Number == chapter)?.Title
        select FindingCodes.AreaTextMissing.At(
            null,
            chapter,
            arguments: [("chapter", title is null ? ChapterName.Of(chapter) : new LocalizedText($"{chapter}、{title.Zh}", $"{chapter} ({title.En})"))]);

    private static IEnumerable<Finding> Topics(Edition edition, ImmutableSortedDictionary<string, string> texts)
    {
        foreach (var content in edition.Prose.AreaContents)
        {
            if (!texts.TryGetValue(content.Chapter, out var text))
            {
                continue;
            }

            var missing = content.Parts.Where(part => !part.Words.Any(word => text.Contains(word, StringComparison.Ordinal))).Select(part => part.Name).ToArray();
            if (missing.Length > 0)
            {
                yield return FindingCodes.AreaTopicMissing.At(
                    $"chapter {content.Chapter}",
                    string.Join('、', missing.Select(m => m.Zh)),
                    arguments:
                    [
                        ("chapter", content.Chapter),
                        ("missing", new LocalizedText(string.Join('、', missing.Select(m => m.Zh)), string.Join(", ", missing.Select(m => m.En)))),
                    ]);
            }
        }
    }
}
