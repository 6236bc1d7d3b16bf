using System.Text.RegularExpressions;

namespace Disclosure.Submissions.Prose;

/// <summary>
/// Whether a number counts only a part: of the units a report covers, or of a number that stands before it. The words
/// are the language's, whatever the form.
/// </summary>
internal static partial class PartialCount
{
    private static readonly string[] Introductions = ["其中", "包括", "包含", "本级"];

    /// <summary>
    /// Whether the clause up to the number speaks of some of the units only: <c>本级</c>, <c>各乡镇</c>, and
    /// <c>全区各镇</c>, beside which there are departments.
    /// </summary>
    public static bool OfUnits(ReadOnlySpan<char> clause) =>
        SomeUnits().IsMatch(clause) && (!AllUnits().IsMatch(clause) || (Townships().IsMatch(clause) && !OtherUnits().IsMatch(clause)));

    /// <summary>
    /// Whether a number counts what is another body's (<c>配合区政府废止规范性文件12件</c>), what came in one of several ways
    /// (<c>区政府转办申请3件</c>), or all there ever was (<c>截至12月31日累计…</c>).
    /// </summary>
    /// <param name="clause">The clause up to the number.</param>
    /// <param name="sentence">The sentence up to the number.</param>
    /// <param name="rest">The sentence behind it.</param>
    public static bool OfOthers(ReadOnlySpan<char> clause, ReadOnlySpan<char> sentence, ReadOnlySpan<char> rest) =>
        ForOthers().IsMatch(clause) || OnBehalf().IsMatch(sentence) || NotCounted().IsMatch(rest);

    /// <summary>Whether the words between two numbers of one thing make the second a part of the first.</summary>
    public static bool IsIntroduced(ReadOnlySpan<char> between)
    {
        foreach (var word in Introductions)
        {
            if (between.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("(?:各|所辖|下辖|[0-9]+个)(?:乡镇|乡|镇|街道|部门|单位|科室|股室|站所)|本级|所属|下属|直属|机关本部", RegexOptions.CultureInvariant)]
    private static partial Regex SomeUnits();

    [GeneratedRegex("(?:各|所辖|下辖|[0-9]+个)(?:乡镇|乡|镇|街道)", RegexOptions.CultureInvariant)]
    private static partial Regex Townships();

    [GeneratedRegex("部门|单位|含本级|包括", RegexOptions.CultureInvariant)]
    private static partial Regex OtherUnits();

    [GeneratedRegex(
        "转办|交办|转来|转送|移交|移送|代[办收拟]|配合|协助|指导|督促|提请|报请|建议|直接(?:受理|收到|接收)|申请(?:人民)?法院|(?:区|市|县|省|州)(?:委|政府|人大)[^,]{0,4}(?:制定|制发|出台|印发|废止)",
        RegexOptions.CultureInvariant)]
    private static partial Regex ForOthers();

    [GeneratedRegex("代(?:理|表|为)?(?:区|市|县|省|州|镇|乡|人民)(?:人民)?政府|受[^,。]{1,12}委托|作为[^,。]{0,8}复议机关|截[至止](?:(?!全年|本年|今年)[^。;]){0,40}累计", RegexOptions.CultureInvariant)]
    private static partial Regex OnBehalf();

    [GeneratedRegex("不计入|未计入|不纳入|未纳入|不列入|未列入|不在[^,。]{0,8}统计|另行统计", RegexOptions.CultureInvariant)]
    private static partial Regex NotCounted();

    [GeneratedRegex("全(?:区|市|县|省|州|旗|盟|镇|乡|局|街道|委|院|系统|行业)|含本级|包括", RegexOptions.CultureInvariant)]
    private static partial Regex AllUnits();
}
