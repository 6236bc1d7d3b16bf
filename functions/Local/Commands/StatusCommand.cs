using System.CommandLine;
using System.Globalization;

namespace Disclosure.Local.Commands;

/// <summary><c>status</c>: who has handed in, what the draft is, what stands in the way of publication.</summary>
internal static class StatusCommand
{
    public static Command Create() =>
        AreaOptions.Create("status", "查看一个地区的填报、汇总、批准和发布情况。", RunAsync);

    private static async Task<int> RunAsync(int year, string area, TextWriter output, CancellationToken cancellation)
    {
        await using var pipeline = await LocalPipeline.OpenAsync(TimeProvider.System, cancellation);
        var status = await pipeline.Status.ReadAsync(year, area, cancellation);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"截止日期：各单位 {pipeline.Deadlines.UnitsOf(year):yyyy-MM-dd}，本地区 {pipeline.Deadlines.AreasOf(year):yyyy-MM-dd}"));
        await output.WriteLineAsync(StatusText.Write(status!));
        return ExitCodes.Success;
    }
}
