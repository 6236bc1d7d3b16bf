using System.CommandLine;
using Disclosure.Azure;

namespace Disclosure.Local.Commands;

/// <summary><c>consolidate</c>: takes in what is new, then sums one area and everything below and above it that is due.</summary>
internal static class ConsolidateCommand
{
    public static Command Create() =>
        AreaOptions.Create("consolidate", "收取新文件并汇总一个地区，生成草稿。", RunAsync);

    private static async Task<int> RunAsync(int year, string area, TextWriter output, CancellationToken cancellation)
    {
        await using var pipeline = await LocalPipeline.OpenAsync(TimeProvider.System, cancellation);
        var sweep = await pipeline.SweepAsync(cancellation);
        await output.WriteLineAsync($"收取：{StatusText.Outcomes(sweep)}");
        await pipeline.DrainAsync(cancellation);
        await pipeline.Queue.MarkAsync(year, area, cancellation);
        var result = await pipeline.Consolidate.RunAsync(year, area, cancellation);
        await pipeline.DrainAsync(cancellation);
        await output.WriteLineAsync(result.Outcome == ConsolidationOutcome.Committed
            ? $"汇总完成，草稿 {result.Draft}"
            : $"汇总数没有变化，草稿 {result.Draft}");
        return ExitCodes.Success;
    }
}
