using System.Text.RegularExpressions;

namespace Disclosure.Documents;

/// <summary>An address as a person says it in Chinese. Data keep the plain one.</summary>
internal static partial class SpokenAddress
{
    /// <summary>
    /// <c>第 6 行第 2 列</c> for <c>line 6 column 2</c>, <c>第 6 行第 9 字</c> for <c>line 6 character 9</c>; cells of a sheet
    /// (<c>表!C7</c>) and JSON paths stay as they are, and so does the name of an office file in front. <c>第二部分第 3 段</c>
    /// for <c>chapter 二 paragraph 3</c> of a filing, <c>文件名</c> for <c>file name</c>.
    /// </summary>
    public static string Zh(string at)
    {
        if (at == "file name")
        {
            return "文件名";
        }

        var place = TextPlace.Paragraph(at);
        var spoken = Steps().IsMatch(place) ? Step().Replace(place, Step) : place;
        return place.Length == at.Length
            ? spoken
            : string.Concat(spoken, spoken == place ? " " : string.Empty, "第 ", string.Concat(at.AsSpan(at.LastIndexOf(' ') + 1), " 字"));
    }

    private static string Step(Match step) => (step.Groups[1].Value, step.Groups[2].Value) switch
    {
        ("chapter", "preface") => "前言",
        ("chapter", var number) => $"第{number}部分",
        ("page", var number) => $"第 {number} 页",
        ("table", var number) => $"第 {number} 个表",
        ("footnote", var number) => $"脚注 {number}",
        ("endnote", var number) => $"尾注 {number}",
        ("paragraph", var number) => $"第 {number} 段",
        ("column", var number) => $"第 {number} 列",
        ("byte", var number) => $"第 {number} 个字节",
        (_, var number) => $"第 {number} 行",
    };

    [GeneratedRegex("^(?:[a-z]+\\.json )?(?:chapter (?:[一二三四五六七八九十]+|preface) ?)?(?:(?:page|table|footnote|endnote|paragraph|line|row|column|byte) [0-9]+ ?)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Steps();

    [GeneratedRegex("([a-z]+) ([0-9]+|[一二三四五六七八九十]+|preface) ?", RegexOptions.CultureInvariant)]
    private static partial Regex Step();
}
