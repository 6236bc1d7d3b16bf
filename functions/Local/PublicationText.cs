using System.Text;
using Disclosure.Azure;

namespace Disclosure.Local;

/// <summary>What a publication came to, as the office reads it in a terminal.</summary>
internal static class PublicationText
{
    public static string Write(PublicationResult result)
    {
        var text = new StringBuilder(Sentence(result));
        foreach (var open in result.Open)
        {
            text.Append($"\n  {open.Unit} [{open.Finding.Code}] {open.Finding.Indicator} {open.Finding.Message.Zh}");
        }

        if (!result.Restored.IsEmpty)
        {
            text.Append($"\n  补回缺失的文件：{string.Join("，", result.Restored)}");
        }

        if (!result.Lost.IsEmpty)
        {
            text.Append($"\n  已发布的文件丢失，且无法按原样恢复：{string.Join("，", result.Lost)}");
        }

        return text.ToString();
    }

    private static string Sentence(PublicationResult result) => result.Outcome switch
    {
        PublicationOutcome.Published when result.Manifest!.Replaces is { } replaced =>
            $"第 {result.Manifest.Edition} 版已发布，取代第 {replaced.Edition} 版；更正原因：{result.Manifest.Correction}",
        PublicationOutcome.Published => $"第 {result.Manifest!.Edition} 版已发布",
        PublicationOutcome.AlreadyPublished => $"第 {result.Manifest!.Edition} 版此前已发布（{result.Manifest.PublishedAt}），内容不变",
        PublicationOutcome.UnknownArea => "没有发布：单位表中没有这个地区，或该年度没有年报格式",
        PublicationOutcome.YearNotEnded => "没有发布：报告年度还没有结束",
        PublicationOutcome.NotApproved => "没有发布：办公室还没有放入批准文件 office/地区/年度/approval.json",
        PublicationOutcome.ApprovalUnreadable => "没有发布：approval.json 无法读取，应含 draft、by、at、review 四项；correction（更正原因）如有，应为不超过 2000 字的文字",
        PublicationOutcome.UnknownDraft => $"没有发布：批准的草稿 {result.Draft} 不存在",
        PublicationOutcome.DraftDamaged => $"没有发布：草稿 {result.Draft} 的内容与其哈希不符",
        PublicationOutcome.OpenFindings => $"没有发布：还有 {result.Open.Length} 条问题没有说明原因，请写入 reasons.json 后重新汇总、批准",
        PublicationOutcome.ManifestLost => "没有发布：已发布版本的清单丢失，而批准的是另一份草稿；请先恢复清单",
        PublicationOutcome.CorrectionWithoutReason =>
            $"没有发布：批准的草稿 {result.Draft} 与已发布的第 {result.Manifest!.Edition} 版不同，但 approval.json 没有写明更正原因（correction）；已发布的版本不变",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result.Outcome, null),
    };
}
