using System.Globalization;
using Disclosure.Azure;

namespace Disclosure.Local;

/// <summary>What the daily run found, as the office reads it in a terminal: nothing where there is nothing to do.</summary>
internal static class YearEndText
{
    public static IEnumerable<string> Write(IEnumerable<YearEndResult> results, Deadlines deadlines) => results
        .Where(r => r.Outcome != YearEndOutcome.Done)
        .Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Area}，{r.Year} 年度：{Sentence(r, deadlines)}"));

    private static string Sentence(YearEndResult result, Deadlines deadlines) => result.Outcome switch
    {
        YearEndOutcome.Waiting => $"还没有批准，{deadlines.AreasOf(result.Year):yyyy-MM-dd} 前应发布；{Missing(result.Missing)}",
        YearEndOutcome.Overdue => $"已超过发布期限 {deadlines.AreasOf(result.Year):yyyy-MM-dd}，仍没有批准；{Missing(result.Missing)}",
        _ => PublicationText.Write(result.Publication),
    };

    private static string Missing(MissingForPublication? missing) => missing is null ? string.Empty : string.Join('，', new[]
    {
        missing.HasDraft ? "" : "还没有草稿",
        missing.Units.IsEmpty ? "" : $"没有数据的单位 {missing.Units.Length} 个：{string.Join(' ', missing.Units)}",
        missing.Open == 0 ? "" : $"待说明的问题 {missing.Open} 条",
        missing.Chapters.IsEmpty ? "" : $"缺少的章节 {string.Join('、', missing.Chapters.Select(c => c == "preface" ? "前言" : c))}",
        missing.IsApproved ? "" : "缺批准文件 approval.json",
    }.Where(m => m.Length > 0));
}
