using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Disclosure.Submissions;

/// <summary>Finds what a document says about itself: its year, its unit, its title.</summary>
internal sealed partial class Declarations(FormIndex form, SubmissionBuilder result)
{
    private const int LongestLine = 100;

    /// <summary>A filing of ours names its edition, and can be handed in again.</summary>
    private const string EditionName = "edition";

    private static readonly FrozenSet<string> YearNames = FrozenSet.ToFrozenSet(
        ["year", "年度", "年份", "报告年度", "填报年度", "统计年度"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> UnitNames = FrozenSet.ToFrozenSet(
        ["unit", "单位", "单位名称", "单位代码", "填报单位", "填报单位名称", "填报单位代码", "报送单位"], StringComparer.Ordinal);

    /// <summary>Who filled the form in and when stands below every form; it answers nothing and is not kept.</summary>
    private static readonly FrozenSet<string> SignatureNames = FrozenSet.ToFrozenSet(
        [
            "填表人", "填报人", "制表人", "制表", "填表", "经办人", "审核人", "审核", "复核人", "审批人", "签发人", "负责人", "单位负责人",
            "分管领导", "主要领导", "联系人", "联系电话", "电话", "联系方式", "填表日期", "填报日期", "填报时间", "填表时间", "报送日期",
            "报送时间", "报出日期", "制表日期", "日期",
        ],
        StringComparer.Ordinal);

    /// <summary>What a template says about itself, for people only.</summary>
    private static readonly FrozenSet<string> RemarkNames = FrozenSet.ToFrozenSet(
        ["截止日期", "报送截止日期", "交表位置", "适用表式", "上年数据"], StringComparer.Ordinal);

    /// <summary>The number printed on a template (<see cref="Templates.TemplateId"/>).</summary>
    private const string TemplateName = "模板编号";

    /// <summary>Whether it introduces a year, a unit, an edition or a signature.</summary>
    public static bool IsName(LabelKey key) =>
        YearNames.Contains(key.Full) || UnitNames.Contains(key.Full) || key.Full is EditionName or TemplateName || RemarkNames.Contains(key.Full) || IsSignature(key);

    /// <summary>Whether it introduces who signs, or when.</summary>
    public static bool IsSignature(LabelKey key) => SignatureNames.Contains(key.Full) || SignatureNames.Contains(key.Bare);

    /// <summary>Takes a name and its value from two cells; false when the value is none or another was declared before.</summary>
    public bool TryPair(LabelKey name, string value, string at, int order)
    {
        var clean = CellText.Clean(value);
        if (YearNames.Contains(name.Full))
        {
            return YearIn().Match(CellText.Fold(clean)) is { Success: true } year && DeclareYear(year.Groups[1].Value, at, order);
        }

        if (name.Full == EditionName)
        {
            return clean == form.Edition.Id;
        }

        if (name.Full == TemplateName)
        {
            return clean.Length is > 0 and <= 100 && result.DeclareTemplate(clean);
        }

        if (RemarkNames.Contains(name.Full) || IsSignature(name))
        {
            return true;
        }

        // “单位：万元” over a grid states its unit of measure.
        return UnitNames.Contains(name.Full) && (form.IsMeasure(clean) || (clean.Length is > 0 and <= 60 && result.DeclareUnit(clean, at, order)));
    }

    /// <summary>Takes a line such as <c>填报单位：平川区教育局</c>, or the title of a report with its year.</summary>
    public bool TryLine(string text, string at, int order)
    {
        if (text.Length > LongestLine || !(text.AsSpan().ContainsAny(':', '：') || text.Contains("政府信息公开", StringComparison.Ordinal)))
        {
            return false;
        }

        var clean = CellText.Clean(text);
        var folded = CellText.Fold(clean);
        var colon = folded.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && TryPair(LabelKey.Of(folded[..colon]), clean[(colon + 1)..], at, order))
        {
            return true;
        }

        return Title().Match(folded) is { Success: true } title && TakeTitle(title.Groups["unit"].Value, title.Groups["year"], at, order);
    }

    private bool TakeTitle(string unit, Group year, string at, int order)
    {
        result.NameInTitle(unit.Trim(), at);
        return !year.Success || DeclareYear(year.Value, at, order);
    }

    private bool DeclareYear(string digits, string at, int order) => result.DeclareYear(int.Parse(digits, CultureInfo.InvariantCulture), at, order);

    [GeneratedRegex(@"^ *([12][0-9]{3}) *(?:年度?)? *$", RegexOptions.CultureInvariant)]
    private static partial Regex YearIn();

    [GeneratedRegex(
        @"^(?<unit>[^0-9:。;]{0,40}?)(?:(?<year>[12][0-9]{3}) *年度? *)?[^0-9:。;]{0,20}政府信息公开[^0-9:。;()]{0,20}(?:报告|年报|表|指标)(?:格式)?(?:模板)?(?:\([^()]{0,20}\))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
