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

    /// <summary>Before any storage is opened: the definitions must know an edition for the year, and the area in it; of what is null, any.</summary>
    public static void Check(int? year, string? area)
    {
        var definitions = Seeds.Definitions();
        if (year is { } given && definitions.EditionFor(given) is null)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{given} 年度没有对应的年报格式。"));
        }

        if (area is null)
        {
            return;
        }

        if (year is { } of && definitions.Units.Find(area, of) is not { IsArea: true })
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"单位表中没有 {of} 年度的地区“{area}”。"));
        }

        var first = definitions.Editions[0].FromYear;
        var years = Enumerable.Range(first, TimeProvider.System.GetUtcNow().Year - first + 1);
        if (year is null && !years.Any(y => definitions.Units.Find(area, y) is { IsArea: true }))
        {
            throw new UsageException($"单位表中没有地区“{area}”。");
        }
    }
}
