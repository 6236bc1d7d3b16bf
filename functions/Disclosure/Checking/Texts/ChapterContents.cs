using System.Text.RegularExpressions;
using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Submissions.Prose;

namespace Disclosure.Checking.Texts;

/// <summary>
/// A chapter does not say what it has to: a chapter 五 that says only 无, names no problem or nothing that is done about it
/// is a fault inspectors score (FORMS.md section 2).
/// </summary>
internal static partial class ChapterContents
{
    /// <summary>The findings, one for each chapter. A chapter without any text is missing, which is told of the file.</summary>
    public static IEnumerable<FoundPlace> Of(CheckedFiling filing)
    {
        foreach (var content in filing.Edition.Prose.Contents)
        {
            var passages = filing.Passages.Where(p => p.Chapter == content.Chapter).ToArray();
            var texts = passages.Select(p => ProseText.Of(p.Text, p.Start)).ToArray();
            if (passages.Length == 0 || Array.Exists(texts, t => InstructionsLeft.In(t, filing.Edition.Prose)))
            {
                continue;
            }

            var sections = Sections(string.Join('\n', texts.Select(t => t.Text)), content);
            var missing = content.Parts.Where((part, i) => !sections.Any(s => s.Part == i ? HasWords(s.Said) : Says(s.Said, part))).Select(part => part.Name).ToArray();
            if (missing.Length > 0)
            {
                yield return new(FindingCodes.ChapterSaysNothing, code => code.At(
                    passages[0].At,
                    CellText.Quote(passages[0].Text[passages[0].Start..]),
                    arguments:
                    [
                        ("chapter", content.Chapter),
                        ("missing", new LocalizedText(string.Join('、', missing.Select(m => m.Zh)), string.Join(" and ", missing.Select(m => m.En)))),
                    ]));
            }
        }
    }

    /// <summary>
    /// The text from heading to heading, each with the part it stands over, or -1; without clauses that say there is nothing
    /// to say.
    /// </summary>
    private static List<(int Part, string Said)> Sections(string text, ChapterContent content)
    {
        var titles = content.Titles.Select(t => (Title: t, Part: -1))
            .Concat(content.Parts.SelectMany((part, i) => part.Titles.Select(t => (Title: t, Part: i))))
            .OrderByDescending(t => t.Title.Length).ToArray();
        var sections = new List<(int, string)>();
        var (part, start) = (-1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            // 不存在问题 is no heading.
            var found = i > 0 && text[i - 1] is '不' or '未' or '无' or '没'
                ? default
                : Array.Find(titles, t => text.AsSpan(i).StartsWith(t.Title, StringComparison.Ordinal));
            if (found.Title is { } title)
            {
                sections.Add((part, Said(text[start..i])));
                (part, start) = (found.Part, i + title.Length);
                i = start - 1;
            }
        }

        sections.Add((part, Said(text[start..])));
        return sections;
    }

    private static string Said(string text) =>
        string.Join('\n', text.Split(',', '。', ';', ':', '!', '\n').Where(clause => !Nothing().IsMatch(clause)));

    private static bool HasWords(string said) => said.Count(c => c is >= '\u4E00' and <= '\u9FFF' && !"一二三四五六七八九十".Contains(c, StringComparison.Ordinal)) > 1;

    private static bool Says(string said, ContentPart part)
    {
        foreach (var word in part.Except)
        {
            said = said.Replace(word, string.Empty, StringComparison.Ordinal);
        }

        return part.Words.Any(word => said.Contains(word, StringComparison.Ordinal));
    }

    [GeneratedRegex(
        @"^[^\u4E00-\u9FFF]*(?:[一二三四五六七八九十]{1,2}[、)])?(?:本年度?|本单位|我单位|我局|目前)?(?:无|暂无|没有|不存在|未发现|未存在|不涉及)(?:存在|其他|明显|突出|重大|任何|相关|的){0,3}(?:问题|不足|情况|事项|内容|措施)?[^\u4E00-\u9FFF]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();
}
