using System.CommandLine;
using Microsoft.Extensions.Hosting;

namespace Disclosure.Local.Commands;

/// <summary><c>demo</c>: the 2019 report of Pingchuan from 44 files to the published page, then a web site.</summary>
internal static class DemoCommand
{
    // So that every unit is in time: it is January 2020, and the report year has just closed.
    private static readonly TimeProvider January2020 = new StandingClock(new DateTimeOffset(2020, 1, 20, 9, 0, 0, TimeSpan.FromHours(8)));

    public static Command Create()
    {
        var once = new Option<bool>("--once") { Description = "做完即退出，不留网站" };
        var port = ServeCommand.PortOption();
        var command = new Command("demo", "用样例演示全程：上传、收表、汇总、批准、发布，然后提供网站和接口。") { once, port };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(once) ? null : parsed.GetValue(port), parsed.InvocationConfiguration.Output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(int? port, TextWriter output, CancellationToken cancellation)
    {
        await output.WriteLineAsync("[1/6] 准备存储（首次运行要安装 Azurite，约需半分钟）……");
        await using var pipeline = await LocalPipeline.OpenAsync(January2020, cancellation);

        // Before the work, so that a taken port is found at once.
        await using var site = port is null ? null : await WebSite.StartAsync(pipeline.Storage.Published, pipeline.Definitions, port.Value, cancellation);
        var demonstration = new Demonstration(pipeline, output);
        if (!await demonstration.RunAsync(cancellation))
        {
            return ExitCodes.Rejected;
        }

        if (site is not null)
        {
            await output.WriteLineAsync($"网站和接口：http://localhost:{port}/（按 Ctrl+C 停止）");
            await site.WaitForShutdownAsync(cancellation);
        }

        return ExitCodes.Success;
    }
}
