using System.Text.RegularExpressions;

namespace Disclosure.Submissions;

/// <summary>Text beside the form: a number nobody placed may be a figure lost, a date or the number of a remark is none.</summary>
internal static partial class StrayText
{
    /// <summary>Whether it holds digits that are neither a date nor the number in front of a line.</summary>
    public static bool HasNumber(string text) => Harmless().Replace(CellText.Fold(CellText.Clean(text)), string.Empty).Any(char.IsAsciiDigit);

    [GeneratedRegex(
        @"^\(?[0-9]{1,2}(?:\)|、|\.(?![0-9])) *(?=[^0-9])|[12][0-9]{3} *年(?: *[0-9]{1,2} *月)?(?: *[0-9]{1,2} *[日号])?|[0-9]{1,2} *月 *[0-9]{1,2} *[日号]|[12][0-9]{3}([-/.])[01]?[0-9]\1[0-3]?[0-9](?![0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Harmless();
}
