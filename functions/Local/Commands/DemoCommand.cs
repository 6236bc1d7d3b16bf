using System.Collections.Immutable;
using System.CommandLine;
using Microsoft.Extensions.Hosting;

namespace Disclosure.Local.Commands;

/// <summary><c>demo</c>: the reports of Pingchuan from 44 files a year to the published pages, then a web site.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var once = new Option<bool>("--once") { Description = "做完即退出，不留网站" };
        var port = ServeCommand.PortOption();
        var year = new Option<int>("--year") { Description = "只演示这一年，不给则依次演示样例的各年" };
        year.AcceptOnlyFromAmong([.. Samples.Years.Select(y => $"{y}")]);
        var command = new Command("demo", "用样例演示全程：上传、收表、汇总、批准、发布，然后提供网站和接口。") { once, port, year };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetResult(year) is null ? Samples.Years : [parsed.GetValue(year)],
            parsed.GetValue(once) ? null : parsed.GetValue(port),
            parsed.InvocationConfiguration.Output,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ImmutableArray<int> years, int? port, TextWriter output, CancellationToken cancellation)
    {
        await output.WriteLineAsync("[1/6] 准备存储（首次运行要安装 Azurite，约需半分钟）……");
        var clock = new StandingClock();
        await using var pipeline = await LocalPipeline.OpenAsync(clock, cancellation);

        // Before the work, so that a taken port is found at once.
        await using var site = port is null ? null : await WebSite.StartAsync(pipeline.Storage.Published, pipeline.Definitions, port.Value, cancellation);
        var demonstration = new Demonstration(pipeline, output);
        var isUnchanged = true;
        var last = await Samples.LastHandedInAsync(pipeline.Storage, cancellation) ?? 0;
        foreach (var year in years)
        {
            // Time does not go back from run to run.
            clock.StandAt(Demonstration.DayOf(Math.Max(year, last)));
            await output.WriteLineAsync($"—— {year} 年度 ——");
            var outcome = await demonstration.RunAsync(year, cancellation);
            isUnchanged &= outcome == DemonstrationOutcome.Unchanged;
            if (outcome == DemonstrationOutcome.NotPublished)
            {
                return ExitCodes.Rejected;
            }
        }

        if (isUnchanged)
        {
            await output.WriteLineAsync("与上次运行相比没有任何变化：所有文件和数据行保持原样。");
        }

        if (site is not null)
        {
            await output.WriteLineAsync($"网站和接口：http://localhost:{port}/（按 Ctrl+C 停止）");
            await site.WaitForShutdownAsync(cancellation);
        }

        return ExitCodes.Success;
    }
}
