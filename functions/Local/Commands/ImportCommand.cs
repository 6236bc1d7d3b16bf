using System.CommandLine;
using Disclosure.Azure;

namespace Disclosure.Local.Commands;

/// <summary><c>import FILE…</c>: brings in published reports of past years.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "以前年度已公布的年报，整份文件", Arity = ArgumentArity.OneOrMore };
        var year = new Option<int>("--year") { Description = "报告年度", Required = true };
        var unit = new Option<string>("--unit") { Description = "单位或地区代码", Required = true };
        var command = new Command("import", "导入以前年度已公布的年报，供下一年度比对和公开查询；退出码同 check。") { files, year, unit };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(files),
            parsed.GetValue(year),
            parsed.GetRequiredValue(unit),
            parsed.InvocationConfiguration.Output,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] files, int year, string unit, TextWriter output, CancellationToken cancellation)
    {
        var contents = new List<(string Name, ReadOnlyMemory<byte> Bytes)>();
        foreach (var file in files)
        {
            contents.Add((Path.GetFileName(file), await GivenFile.ReadAsync(file, cancellation)));
        }

        await using var pipeline = await LocalPipeline.OpenAsync(TimeProvider.System, cancellation);
        var worst = ExitCodes.Success;
        foreach (var (name, bytes) in contents)
        {
            var result = await pipeline.Import.RunAsync(year, unit, name, bytes, cancellation);
            await output.WriteLineAsync(InspectionText.Write(result.Inspection, pipeline.Definitions));
            await output.WriteLineAsync(result.Outcome switch
            {
                ImportOutcome.Imported => "  已导入",
                ImportOutcome.Unchanged => "  已经导入过，没有变化",
                _ => "  没有导入：请先改正上面的错误",
            });
            worst = Math.Max(worst, CheckCommand.ExitCode(result.Inspection.Outcome));
        }

        await pipeline.DrainAsync(cancellation);
        return worst;
    }
}
