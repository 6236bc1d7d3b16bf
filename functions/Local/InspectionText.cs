using System.Text;
using Disclosure.Checking;

namespace Disclosure.Local;

/// <summary>The outcome of a check as a clerk reads it in a terminal.</summary>
internal static class InspectionText
{
    public static string Write(Inspection inspection, Definitions definitions)
    {
        var text = new StringBuilder();
        var unit = inspection is { Unit: { } code, Year: { } year } ? definitions.Units.Find(code, year) : null;
        text.AppendLine($"{inspection.File}：{Outcome(inspection.Outcome)}");
        text.AppendLine($"  年度 {inspection.Year?.ToString() ?? "未知"}，单位 {unit?.Name.Zh ?? inspection.Unit ?? "未指定"}，表式 {inspection.Edition ?? "未知"}");
        if (inspection.Submission is { } submission)
        {
            var answered = submission.Figures.Values.Count(f => f.IsAnswered);
            text.AppendLine($"  读到 {submission.Read} 格（段），采用 {submission.Placed}，未采用 {submission.UnplacedCount}；填报指标 {answered} 项，正文 {submission.Texts.Count} 章");
        }

        foreach (var group in inspection.Findings.GroupBy(f => (f.Severity, IsExplained: f.Explanation is not null)).OrderByDescending(g => g.Key.Severity).ThenBy(g => g.Key.IsExplained))
        {
            text.AppendLine($"  {(group.Key.IsExplained ? "已经说明" : Severity(group.Key.Severity))}（{group.Count()}）");
            foreach (var finding in group)
            {
                text.AppendLine($"    [{finding.Code}] {finding.Message.Zh}");
                text.AppendLine($"      {finding.Explanation?.ToText().Zh ?? finding.Action.Zh}");
            }
        }

        return text.ToString().TrimEnd();
    }

    private static string Outcome(Outcome outcome) => outcome switch
    {
        Checking.Outcome.Accepted => "接收",
        Checking.Outcome.Rejected => "退回",
        _ => "无法读取",
    };

    private static string Severity(Severity severity) => severity switch
    {
        Disclosure.Severity.Error => "必须改正",
        Disclosure.Severity.Warning => "需要说明原因",
        _ => "提示",
    };
}
