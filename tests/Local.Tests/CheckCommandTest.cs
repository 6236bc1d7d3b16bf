using System.Text;
using Newtonsoft.Json.Linq;

namespace Disclosure.Local.Tests;

public sealed class CheckCommandTest
{
    [Fact]
    public async Task A_good_file_is_accepted_with_0()
    {
        var result = await Cli.RunAsync(["check", Cli.Sample("620403100"), "--year", "2019", "--unit", "620403100"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("接收", result.Output, StringComparison.Ordinal);
        Assert.Contains("王家山镇", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_sum_is_returned_with_1_and_names_the_cell_and_the_difference()
    {
        var file = Broken();

        var result = await Cli.RunAsync(["check", file, "--year", "2019", "--unit", "620403100", "--format", "json"]);

        Assert.Equal(1, result.ExitCode);
        var finding = JObject.Parse(result.Output)["findings"]!.Single(f => (string?)f["code"] == "F4");
        Assert.Equal("error", (string?)finding["severity"]);
        Assert.Equal("line 6 column 2", (string?)finding["at"]);
        Assert.Equal("4", (string?)finding["observed"]);
        Assert.Equal("3", (string?)finding["expected"]);
        Assert.Equal("1", (string?)finding["difference"]);
    }

    [Fact]
    public async Task Beside_last_years_file_a_broken_carry_over_is_a_warning()
    {
        var last = Cli.Temporary("2021.csv", Encoding.UTF8.GetBytes("requests_new_natural,103\nrequests_new_total,103\nrequests_carried_out_natural,103\nrequests_carried_out_total,103\n"));
        var now = Cli.Temporary("2022.csv", Encoding.UTF8.GetBytes("requests_carried_in_natural,77\nrequests_carried_in_total,77\nrequests_carried_out_natural,77\nrequests_carried_out_total,77\n"));
        string[] command = ["check", now, "--year", "2022", "--unit", "620403506", "--format", "json"];

        var alone = JObject.Parse((await Cli.RunAsync(command)).Output);
        var beside = JObject.Parse((await Cli.RunAsync([.. command, "--last-year", last])).Output);

        Assert.DoesNotContain(alone["findings"]!, f => (string?)f["code"] == "Y1");
        Assert.Equal(["requests_carried_in_natural", "requests_carried_in_total"], beside["findings"]!.Where(f => (string?)f["code"] == "Y1").Select(f => (string?)f["indicator"]));
    }

    [Fact]
    public async Task A_picture_cannot_be_read_and_ends_with_2()
    {
        var file = Cli.Temporary("扫描件.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00]);

        var result = await Cli.RunAsync(["check", file, "--year", "2019"]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("无法读取", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_files_the_worst_decides()
    {
        var result = await Cli.RunAsync(["check", Cli.Sample("620403100"), Broken(), "--year", "2019", "--unit", "620403100"]);

        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task As_json_there_is_one_object_for_each_file_with_everything_in_it()
    {
        var sample = Cli.Sample("620403100");
        var result = await Cli.RunAsync(["check", sample, sample, "--year", "2019", "--unit", "620403100", "--format", "json"]);

        var objects = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(JObject.Parse).ToArray();
        Assert.Equal(2, objects.Length);
        Assert.All(
            ["file", "sha256", "year", "unit", "edition", "outcome", "figures", "findings", "texts", "unplaced"],
            name => Assert.True(objects[0].ContainsKey(name), name));
        Assert.Equal("accepted", (string?)objects[0]["outcome"]);
        var figure = objects[0]["figures"]!["disclosed_items"]!;
        Assert.Equal("value", (string?)figure["state"]);
        Assert.NotNull((string?)figure["at"]);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "没有这个文件.xlsx")]
    [InlineData("check", "a.csv", "--format", "xml")]
    [InlineData("check", "a.csv", "--year", "今年")]
    [InlineData("publish", "--year", "2019")]
    [InlineData("consolidate", "--year", "1999", "--area", "620403")]
    [InlineData("status", "--year", "2019", "--area", "620403500")]
    [InlineData("verify", "--area", "620430")]
    [InlineData("verify", "--year", "1999")]
    [InlineData("demo", "--port", "99999999")]
    [InlineData("年报")]
    public async Task Wrong_arguments_end_with_64_and_one_sentence(params string[] arguments)
    {
        var result = await Cli.RunAsync(arguments);

        Assert.Equal(64, result.ExitCode);
        Assert.Single(result.Error.Trim().Split('\n'));
        Assert.Empty(result.Output);
    }

    private static string Broken() => Cli.Temporary("复议.csv", Encoding.UTF8.GetBytes(
        "indicator,value\nreview_upheld,1\nreview_corrected,2\nreview_other,0\nreview_pending,0\nreview_total,4\n"));
}
