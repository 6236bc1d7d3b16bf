namespace Disclosure.Tests.Checking.Texts;

/// <summary>Years left over from last year's text (PRACTICE.md); years that belong there are no finding.</summary>
public sealed class OtherYearsTest
{
    [Theory]
    [InlineData("本报告数据统计期限为2020年1月1日至2020年12月31日。", 11, "2020年1月1日至2020年12月31日")]
    [InlineData("统计期：２０２０年１月１日起至１２月３１日止", 5, "２０２０年１月１日起至１２月３１日")]
    [InlineData("数据自2021年1月1日至2020年12月31日。", 14, "2021年1月1日至2020年12月31日")]
    [InlineData("统计时间2020 年 1 月 1 日—2020 年 12 月 31 日。", 5, "2020 年 1 月 1 日—2020 年 12 月 31 日")]
    [InlineData("统计周期为2020.1.1-2020.12.31。", 6, "2020.1.1-2020.12.31")]
    [InlineData("统计期限2022年1月1日至2022年12月31日", 5, "2022年1月1日至2022年12月31日")]
    [InlineData("统计期限为2020年度。", 6, "统计期限为2020年度")]
    [InlineData("所列数据截止2020年12月31日。", 7, "数据截止2020年12月31日")]
    [InlineData("数据自2021年1月1日起至11月30日止。", 15, "2021年1月1日起至11月30日")]
    public void The_statistical_period_of_another_year_is_found_at_the_wrong_year(string text, int character, string observed)
    {
        var finding = Assert.Single(TextFiling.Preface(2021, text));

        Assert.Equal(
            ("PERIOD-YEAR", $"chapter preface paragraph 1 character {character}", observed, "2021年1月1日至2021年12月31日"),
            (finding.Code, finding.At, finding.Observed, finding.Expected));
    }

    [Theory]
    [InlineData("本报告数据统计期限为2021年1月1日至2021年12月31日。")]
    [InlineData("与上年（2020年1月1日至2020年12月31日）相比，增长5%。")]
    [InlineData("服务期为2020年1月1日至2020年12月31日的平台运维合同到期。")]
    [InlineData("2020年1月1日起施行的《办法》。")]
    [InlineData("统计自2021年1月1日起至12月31日止。")]
    [InlineData("统计期限为2021年度，数据截止2021年12月31日。")]
    [InlineData("与上年数据（统计期限为2020年度）相比，有所增长。")]
    public void The_right_period_and_other_spans_of_time_are_no_finding(string text)
    {
        Assert.Empty(TextFiling.Preface(2021, text));
        Assert.Empty(TextFiling.Overview(2021, text));
    }

    [Theory]
    [InlineData("2020年，我局主动公开政府信息120条。", 1)]
    [InlineData("（一）主动公开。2020年，我局主动公开政府信息。", 9)]
    [InlineData("2020年度，本单位高度重视政务公开。", 1)]
    [InlineData("2020年，平川区教育局认真学习贯彻《2021年政务公开工作要点》。", 1)]
    [InlineData("2020年，在区委、区政府的坚强领导下，我局认真落实《条例》。", 1)]
    [InlineData("2020年我局未收到政府信息公开申请。", 1)]
    [InlineData("现将2020年度政府信息公开工作年报公布如下。", 3)]
    [InlineData("现将我局2020年度政府信息公开工作情况报告如下。", 5)]
    [InlineData("2020年以来，我局认真贯彻落实《条例》。", 1)]
    [InlineData("今年以来，在区委区政府领导下，2020年度我局政府信息公开工作取得新进展。", 16)]
    [InlineData("（一）主动公开。2020年，全年公开信息171条。", 9)]
    [InlineData("截至2020年底，公开目录已全部更新。", 3)]
    [InlineData("（五）监督保障。2020年3月召开专题会议3次。", 9)]
    [InlineData("附：2020年政府信息公开工作要点落实情况：已完成", 3)]
    [InlineData("2020年，我局虽取得一定成绩，但还存在公开不及时的问题。下一步，2022年，我局将加强培训。", 1)]
    [InlineData("根据《条例》要求，现公布平川区教育局2020年政府信息公开工作年度报告。", 19)]
    public void A_statement_of_the_report_that_begins_with_last_year_is_found(string text, int character)
    {
        var finding = Assert.Single(TextFiling.Overview(2021, text));

        Assert.Equal(("TEXT-YEAR", Severity.Warning, "2021"), (finding.Code, finding.Severity, finding.Expected));
        Assert.Equal($"chapter 一 paragraph 1 character {character}", finding.At);
        Assert.StartsWith("2020年", finding.Observed, StringComparison.Ordinal);
        Assert.DoesNotContain("。", finding.Observed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("按照规定，编制2020年度政府信息公开工作年度报告。")]
    [InlineData("本报告为平川区教育局2020年政府信息公开工作年度报告。")]
    [InlineData("现将《平川区教育局2020年政府信息公开工作年度报告》予以公布。")]
    public void The_preface_that_introduces_another_years_report_is_found(string text) =>
        Assert.Equal(["TEXT-YEAR"], TextFiling.Preface(2021, text).Select(f => f.Code));

    [Theory]
    [InlineData("2021年，我局主动公开政府信息120条。")]
    [InlineData("2019年以来，我局持续推进政务公开。")]
    [InlineData("2020年，我局主动公开100条，2021年主动公开120条。")]
    [InlineData("2020年，我局评议排名靠后。今年以来，我局扎实整改。")]
    [InlineData("与2020年相比，我局主动公开信息增加。")]
    [InlineData("2020年同比增长5%，我局继续努力。")]
    [InlineData("2020年底，我局完成网站改版。")]
    [InlineData("2020年5月，我局开通微信公众号。")]
    [InlineData("2020年1月1日起，我局执行新的收费办法。")]
    [InlineData("2022年，我局将进一步加强政务公开。")]
    [InlineData("2021年，我局将政务公开纳入绩效考核。")]
    [InlineData("2021年，我局将加强政务公开作为重点任务。")]
    [InlineData("2021年，我局将持续公开的事项列入清单，已全部更新。")]
    [InlineData("2021年，我局计划完成率达到100%。")]
    [InlineData("下一步，我局将继续加强培训。")]
    [InlineData("截至2020年底结转的申请已办结。")]
    [InlineData("2020年3月收到的申请已于2021年1月办结。")]
    [InlineData("2020年以来，我局连续两年组织培训。")]
    [InlineData("现将2020年度政府信息公开工作情况中指出问题的整改情况报告如下。")]
    [InlineData("2020年，国务院办公厅印发通知，明确公开要求。")]
    [InlineData("2020年，全省政务公开工作会议召开。")]
    [InlineData("2020年，市教育局组织现场观摩。")]
    [InlineData("根据《2020年政务公开工作要点》，我局扎实推进。")]
    [InlineData("现将落实《关于2020年政府信息公开工作年度报告的通知》情况通报如下。")]
    [InlineData("按时公布了2020年度政府信息公开工作年度报告。")]
    [InlineData("针对2020年年报中的问题，我局认真整改。")]
    [InlineData("白教发〔2020〕12号文件由我局印发。")]
    [InlineData("现将2021年度政府信息公开工作年度报告公布如下。")]
    [InlineData("现将2021年年报和2020年年报指出问题的整改情况报告如下。")]
    [InlineData("新修订的《条例》2019年5月15日起施行。")]
    public void Comparisons_histories_plans_and_documents_are_no_finding(string text) => Assert.Empty(TextFiling.Overview(2021, text));

    [Theory]
    [InlineData("改进措施：2021年，我局将继续加强业务培训。", 6)]
    [InlineData("（二）改进情况。2021年将重点抓好：一是加强培训。", 9)]
    [InlineData("2021年，我局计划举办培训班2期。", 1)]
    public void A_plan_for_the_year_of_the_report_is_left_from_the_report_before(string text, int character)
    {
        var finding = Assert.Single(TextFiling.Overview(2021, text));

        Assert.Equal(("TEXT-PLAN-YEAR", Severity.Warning, "2021"), (finding.Code, finding.Severity, finding.Expected));
        Assert.Equal($"chapter 一 paragraph 1 character {character}", finding.At);
    }

    [Theory]
    [InlineData("总体平稳。\n2020年，我局成立领导小组。")]
    [InlineData("2019年，我局建章立制。\n2020年，我局主动公开信息。\n2021年，我局再上台阶。")]
    [InlineData("2019年，我局主动公开信息。\n2020年，我局主动公开信息。")]
    public void A_chronicle_is_no_finding(string text) => Assert.Empty(TextFiling.Overview(2021, text));

    [Fact]
    public void The_years_of_the_preface_of_2021_may_name_the_year_before() => Assert.Empty(TextFiling.Preface(
        2021,
        "根据《关于做好2020年度政府信息公开工作年度报告编制发布工作的通知》，编制2021年度报告。如需2020年度及以前的报告，可在网站查阅。"));

    [Fact]
    public void Of_many_leftovers_the_first_are_told_and_the_others_counted()
    {
        var text = string.Join('\n', Enumerable.Range(1, 30).Select(i => $"第{i}项。2020年，我局公开信息。"));

        var findings = TextFiling.Overview(2021, text);

        Assert.Equal(20, findings.Count(f => f.Code == "TEXT-YEAR"));
        Assert.Equal("10", findings.Single(f => f.Code == "MORE-WARNINGS").Observed);
    }
}
