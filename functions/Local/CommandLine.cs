using System.CommandLine;
using System.Net.Sockets;
using Azure;
using Disclosure.Local.Commands;

namespace Disclosure.Local;

/// <summary>The command <c>disclosure</c>: parses arguments, runs one command, turns every failure into one sentence and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command to its end.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await error.WriteLineAsync($"参数有误：{string.Join(' ', parsed.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))} 用 --help 查看用法。");
            return ExitCodes.Usage;
        }

        try
        {
            var invocation = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(invocation, cancellation);
        }
        catch (UsageException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return ExitCodes.Usage;
        }
        catch (UnavailableException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return ExitCodes.Unavailable;
        }
        catch (Exception exception) when (StorageFault(exception) is { } fault)
        {
            await error.WriteLineAsync($"存储无法访问：{fault}请检查连接设置和网络后重试。");
            return ExitCodes.Unavailable;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCodes.Success;
        }
    }

    private static RootCommand Root()
    {
        var demo = DemoCommand.Create();
        var root = new RootCommand("政府信息公开年报：收表、检查、汇总、发布。不带参数时运行 demo。")
        {
            demo,
            ServeCommand.Create(),
            TemplateCommand.Create(),
            CheckCommand.Create(),
            ImportCommand.Create(),
            ReplayCommand.Create(),
            ConsolidateCommand.Create(),
            PublishCommand.Create(),
            StatusCommand.Create(),
            VerifyCommand.Create(),
        };
        root.Action = demo.Action;
        return root;
    }

    private static string? StorageFault(Exception exception) => exception switch
    {
        RequestFailedException { Status: 0 } fault => $"{fault.Message.Split('\n')[0].Trim()} ",
        RequestFailedException { Status: 401 or 403 } fault => $"没有权限（{fault.ErrorCode}）。",
        AggregateException aggregate => aggregate.Flatten().InnerExceptions.Select(StorageFault).FirstOrDefault(f => f is not null),
        SocketException fault => $"{fault.Message} ",
        { InnerException: { } inner } => StorageFault(inner),
        _ => null,
    };
}
