using System.CommandLine;

namespace Disclosure.Local.Commands;

/// <summary><c>serve</c>: the whole pipeline on this machine: sweep every second, schedules, web site.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var port = PortOption();
        var command = new Command("serve", "在本机运行整个系统：每秒收取新文件，按时汇总和发布，提供网站和接口。") { port };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(port), parsed.InvocationConfiguration.Output, cancellation));
        return command;
    }

    /// <summary>The option both <c>serve</c> and <c>demo</c> have.</summary>
    public static Option<int> PortOption()
    {
        var port = new Option<int>("--port") { Description = "网站和接口的端口", DefaultValueFactory = _ => 7071 };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var value) || value is < 1 or > 65535))
            {
                result.AddError("--port 应为 1 到 65535 之间的整数。");
            }
        });
        return port;
    }

    private static async Task<int> RunAsync(int port, TextWriter output, CancellationToken cancellation)
    {
        var schedule = Schedule.FromEnvironment();
        await using var pipeline = await LocalPipeline.OpenAsync(TimeProvider.System, cancellation);
        await using var site = await WebSite.StartAsync(pipeline.Storage.Published, pipeline.Definitions, port, cancellation);
        await output.WriteLineAsync($"网站和接口：http://localhost:{port}/（按 Ctrl+C 停止）");
        await output.WriteLineAsync($"交表：把文件放进存储账户 {pipeline.Storage.Submissions.AccountName} 的容器 submissions/年度/单位代码/");
        await new LocalHost(pipeline, schedule, output).RunAsync(cancellation);
        return ExitCodes.Success;
    }
}
