namespace Disclosure.Local.Tests;

public sealed class TemplateCommandTest
{
    [Fact]
    public async Task A_template_is_written_and_an_untouched_one_is_returned_as_empty()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("disclosure-").FullName, "民政局2024.xlsx");

        var written = await RunAsync("template", "--year", "2024", "--unit", "620403506", "-o", file);
        var check = await RunAsync("check", file, "--year", "2024", "--unit", "620403506");

        Assert.Equal(0, written.ExitCode);
        Assert.Contains("白银市平川区民政局，编号 NB-2021-2024-620403506-V2，截止 2025-01-31，没有上年数据", written.Output, StringComparison.Ordinal);
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("[FORM-BLANK]", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Last_years_file_of_the_unit_gives_last_years_figures()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("disclosure-").FullName, "2020.xlsx");

        var written = await RunAsync(
            "template", "--year", "2020", "--unit", "620403511", "-o", file, "--last-year", Cli.Sample("620403511"), "--deadline", "2021-01-15");

        Assert.Equal(0, written.ExitCode);
        Assert.Contains("截止 2021-01-15，上年数据 217 项", written.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_units_file_is_refused_as_last_years()
    {
        var result = await RunAsync(
            "template", "--year", "2020", "--unit", "620403511", "-o", Path.Combine(Path.GetTempPath(), "never.xlsx"), "--last-year", Cli.Sample("620403506"));

        Assert.Equal(64, result.ExitCode);
        Assert.Contains("民政局", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("template", "--year", "2024")]
    [InlineData("template", "--year", "2000", "-o", "x.xlsx")]
    [InlineData("template", "--year", "2024", "--unit", "999", "-o", "x.xlsx")]
    [InlineData("template", "--year", "2024", "--unit", "620403", "-o", "x.xlsx")]
    [InlineData("template", "--year", "2024", "-o", "x.xlsx", "--last-year", "没有这个文件.xlsx")]
    public async Task Wrong_arguments_end_with_64_and_one_sentence(params string[] arguments)
    {
        var result = await RunAsync(arguments);

        Assert.Equal(64, result.ExitCode);
        Assert.Single(result.Error.Trim().Split('\n'));
    }

    /// <summary>In a folder without storage, so that none is opened.</summary>
    private static Task<CliResult> RunAsync(params string[] arguments) =>
        Cli.RunAsync(arguments, folder: Directory.CreateTempSubdirectory("disclosure-").FullName);
}
