using System.CommandLine;
using Disclosure.Checking;
using Newtonsoft.Json;

namespace Disclosure.Local.Commands;

/// <summary><c>check FILE…</c>: reads and checks files as ingest does, without storage.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "要检查的文件", Arity = ArgumentArity.OneOrMore };
        var year = new Option<int?>("--year") { Description = "报告年度；不写时取文件中注明的年度" };
        var unit = new Option<string?>("--unit") { Description = "单位代码；不写时取文件中注明的单位" };
        var lastYear = new Option<string?>("--last-year") { Description = "上年的报表文件，用来核对年度之间的数据" };
        var format = new Option<string>("--format") { Description = "输出格式：text 或 json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var receipt = new Option<string?>("--receipt") { Description = "把回执写成网页（.html）；只能检查一个文件" };
        var marked = new Option<string?>("--marked") { Description = "把标出问题的文件写到这里；只能检查一个文件" };
        var command = new Command("check", "检查文件（不需要存储）：退出码 0 接收，1 退回，2 无法读取；多个文件取最差的。") { files, year, unit, lastYear, format, receipt, marked };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(files),
            parsed.GetValue(year),
            parsed.GetValue(unit),
            parsed.GetValue(lastYear),
            parsed.GetRequiredValue(format) == "json",
            new TrialReceipt(parsed.GetValue(receipt), parsed.GetValue(marked)),
            parsed.InvocationConfiguration.Output,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] files, int? year, string? unit, string? lastYearFile, bool json, TrialReceipt receipt, TextWriter output, CancellationToken cancellation)
    {
        if (files.Length > 1 && receipt.IsAsked)
        {
            throw new UsageException("--receipt 和 --marked 一次只能用于一个文件。");
        }

        if (receipt.Targets.FirstOrDefault(t => Path.GetFullPath(t) == Path.GetFullPath(files[0])) is { } same)
        {
            throw new UsageException($"“{same}”是要检查的文件本身；请另写一个文件名。");
        }

        var definitions = Seeds.Definitions();
        var lastYear = lastYearFile is null ? null : await LastYearFile.ReadAsync(definitions, lastYearFile, year - 1, unit, cancellation);
        var inspections = new List<Inspection>();
        var notes = new List<string>();
        foreach (var file in files)
        {
            var bytes = await GivenFile.ReadAsync(file, cancellation);
            inspections.Add(Inspector.Inspect(definitions, Path.GetFileName(file), bytes, year, unit, lastYear));
            notes.AddRange(await receipt.WriteAsync(inspections[^1], bytes, definitions, cancellation));
        }

        if (json)
        {
            // One object for each file: JSON Lines, so that a single file gives a single JSON document.
            foreach (var inspection in inspections)
            {
                await output.WriteLineAsync(InspectionJson.Write(inspection).ToString(Formatting.None));
            }
        }
        else
        {
            foreach (var inspection in inspections)
            {
                await output.WriteLineAsync(InspectionText.Write(inspection, definitions));
            }

            foreach (var note in notes)
            {
                await output.WriteLineAsync(note);
            }
        }

        return inspections.Max(i => ExitCode(i.Outcome));
    }

    /// <summary>0 accepted, 1 rejected, 2 unreadable.</summary>
    internal static int ExitCode(Outcome outcome) => outcome switch
    {
        Outcome.Accepted => ExitCodes.Success,
        Outcome.Rejected => ExitCodes.Rejected,
        Outcome.Unreadable => ExitCodes.Unreadable,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
