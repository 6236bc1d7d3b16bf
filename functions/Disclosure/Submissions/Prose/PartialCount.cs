using System.Text.RegularExpressions;

namespace Disclosure.Submissions.Prose;

/// <summary>
/// Whether a number counts only a part: of the units a report covers, or of a number that stands before it. The words
/// are the language's, whatever the form.
/// </summary>
internal static partial class PartialCount
{
    private static readonly string[] Introductions = ["其中", "包括", "包含", "本级"];

    /// <summary>Whether the clause up to the number speaks of some of the units only: <c>本级</c>, <c>各乡镇</c>.</summary>
    public static bool OfUnits(ReadOnlySpan<char> clause) => SomeUnits().IsMatch(clause) && !AllUnits().IsMatch(clause);

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

    [GeneratedRegex("全(?:区|市|县|省|州|旗|盟|镇|乡|局|街道|委|院|系统|行业)|含本级|包括", RegexOptions.CultureInvariant)]
    private static partial Regex AllUnits();
}
