using System.CommandLine;
using System.Globalization;
using Disclosure.Azure;

namespace Disclosure.Local.Commands;

/// <summary><c>replay</c>: takes a unit's last file, or the one named, in again under the definitions and waivers of now.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var year = new Option<int>("--year") { Description = "报告年度", Required = true };
        var unit = new Option<string>("--unit") { Description = "单位代码", Required = true };
        var file = new Option<string?>("--file") { Description = "单位目录里的文件名；不写为最近交的一份" };
        var command = new Command("replay", "按现在的表式、规则、上年数据和办公室的同意，重新收取一份文件。") { year, unit, file };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(year), parsed.GetRequiredValue(unit), parsed.GetValue(file), parsed.InvocationConfiguration.Output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(int year, string unit, string? file, TextWriter output, CancellationToken cancellation)
    {
        if (Seeds.Definitions().Units.Find(unit, year) is not { IsArea: false })
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"单位表中没有 {year} 年度的填报单位“{unit}”。"));
        }

        await using var pipeline = await LocalPipeline.OpenAsync(TimeProvider.System, cancellation);
        var result = await pipeline.Replay.RunAsync(year, unit, file, cancellation);
        if (result is not { Outcome: { } outcome })
        {
            await output.WriteLineAsync(result is null ? "该单位没有交过文件。" : $"{result.Path}：没有这个文件。");
            return ExitCodes.Rejected;
        }

        await output.WriteLineAsync($"{result.Path}：{Word(outcome)}，{(result.IsNew ? "已记入台账" : "与上次收取的结果相同")}");
        await pipeline.DrainAsync(cancellation);
        return outcome is DeliveryOutcome.Accepted or DeliveryOutcome.Superseded ? ExitCodes.Success : ExitCodes.Rejected;
    }

    private static string Word(DeliveryOutcome outcome) => outcome switch
    {
        DeliveryOutcome.Accepted => "接收",
        DeliveryOutcome.Superseded => "已有更新的文件，未采用",
        DeliveryOutcome.Failed => "读取出错，已记录",
        _ => "退回",
    };
}
