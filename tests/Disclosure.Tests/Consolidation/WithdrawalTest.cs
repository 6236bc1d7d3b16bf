using Disclosure.Checking;
using Disclosure.Consolidation;
using Disclosure.Reports;
using Disclosure.Tests.Reports;

namespace Disclosure.Tests.Consolidation;

/// <summary>What the office withdrew is left out of the sum, on the record.</summary>
public sealed class WithdrawalTest
{
    private const string Unit = "620403501";
    private static readonly ChildFiling Filed = SmallArea.Filed(Unit, ("requests_new_natural", Figure.OfValue(5)));
    private static readonly ChildFiling Other = SmallArea.Filed("620403502", ("requests_new_natural", Figure.OfValue(2)));

    [Fact]
    public void A_withdrawn_unit_is_not_summed_and_says_why()
    {
        var report = Report($$"""[{"unit": "{{Unit}}", "reason": "误报了下属单位的数据", "by": "王科长", "at": "2020-02-20"}]""");

        Assert.Equal((2, 1), (report.Figures["requests_new_natural"].Figure.Value, report.Figures["requests_new_natural"].Coverage.Missing));
        var unit = report.Units.Single(u => u.Code == Unit);
        Assert.Equal((false, null, "误报了下属单位的数据"), (unit.Filed, unit.Filing, unit.Withdrawal?.Reason));
        var finding = Assert.Single(report.Findings, f => f.Unit == Unit).Finding;
        Assert.Equal(("UNIT-WITHDRAWN", Severity.Notice), (finding.Code, finding.Severity));
        Assert.Contains("误报了下属单位的数据", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Taken_out_of_the_file_again_it_counts_as_before()
    {
        Assert.Equal(ReportJson.Hash(Report(null)), ReportJson.Hash(Report("[]")));
        Assert.Equal(7, Report("[]").Figures["requests_new_natural"].Figure.Value);
    }

    [Fact]
    public void One_file_withdrawn_takes_out_the_figures_that_come_from_it_and_no_others()
    {
        Assert.Equal(2, Report(Of("表.xlsx")).Figures["requests_new_natural"].Figure.Value);

        var other = Report(Of("旧表.xlsx"));
        Assert.Equal(7, other.Figures["requests_new_natural"].Figure.Value);
        Assert.Equal("WITHDRAWAL-UNUSED", Assert.Single(other.Findings).Finding.Code);
    }

    [Fact]
    public void A_file_of_texts_is_withdrawn_and_the_figures_of_another_stay()
    {
        var text = string.Concat(Enumerable.Range(1, 40).Select(i => $"我单位第{i}季度主动公开政府信息并答复申请人。"));
        var texts = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("一", text);
        ChildFiling[] copied = [.. new[] { Filed, Other }.Select(c => c with { Texts = texts, TextsFile = $"2019/{c.Unit.Code}/文.docx" })];
        Report Of(string? withdrawals) => Consolidator.Consolidate(SmallArea.Input([.. copied]) with
        {
            Office = OfficeFiles.Parse(null, null, SmallEdition.Edition, null, withdrawals),
        });

        Assert.Contains(Of(null).Findings, f => f.Finding.Code == "TEXT-OTHER-UNIT");
        var report = Of(WithdrawalTest.Of("文.docx"));

        Assert.DoesNotContain(report.Findings, f => f.Finding.Code == "TEXT-OTHER-UNIT");
        Assert.Contains(report.Findings, f => f.Finding.Code == "UNIT-WITHDRAWN");
        Assert.Equal(7, report.Figures["requests_new_natural"].Figure.Value);
    }

    [Theory]
    [InlineData("表.xlsx", "TEXT-YEAR")]
    [InlineData("文.docx", "NUMBER-UNPLACED")]
    [InlineData("旧表.xlsx", "NUMBER-UNPLACED TEXT-YEAR")]
    public void What_was_found_in_a_part_goes_with_the_part(string withdrawn, string left)
    {
        var child = Filed with
        {
            Texts = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("一", "公开信息。"),
            TextsFile = $"2019/{Unit}/文.docx",
            Warnings = [FindingCodes.NumberUnplaced.At("表!A9", "5"), FindingCodes.StatementOfOtherYear.At("line 3", "2018年")],
        };

        var report = Consolidator.Consolidate(SmallArea.Input(child, Other) with { Office = OfficeFiles.Parse(null, null, SmallEdition.Edition, null, Of(withdrawn)) });

        Assert.Equal(left.Split(' '), report.Open.Where(f => f.Unit == Unit).Select(f => f.Finding.Code));
    }

    [Fact]
    public void A_unit_the_area_does_not_have_is_an_error_for_its_figures_still_count_somewhere()
    {
        var report = Report("""[{"unit": "620403599", "reason": "误报", "by": "王科长", "at": "2020-02-20"}]""");

        Assert.Contains(report.Open, f => f.Finding.Code == "WITHDRAWAL-INVALID");
        Assert.Equal(7, report.Figures["requests_new_natural"].Figure.Value);
    }

    [Theory]
    [InlineData("""[{"unit": "620403501", "by": "王科长", "at": "2020-02-20"}]""", "reason")]
    [InlineData("""[{"unit": "620403501", "reason": "误报", "at": "2020-02-20"}]""", "by")]
    [InlineData("""[{"unit": "620403501", "reason": "误报", "by": "王科长"}]""", "at")]
    [InlineData("""[{"unit": "620403501", "reason": "误报", "by": "王科长", "at": "昨天"}]""", "at")]
    [InlineData("""[{"unit": "620403501", "reason": "误报", "by": "王科长", "at": "2020-02-20", "files": "a"}]""", "files")]
    public void An_entry_that_is_not_whole_withdraws_nothing_and_stops_approval(string json, string member)
    {
        var report = Report(json);

        var open = Assert.Single(report.Open, f => f.Finding.Code == "WITHDRAWAL-INVALID").Finding;
        Assert.Contains(member, open.Message.En, StringComparison.Ordinal);
        Assert.Equal(7, report.Figures["requests_new_natural"].Figure.Value);
    }

    [Fact]
    public void The_reason_is_looked_at_for_details_of_persons()
    {
        var report = Report($$"""[{"unit": "{{Unit}}", "reason": "身份证号 11010519491231002X 有误", "by": "王科长", "at": "2020-02-20"}]""");

        Assert.Contains(report.Open, f => f.Finding.At?.StartsWith("withdrawals.json", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void The_report_keeps_it_through_its_JSON_and_the_pages_show_it()
    {
        var report = Report(Of("表.xlsx"));

        var read = ReportJson.Parse(ReportJson.Write(report));

        Assert.Equal(report.Units.Single(u => u.Code == Unit).Withdrawal, read.Units.Single(u => u.Code == Unit).Withdrawal);
        var pages = ReportRenderer.Render(report, SmallEdition.Edition).Where(a => a.Path is "index.html" or $"units/{Unit}.html");
        Assert.All(pages, p => Assert.Contains("误报", System.Text.Encoding.UTF8.GetString(p.Bytes.Span), StringComparison.Ordinal));
    }

    private static string Of(string file) => $$"""[{"unit": "{{Unit}}", "file": "{{file}}", "reason": "误报", "by": "王科长", "at": "2020-02-20"}]""";

    private static Report Report(string? withdrawals) => Consolidator.Consolidate(SmallArea.Input(Filed, Other) with
    {
        Office = OfficeFiles.Parse(null, null, SmallEdition.Edition, null, withdrawals),
    });
}
