using System.Globalization;
using Disclosure.Checking;

namespace Disclosure.Receipts;

/// <summary>What became of a file, in words a clerk cannot misread.</summary>
/// <param name="Title">The outcome.</param>
/// <param name="Style">The class of its box.</param>
/// <param name="Explanation">What follows from it, and what to do until when.</param>
internal sealed record ReceiptVerdict(string Title, string Style, string Explanation)
{
    public static ReceiptVerdict Of(Receipt receipt)
    {
        var inspection = receipt.Inspection;
        var (errors, warnings) = (Count(inspection, Severity.Error), Count(inspection, Severity.Warning));
        var waived = inspection.Findings.Count(f => f.Explanation?.Source == ExplanationSource.Waiver);
        var isTrial = receipt.Received is null;
        return inspection.Outcome switch
        {
            Outcome.Accepted when receipt.Superseded => new("已收到，未采用", "superseded", "本单位已有更新的文件，汇总采用较新的一份。"),
            Outcome.Accepted when isTrial => new("试检通过，还没有上传", "accepted", $"{Warnings(warnings)}{Until(receipt)}上传。"),
            Outcome.Accepted => new("已接收", "accepted", (waived, warnings) switch
            {
                (0, 0) => "数据已采用，没有需要处理的问题。",
                (0, _) => FormattableString.Invariant($"数据已采用。有 {warnings} 处请核对：属实的说明原因，不属实的改正后重新上传。"),
                (_, 0) => FormattableString.Invariant($"数据已采用，其中 {waived} 处错误经办公室同意接收。"),
                _ => FormattableString.Invariant($"数据已采用，其中 {waived} 处错误经办公室同意接收。另有 {warnings} 处请核对：属实的说明原因，不属实的改正后重新上传。"),
            }),
            _ when isTrial => new("试检没有通过", "rejected", FormattableString.Invariant($"有 {errors} 处错误，这样上传会被退回。{Until(receipt)}改正后上传。")),
            Outcome.Rejected => new("已退回，请改正后重新上传", "rejected", Refused(errors, receipt)),
            _ => new("无法读取，请改正后重新上传", "rejected", Refused(errors, receipt)),
        };
    }

    /// <summary><c>2020年1月31日</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static string Refused(int errors, Receipt receipt) =>
        FormattableString.Invariant($"有 {errors} 处错误，数据未采用；此前已接收的数据不受影响。{Until(receipt)}改正，重新上传。");

    private static string Warnings(int warnings) =>
        warnings > 0 ? FormattableString.Invariant($"有 {warnings} 处请核对。") : "没有发现问题。";

    private static string Until(Receipt receipt) =>
        receipt.Late || receipt.Deadline is not { } day ? "请尽快" : $"请在 {Day(day)} 前（含当日）";

    private static int Count(Inspection inspection, Severity severity) => inspection.Findings.Count(f => f.Severity == severity && f.Explanation is null);
}
