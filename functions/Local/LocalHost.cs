using Disclosure.Azure;

namespace Disclosure.Local;

/// <summary>What Azure's triggers do, on this machine: the sweep every second, the queue, the two timers.</summary>
internal sealed class LocalHost(LocalPipeline pipeline, Schedule schedule, TextWriter output)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Runs until it is cancelled. A fault is reported, and the next second tries again.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var last = pipeline.Clock.GetUtcNow();
        while (!cancellation.IsCancellationRequested)
        {
            var now = pipeline.Clock.GetUtcNow();
            try
            {
                await ReportAsync(await pipeline.SweepAsync(cancellation));
                await TimersAsync(last, now, cancellation);
                await pipeline.DrainAsync(cancellation);
                last = now;
            }
#pragma warning disable CA1031 // One row that cannot be read must not take pages and API down with it.
            catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
            {
                await output.WriteLineAsync($"{(fault is global::Azure.RequestFailedException ? "存储出错" : "出错")}，稍后重试：{fault.Message.Split('\n')[0]}");
            }

            await Task.Delay(Pause, pipeline.Clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReportAsync(SweepResult sweep)
    {
        foreach (var file in sweep.Ingested)
        {
            await output.WriteLineAsync($"{StatusText.Outcome(file.Outcome)}：{file.Path}（错误、警告、提示 {file.Findings}）");
        }

        foreach (var file in sweep.Deleted)
        {
            await output.WriteLineAsync($"文件被删除，已记录；数据不变：{file}");
        }
    }

    private async Task TimersAsync(DateTimeOffset last, DateTimeOffset now, CancellationToken cancellation)
    {
        if (schedule.NightlyDue(last, now))
        {
            await pipeline.Nightly.RunAsync(cancellation);
        }

        if (schedule.YearEndDue(last, now))
        {
            foreach (var line in YearEndText.Write(await pipeline.YearEnd.RunAsync(cancellation), pipeline.Deadlines))
            {
                await output.WriteLineAsync(line);
            }
        }
    }
}
