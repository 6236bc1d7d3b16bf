using System.CommandLine;

namespace Disclosure.Local.Commands;

/// <summary><c>publish</c>: publishes the approved draft of one area and year, or restores what is missing of it.</summary>
internal static class PublishCommand
{
    public static Command Create() =>
        AreaOptions.Create("publish", "发布办公室已批准的草稿；已经发布的，按新的批准和更正原因发布下一版，否则只补齐缺失的文件。", RunAsync);

    private static async Task<int> RunAsync(int year, string area, TextWriter output, CancellationToken cancellation)
    {
        await using var pipeline = await LocalPipeline.OpenAsync(TimeProvider.System, cancellation);
        var result = await pipeline.Publish.RunAsync(year, area, cancellation);
        await output.WriteLineAsync(PublicationText.Write(result));
        return result.IsPublished ? ExitCodes.Success : ExitCodes.Rejected;
    }
}
