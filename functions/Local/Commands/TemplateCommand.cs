using System.CommandLine;
using System.Globalization;
using Disclosure.Templates;
using Disclosure.Units;

namespace Disclosure.Local.Commands;

/// <summary><c>template</c>: writes the workbook a unit fills in.</summary>
internal static class TemplateCommand
{
    public static Command Create()
    {
        var year = new Option<int>("--year") { Description = "报告年度", Required = true };
        var unit = new Option<string?>("--unit") { Description = "单位代码；不写时是各单位通用的模板" };
        var output = new Option<string>("--output", "-o") { Description = "写到哪个文件（.xlsx）", Required = true };
        var lastYear = new Option<string?>("--last-year") { Description = "上年的报表文件；不写时从存储里找" };
        var deadline = new Option<DateOnly?>("--deadline") { Description = "截止日期，例如 2025-01-15；不写时是次年 1 月 31 日" };
        var command = new Command("template", "生成填报模板（Excel）：按单位带上年数据。") { year, unit, output, lastYear, deadline };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(year),
            parsed.GetValue(unit),
            parsed.GetRequiredValue(output),
            parsed.GetValue(lastYear),
            parsed.GetValue(deadline),
            parsed.InvocationConfiguration.Output,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        int year, string? unit, string file, string? lastYearFile, DateOnly? deadline, TextWriter output, CancellationToken cancellation)
    {
        var definitions = Seeds.Definitions();
        var edition = definitions.EditionFor(year)
            ?? throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{year} 年度没有对应的年报格式。"));
        var owner = unit is null ? null : Find(definitions, year, unit);
        var lastYear = lastYearFile is not null ? (await LastYearFile.ReadAsync(definitions, lastYearFile, year - 1, unit, cancellation)).Figures
            : unit is not null && LocalStorage.Exists() ? await FromStorageAsync(unit, year - 1, cancellation)
            : null;
        var request = new TemplateRequest
        {
            Edition = edition,
            Year = year,
            Unit = owner,
            Deadline = deadline ?? DeadlineSettings.FromEnvironment().UnitsOf(year),
            LastYear = lastYear,
        };
        await GivenFile.WriteAsync(file, TemplateWorkbook.Write(request), cancellation);
        await output.WriteLineAsync(Report(request, file));
        return ExitCodes.Success;
    }

    private static Unit Find(Definitions definitions, int year, string unit) => definitions.Units.Find(unit, year) switch
    {
        null => throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"单位表中没有 {year} 年度的单位“{unit}”。")),
        { IsArea: true, Name: var name } => throw new UsageException($"“{name.Zh}”的数据由所属单位汇总产生，不用模板填报；政府本级请用办公室的单位代码。"),
        var found => found,
    };

    private static async Task<IReadOnlyDictionary<string, Figure>?> FromStorageAsync(string unit, int year, CancellationToken cancellation)
    {
        await using var pipeline = await LocalPipeline.OpenAsync(TimeProvider.System, cancellation);
        return (await pipeline.FiledYears.ReadAsync(unit, year, cancellation))?.Figures;
    }

    private static string Report(TemplateRequest request, string file)
    {
        var unit = request.Unit?.Name.Zh ?? "各单位通用";
        var known = request.LastYear?.Values.Count(f => f.IsAnswered) ?? 0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{file}：{request.Year} 年度，{unit}，编号 {request.Id}，截止 {request.Deadline:yyyy-MM-dd}，{(request.LastYear is null ? "没有上年数据" : $"上年数据 {known} 项")}");
    }
}
