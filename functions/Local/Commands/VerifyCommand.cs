using System.CommandLine;

namespace Disclosure.Local.Commands;

/// <summary><c>verify</c>: follows the chain from every ledger row and filing to the published bytes, and writes nothing.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var year = new Option<int?>("--year") { Description = "只核对一个报告年度" };
        var area = new Option<string?>("--area") { Description = "只核对一个地区及其单位" };
        var format = new Option<string>("--format") { Description = "text 或 json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("verify", "从台账、数据到已发布的每个字节逐一核对，不写任何东西；有不符的退出码为 1。") { year, area, format };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(year), parsed.GetValue(area), parsed.GetRequiredValue(format) == "json", parsed.InvocationConfiguration.Output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(int? year, string? area, bool asJson, TextWriter output, CancellationToken cancellation)
    {
        AreaOptions.Check(year, area);
        await using var pipeline = await LocalPipeline.OpenAsync(TimeProvider.System, cancellation);
        var result = await pipeline.Verify.RunAsync(year, area, cancellation);
        await output.WriteLineAsync(asJson ? VerificationText.WriteJson(result) : VerificationText.Write(result));
        return result.Holds ? ExitCodes.Success : ExitCodes.Rejected;
    }
}
