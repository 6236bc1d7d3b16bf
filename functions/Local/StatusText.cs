using System.Text;
using Disclosure.Azure;

namespace Disclosure.Local;

/// <summary>Where an area stands, as the office reads it in a terminal.</summary>
internal static class StatusText
{
    public static string Write(AreaStatus status)
    {
        var text = new StringBuilder();
        AppendUnits(text, status);
        text.AppendLine($"草稿：{status.Draft ?? "还没有"}{(status.IsDue ? "（有新的变化，等待汇总）" : string.Empty)}");
        text.AppendLine($"待说明的问题：{status.Open.Length} 条");
        foreach (var open in status.Open)
        {
            text.AppendLine($"  {open.Unit} [{open.Finding.Code}] {open.Finding.Indicator} {open.Finding.Message.Zh}");
        }

        AppendApproval(text, status);
        text.Append(status.Published is { } published ? $"发布：第 {published.Edition} 版，{published.PublishedAt}" : "发布：还没有");
        text.Append(status.Correction switch
        {
            CorrectionState.Approved => $"\n更正：已批准，{(status.ApprovedOpen.IsEmpty ? "等待发布" : "因上列问题不会发布")}；原因：{status.Approval!.Correction}",
            CorrectionState.PublishedBefore => "\n更正：批准的是以前各版中已发布过的草稿，不会再发布；请批准现在的草稿",
            CorrectionState.WithoutReason => "\n更正：批准的草稿与已发布的不同，但 approval.json 没有写明更正原因（correction），不会发布",
            _ => string.Empty,
        });
        if (!status.ArrivedAfter.IsEmpty)
        {
            text.Append($"\n{(status.Published is null ? "批准" : "发布")}之后又有变化、等待更正的单位 {status.ArrivedAfter.Length} 个：");
            foreach (var arrived in status.ArrivedAfter)
            {
                text.Append($"\n  {arrived.Unit} {arrived.File ?? (status.Units.Any(u => u.Unit.Code == arrived.Unit && u.Withdrawal is not null) ? "（数据已撤回）" : "")}");
            }
        }

        return text.ToString();
    }

    private static void AppendApproval(StringBuilder text, AreaStatus status)
    {
        text.AppendLine(status.Approval is { } approval ? $"批准：{approval.By}，{approval.At}，草稿 {approval.Draft}"
            : status.IsApprovalUnreadable ? "批准：approval.json 无法读取；要写明 draft（草稿的 64 位哈希）、by、at、review，存为 UTF-8"
            : "批准：还没有");
        if (!status.ApprovedOpen.IsEmpty)
        {
            text.AppendLine($"批准的草稿不能发布，问题 {status.ApprovedOpen.Length} 条：");
            foreach (var open in status.ApprovedOpen)
            {
                text.AppendLine($"  {open.Unit} [{open.Finding.Code}] {open.Finding.Message.Zh}");
            }
        }
    }

    /// <summary>Who is missing. Beside a published report that was brought in nobody is: who filed all the same is told.</summary>
    private static void AppendUnits(StringBuilder text, AreaStatus status)
    {
        var states = status.Units.CountBy(u => u.State).ToDictionary();
        var counts = $"已接收 {Count(UnitState.Accepted)}，逾期接收 {Count(UnitState.Late)}，退回 {Count(UnitState.Returned)}";
        if (status.Imported is { } report)
        {
            text.AppendLine($"数据来自导入的年报 office/{report}，各单位不必填报");
            text.AppendLine($"另有填报的单位 {status.Units.Length - Count(UnitState.Nothing)} 个（共 {status.Units.Length} 个）：{counts}");
        }
        else
        {
            text.AppendLine($"填报单位 {status.Units.Length} 个：{counts}，已撤回 {Count(UnitState.Withdrawn)}，未交 {Count(UnitState.Nothing)}");
        }

        foreach (var unit in status.Units.Where(u => status.Imported is null ? u.State != UnitState.Accepted : u.State != UnitState.Nothing))
        {
            text.AppendLine($"  {State(unit)}：{unit.Unit.Name.Zh}（{unit.Unit.Code}）{unit.LastFile}{(unit.Withdrawal is { } withdrawal ? $"；{withdrawal.Reason}（{withdrawal.By}，{withdrawal.At}）" : "")}");
        }

        int Count(UnitState state) => states.GetValueOrDefault(state);
    }

    /// <summary>What a sweep took in, counted by outcome.</summary>
    public static string Outcomes(SweepResult sweep) => sweep.Ingested.IsEmpty
        ? "没有新的文件"
        : string.Join("，", sweep.Ingested.GroupBy(i => i.Outcome).OrderBy(g => g.Key).Select(g => $"{Outcome(g.Key)} {g.Count()} 个"));

    /// <summary>A delivery's outcome in a word; null when the blob was gone.</summary>
    public static string Outcome(DeliveryOutcome? outcome) => outcome switch
    {
        DeliveryOutcome.Accepted => "接收",
        DeliveryOutcome.Rejected => "退回",
        DeliveryOutcome.Superseded => "已有更新的文件",
        DeliveryOutcome.Failed => "程序出错，待重试",
        DeliveryOutcome.Deleted => "已删除",
        null => "文件不在了",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    private static string State(UnitStatus unit) => unit.State switch
    {
        UnitState.Nothing => "未交",
        UnitState.Returned => unit.HasFigures ? "退回（此前的有效数据仍在）" : "退回",
        UnitState.Late => "逾期",
        UnitState.Withdrawn => "已撤回，不计入",
        _ => "已接收",
    };
}
