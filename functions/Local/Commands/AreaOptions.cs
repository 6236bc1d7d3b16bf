using System.CommandLine;
using System.Globalization;

namespace Disclosure.Local.Commands;

/// <summary>The options of commands about one area and year.</summary>
internal static class AreaOptions
{
    /// <summary>A command with <c>--year</c> and <c>--area</c>, both required.</summary>
    public static Command Create(string name, string description, Func<int, string, TextWriter, CancellationToken, Task<int>> run)
    {
        var year = new Option<int>("--year") { Description = "报告年度", Required = true };
        var area = new Option<string>("--area") { Description = "地区代码，例如 620403", Required = true };
        var command = new Command(name, description) { year, area };
        command.SetAction((parsed, cancellation) =>
        {
            var (y, a) = (parsed.GetValue(year), parsed.GetRequiredValue(area));
            Check(y, a);
            return run(y, a, parsed.InvocationConfiguration.Output, cancellation);
        });
        return command;
    }

    /// <summary>Before any storage is opened: the definitions must know the area and an edition for the year.</summary>
    private static void Check(int year, string area)
    {
        var definitions = Seeds.Definitions();
        if (definitions.EditionFor(year) is null)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{year} 年度没有对应的年报格式。"));
        }

        if (definitions.Units.Find(area, year) is not { IsArea: true })
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"单位表中没有 {year} 年度的地区“{area}”。"));
        }
    }
}
