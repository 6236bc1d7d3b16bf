using System.Text;
using Disclosure.Reports;

namespace Disclosure.Tests.Reports;

public sealed class ReportJsonTest
{
    [Fact]
    public void What_was_written_is_read_back_whole()
    {
        var bytes = ReportJson.Write(SmallReport.Report);
        var read = ReportJson.Parse(bytes);

        Assert.Equal(bytes, ReportJson.Write(read));
        Assert.Equal(SmallReport.Report.Figures, read.Figures);
        Assert.Equal(SmallReport.Report.Findings, read.Findings);
        Assert.Equal(SmallReport.Report.Adjustments, read.Adjustments);
        Assert.Equal(
            SmallReport.Report.Units.SelectMany(u => u.Figures.Select(f => (u.Code, u.Name, u.Kind, u.File, f.Key, f.Value))),
            read.Units.SelectMany(u => u.Figures.Select(f => (u.Code, u.Name, u.Kind, u.File, f.Key, f.Value))));
    }

    [Fact]
    public void The_hash_changes_with_any_input()
    {
        var report = SmallReport.Report;

        Assert.Matches("^[0-9a-f]{64}$", ReportJson.Hash(report));
        Assert.NotEqual(ReportJson.Hash(report), ReportJson.Hash(report with { Definitions = "other" }));
        Assert.NotEqual(
            ReportJson.Hash(report),
            ReportJson.Hash(report with { Units = report.Units.SetItem(0, report.Units[0] with { Filing = "other" }) }));
    }

    [Theory]
    [InlineData("\"year\":2019", "\"year\":\"2019\"")]
    [InlineData("\"areaName\"", "\"name\"")]
    [InlineData("\"kind\":\"department\"", "\"kind\":\"ministry\"")]
    [InlineData("\"answered\":", "\"answers\":")]
    public void A_member_missing_or_of_another_kind_is_a_format_error(string right, string wrong)
    {
        var json = Encoding.UTF8.GetString(ReportJson.Write(SmallReport.Report)).Replace(right, wrong, StringComparison.Ordinal);

        Assert.Throws<FormatException>(() => ReportJson.Parse(Encoding.UTF8.GetBytes(json)));
    }
}
