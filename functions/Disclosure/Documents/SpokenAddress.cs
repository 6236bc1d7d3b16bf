using System.Text.RegularExpressions;

namespace Disclosure.Documents;

/// <summary>An address as a person says it in Chinese. Data keep the plain one.</summary>
internal static partial class SpokenAddress
{
    /// <summary>
    /// <c>第 6 行第 2 列</c> for <c>line 6 column 2</c>; cells of a sheet (<c>表!C7</c>) and JSON paths stay as they are,
    /// and so does the name of an office file in front.
    /// </summary>
    public static string Zh(string at) => Steps().IsMatch(at)
        ? Step().Replace(at, step => (step.Groups[1].Value, step.Groups[2].Value) switch
        {
            ("page", var number) => $"第 {number} 页",
            ("table", var number) => $"第 {number} 个表",
            ("paragraph", var number) => $"第 {number} 段",
            ("column", var number) => $"第 {number} 列",
            ("byte", var number) => $"第 {number} 个字节",
            (_, var number) => $"第 {number} 行",
        })
        : at;

    [GeneratedRegex("^(?:[a-z]+\\.json )?(?:(?:page|table|paragraph|line|row|column|byte) [0-9]+ ?)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Steps();

    [GeneratedRegex("([a-z]+) ([0-9]+) ?", RegexOptions.CultureInvariant)]
    private static partial Regex Step();
}
