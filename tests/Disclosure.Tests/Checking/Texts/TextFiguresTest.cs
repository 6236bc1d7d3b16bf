using Disclosure.Checking;
using Disclosure.Documents;
using Disclosure.Forms;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Submissions;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Checking.Texts;

/// <summary>A figure of the text against its cell (FORMS.md section 6, X1).</summary>
public sealed class TextFiguresTest
{
    public static TheoryData<string, object?, string> Permits => new()
    {
        { "全年作出行政许可决定258件。", 275, "X1 permits_decisions 258 / 275" },
        { "全年作出行政许可决定258件。", 258, "" },
        { "全年作出行政许可决定２５８件。", "258（其中变更12件）", "" },
        { "全年作出行政许可决定1,258件。", 1258, "" },
        { "全年作出行政许可决定200多件。", 275, "" },
        { "全年作出行政许可决定超过200件。", 199, "X1 permits_decisions 200多 / 199" },
        { "全年作出行政许可决定300余件。", 275, "X1 permits_decisions 300多 / 275" },
        { "全年作出行政许可决定约280件。", 275, "" },
        { "全年作出行政许可决定约300件。", 275, "" },
        { "全年作出行政许可决定近1万件。", 2750, "" },
        { "全年作出行政许可决定约500件。", 275, "X1-ABOUT permits_decisions 约500 / 275" },
        { "全年作出行政许可决定1.2万件。", 12345, "" },
        { "全年作出行政许可决定1.2万件。", 13345, "X1 permits_decisions 12000 / 13345" },
        { "全年作出行政许可决定258件。", null, "X1-BLANK permits_decisions 258" },
        { "全年作出行政许可决定258件。", "/", "X1-BLANK permits_decisions 258" },
        { "全年作出行政许可决定0件。", null, "" },
        { "全年作出行政许可决定0件。", "/", "" },
        { "2021年作出行政许可决定300件。2022年作出行政许可决定275件，同比下降8.3%。", 275, "" },
        { "去年作出行政许可决定300件。", 275, "" },
        { "上半年作出行政许可决定120件。", 275, "" },
        { "其中，本级作出行政许可决定58件。", 275, "" },
        { "各乡镇作出行政许可决定58件。", 275, "" },
        { "全区各部门作出行政许可决定258件。", 275, "X1 permits_decisions 258 / 275" },
        { "全年作出行政许可决定275件，其中网上作出行政许可决定200件。", 275, "" },
        { "全年作出行政许可决定275件。其中工程类作出行政许可决定200件，商事类作出行政许可决定75件。", 275, "" },
    };

    [Theory]
    [MemberData(nameof(Permits))]
    public void A_figure_of_the_text_is_held_against_its_cell_as_exactly_as_it_is_written(string text, object? cell, string expected) =>
        Assert.Equal(expected, TextCase.Spoken(TextCase.Of(2022, text, ("permits_decisions", cell))));

    /// <summary>What stands beside the unit's own figures in real reports and is none of them.</summary>
    [Theory]
    [InlineData("撤销行政许可决定2件。")]
    [InlineData("对外公示行政处罚决定1060件、行政许可决定198件（依法不予公示的除外）。")]
    [InlineData("截至2022年12月31日，累计公开行政处罚决定书3215件。")]
    [InlineData("截至2022年12月31日，累计作出行政处罚决定3215件。")]
    [InlineData("其中12月作出行政处罚决定96件，环比下降4.2%。")]
    [InlineData("截至6月底，作出行政处罚决定96件。")]
    [InlineData("2022年3月，作出行政处罚决定96件。")]
    [InlineData("移送公安机关行政拘留案件2起，申请法院强制执行行政处罚决定17件。")]
    [InlineData("减免行政事业性收费3.4万元。")]
    [InlineData("全区各镇共收到政府信息公开申请31件，均由各镇自行办理，不计入本局。")]
    [InlineData("另有主管部门直接答复的，共收到政府信息公开申请31件，不计入本局统计。")]
    [InlineData("近三年（2020—2022年）共收到政府信息公开申请21件，年均7件。")]
    [InlineData("近三年，共收到政府信息公开申请21件。")]
    [InlineData("平台开通以来，收到政府信息公开申请210件。")]
    [InlineData("区政府转办申请3件，本局直接受理申请4件。")]
    [InlineData("配合区政府废止行政规范性文件12件。")]
    [InlineData("代区政府办理行政复议案件87件，审结79件，其中维持31件，纠正9件。")]
    public void What_is_not_counted_in_a_cell_is_not_held_against_it(string text) => Assert.Empty(TextCase.Of(
        2022,
        "全年新收政府信息公开申请7件，作出行政许可决定211件，作出行政处罚决定1085件，行政事业性收费15.2万元。\n" + text,
        ("requests_new_total", 7), ("requests_carried_in_total", 1), ("permits_decisions", 211), ("penalties_decisions", 1085),
        ("fees_amount", 15.2), ("normative_documents_repealed", 0), ("review_upheld", 0), ("review_corrected", 0), ("review_total", 0)));

    [Theory]
    [InlineData("全年共查处行政处罚案件1058件、办结行政许可221件。", "X1 penalties_decisions 1058 / 1085; X1 permits_decisions 221 / 211")]
    [InlineData("采取行政强制措施64次。", "X1 coercive_measures_decisions 64 / 46")]
    [InlineData("全年接收申请12件，其中网上提交10件，现场2件。", "X1 requests_new_total 12 / 7")]
    [InlineData("公民、法人向我局申请公开政府信息17件次。", "X1 requests_new_total 17 / 7")]
    [InlineData("共收到网上申请5件、信函申请3件，合计8件政府信息公开申请。", "X1 requests_new_total 8 / 7")]
    [InlineData("政府信息公开申请受理量为17件。", "X1-SUM requests_new_total 17 / 8")]
    [InlineData("政府信息公开申请受理量为8件。", "")]
    [InlineData("局机关共计接收各类依申请公开件9件（含上年结转1件）。", "X1-SUM requests_new_total 9 / 8")]
    [InlineData("收到的申请已答复办结8件。", "X1 requests_handled_total 8 / 7")]
    [InlineData("行政复议申请公开政府信息2件次。", "")]
    public void Other_wordings_of_a_figure_are_held_against_its_cell_too(string text, string expected) => Assert.Equal(
        expected,
        string.Join("; ", TextCase.Spoken(TextCase.Of(
            2022, text, ("requests_new_total", 7), ("requests_carried_in_total", 1), ("requests_handled_total", 7),
            ("permits_decisions", 211), ("penalties_decisions", 1085), ("coercive_measures_decisions", 46))).Split("; ").Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("2022年1月至12月作出行政处罚决定1058件。")]
    [InlineData("截至2022年12月31日，作出行政处罚决定1058件。")]
    [InlineData("截至12月底，全年累计作出行政处罚决定1058件。")]
    [InlineData("3月建立台账，全年作出行政处罚决定1058件。")]
    [InlineData("2022年度作出行政处罚决定1058件。")]
    [InlineData("作出行政处罚决定1058件，均已公示。")]
    [InlineData("全区各部门、各镇作出行政处罚决定1058件。")]
    public void What_is_counted_in_a_cell_is_held_against_it_however_the_year_is_named(string text) =>
        Assert.Equal("X1 penalties_decisions 1058 / 1085", TextCase.Spoken(TextCase.Of(2022, text, ("penalties_decisions", 1085))));

    [Theory]
    [InlineData("行政事业性收费1519.79万元。", 1519.793861, "")]
    [InlineData("行政事业性收费1519.8万元。", 1519.793861, "")]
    [InlineData("行政事业性收费1520万元。", 1519.793861, "")]
    [InlineData("行政事业性收费15197938.61元。", 1519.793861, "")]
    [InlineData("行政事业性收费1521万元。", 1519.793861, "X1 fees_amount 1521 / 1519.793861")]
    public void Money_may_be_rounded_and_in_another_unit(string text, double cell, string expected) =>
        Assert.Equal(expected, TextCase.Spoken(TextCase.Of(2022, text, ("fees_amount", cell))));

    [Fact]
    public void The_finding_names_both_places_both_numbers_and_what_to_do()
    {
        var finding = Assert.Single(TextCase.Of(2022, "全年作出行政许可决定258件。", ("permits_decisions", 275)));

        Assert.Equal(("X1", Severity.Warning, "-17", "$.texts.三 character 11"), (finding.Code, finding.Severity, finding.Difference, finding.At));
        Assert.Equal(
            "$.texts.三 第 11 字 的正文写的是“全年作出行政许可决定258件”，表中“行政许可·本年处理决定数量（$.figures.permits_decisions）”填的却是 275件，正文比表少 17。",
            finding.Message.Zh);
    }

    [Fact]
    public void What_is_said_twice_is_told_once()
    {
        Assert.Equal(
            "X1 permits_decisions 258 / 275",
            TextCase.Spoken(TextCase.Of(2022, "全年作出行政许可决定258件。\n行政许可处理决定258件。", ("permits_decisions", 275))));
    }

    [Fact]
    public void A_text_that_contradicts_itself_and_is_right_once_is_not_accused_twice()
    {
        var findings = TextCase.Of(2022, "全年作出行政许可决定258件。\n行政许可处理决定275件。", ("permits_decisions", 275));

        Assert.Equal(["TEXT-CONTRADICTS"], findings.Select(f => f.Code));
    }

    [Theory]
    [InlineData("作出行政许可决定200多件。\n行政许可处理决定275件。")]
    [InlineData("作出行政许可决定约300件。\n行政许可处理决定275件。")]
    public void A_rough_number_beside_the_exact_one_is_no_contradiction(string text) =>
        Assert.Empty(TextCase.Of(2022, text, ("permits_decisions", 275)));

    [Fact]
    public void A_rough_number_below_does_not_hide_an_exact_one_that_differs() =>
        Assert.Equal(
            "X1 permits_decisions 258 / 275",
            TextCase.Spoken(TextCase.Of(2022, "作出行政许可决定200多件。\n行政许可处理决定258件。", ("permits_decisions", 275))));

    [Fact]
    public void A_lower_bound_in_the_cell_is_no_exact_number_either() =>
        Assert.Equal(
            "X1 reception_visits 3000 / 3073多",
            TextCase.Spoken(TextCase.Of(2022, "现场接待来访群众3000人次，接听咨询电话5000人次。", ("reception_visits", "3073多"), ("consulting_calls", "4502多"))));

    [Fact]
    public void A_text_without_tables_and_a_figure_taken_from_the_text_are_compared_with_nothing()
    {
        var figures = FormMatcherLawTest.Grid("table 1", [["信息内容", "采购项目数量", "采购总金额"], ["政府集中采购", "2", "3"]]);
        Paragraph[] text = [new("line 1", "二、主动公开政府信息情况"), new("line 2", "接待来访群众20人次。"), new("line 3", "窗口接待群众30人次。")];
        var edition = SeedForms.Edition("2019");
        var submission = Disclosure.Submissions.FormMatcher.Match(new Document("html", [.. text, figures]), edition, 2019);

        Assert.Equal(20, submission.Figures["reception_visits"].Value);
        Assert.Equal(["TEXT-CONTRADICTS"], submission.Findings.Where(f => f.Severity == Severity.Warning).Select(f => f.Code));
        Assert.Empty(TextCase.Of(2022, "作出行政许可决定200件。"));
        Assert.DoesNotContain(Checks(edition, submission), f => f.Code.StartsWith("X1", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unreadable_cell_has_its_error_and_no_second_finding() =>
        Assert.Empty(TextCase.Of(2022, "全年作出行政许可决定258件。", ("permits_decisions", "若干")));

    private static System.Collections.Immutable.ImmutableArray<Finding> Checks(Edition edition, Disclosure.Submissions.Submission submission) =>
        FilingChecks.Of(new CheckedFiling
        {
            Edition = edition,
            Year = 2019,
            Unit = UnitSeeds.Tree().Find("620403100", 2019)!,
            Figures = submission.Figures,
            Passages = submission.Passages,
            Mentions = submission.Mentions,
        });
}
