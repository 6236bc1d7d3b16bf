using System.Collections.Immutable;
using System.Globalization;
using Disclosure.Checking;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;
using Disclosure.Units;

namespace Disclosure.Tests.Checking;

public sealed class RuleCheckerTest
{
    private static readonly Unit Town = new() { Code = "620403100", Name = "王家山镇", Kind = UnitKind.Township, FromYear = 2019 };

    [Fact]
    public void A_broken_sum_names_the_cell_what_was_read_what_was_expected_and_by_how_much_it_is_off()
    {
        var finding = Assert.Single(Check(
            ("requests_new_natural", Figure.OfValue(7, "表!D5")),
            ("requests_new_business", Figure.OfValue(2, "表!E5")),
            ("requests_new_total", Figure.OfValue(8, "表!J5")),
            ("requests_carried_out_natural", Figure.OfValue(7)),
            ("requests_carried_out_business", Figure.OfValue(2)),
            ("requests_carried_out_total", Figure.OfValue(9)),
            ("requests_handled_total", Figure.OfValue(-1)))
            .Where(f => f.Code == "F3" && f.Indicator == "requests_new_total"));

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(("表!J5", "8", "9", "-1"), (finding.At, finding.Observed, finding.Expected, finding.Difference));
        Assert.Equal(
            "“一、本年新收政府信息公开申请数量·总计”（表!J5）填的是8，本行自然人和各类组织相加为9，相差-1。", finding.Message.Zh);
        Assert.Equal("请核对本行各列；各列没有错的，请把总计改为各列之和。", finding.Action.Zh);
        Assert.StartsWith("“1. New this year: total” (表!J5) reads 8;", finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_total_beside_an_answered_part_is_said_to_be_blank()
    {
        var finding = Assert.Single(Check(("review_upheld", Figure.OfValue(2)), ("review_total", Figure.Blank("表!F40"))));

        Assert.Equal(("F4", "表!F40", string.Empty, "2", "-2"), (finding.Code, finding.At, finding.Observed, finding.Expected, finding.Difference));
        Assert.Contains("填的是空白", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("reads blank", finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void One_case_under_the_wrong_applicant_is_found_although_the_totals_balance()
    {
        var findings = Check(
            ("requests_new_natural", Figure.OfValue(2)), ("requests_new_business", Figure.OfValue(1)), ("requests_new_total", Figure.OfValue(3)),
            ("requests_granted_natural", Figure.OfValue(1)), ("requests_granted_business", Figure.OfValue(2)), ("requests_granted_total", Figure.OfValue(3)),
            ("requests_handled_natural", Figure.OfValue(1)), ("requests_handled_business", Figure.OfValue(2)), ("requests_handled_total", Figure.OfValue(3)));

        Assert.Equal(["F1 requests_handled_natural", "F1 requests_handled_business"], findings.Select(f => $"{f.Code} {f.Indicator}"));
    }

    [Fact]
    public void A_word_in_a_count_is_one_error_and_breaks_no_sum()
    {
        var finding = Assert.Single(Check(("review_upheld", Figure.OfWord("若干", "表!B40")), ("review_total", Figure.OfValue(3))));

        Assert.Equal(("F5", "若干", "非负整数", null), (finding.Code, finding.Observed, finding.Expected, finding.Difference));
        Assert.Equal("“行政复议·结果维持”（表!B40）读到“若干”，应为非负整数。", finding.Message.Zh);
    }

    [Fact]
    public void An_amount_says_how_many_digits_it_takes_before_and_behind_the_point()
    {
        var finding = Assert.Single(Check(("procurement_items", Figure.OfValue(1)), ("procurement_amount", Figure.OfValue(1.1234567m))));

        Assert.Equal(("F5", "不小于 0 的数，最多 6 位小数，小数点前最多 9 位"), (finding.Code, finding.Expected));
        Assert.Contains("at most 6 decimal places", finding.Message.En, StringComparison.Ordinal);
        Assert.StartsWith("请按万元填写数字", finding.Action.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    public void A_number_no_table_can_hold_is_an_error_and_never_an_exception(string text)
    {
        var extreme = Figure.OfValue(decimal.Parse(text, CultureInfo.InvariantCulture));
        var everywhere = SeedForms.Edition("2019").Indicators.ToDictionary(i => i.Code, _ => extreme);

        var figures = everywhere.ToImmutableSortedDictionary(StringComparer.Ordinal);

        var findings = FilingChecks.Of(CheckedFiling.Of(SeedForms.Edition("2019"), 2019, Town, figures, null, new FiledYear { Year = 2018, Figures = figures }));

        Assert.Equal(everywhere.Keys.Order(StringComparer.Ordinal), findings.Where(f => f.Code == "F5").Select(f => f.Indicator!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_at_all_breaks_nothing() => Assert.Empty(Check());

    [Fact]
    public void A_lower_bound_is_an_answer_where_the_indicator_allows_one() =>
        Assert.Empty(Check(("reception_visits", Figure.OfValue(3073, word: "多"))));

    [Fact]
    public void Last_years_trial_form_is_enough_to_check_what_this_years_form_carried_in()
    {
        var lastYear = new Dictionary<string, Figure> { ["requests_carried_out_total"] = Figure.OfValue(103), ["procurement_items"] = Figure.OfValue(1) }.ToImmutableSortedDictionary(StringComparer.Ordinal);
        var figures = new Dictionary<string, Figure> { ["requests_carried_in_total"] = Figure.OfValue(77), ["requests_carried_in_natural"] = Figure.OfValue(77) };

        var findings = RuleChecker.Check(SeedForms.Edition("2021"), Town, figures, new FiledYear { Year = 2020, Figures = lastYear });

        var finding = Assert.Single(findings, f => f.Code == "Y1");
        Assert.Equal((Severity.Warning, "77", "103", "-26"), (finding.Severity, finding.Observed, finding.Expected, finding.Difference));
    }

    [Fact]
    public void What_is_compared_with_last_year_names_the_place_of_both_figures()
    {
        var lastYear = new FiledYear
        {
            Year = 2020,
            File = "2020年报.xlsx",
            Figures = ImmutableSortedDictionary<string, Figure>.Empty.Add("requests_carried_out_total", Figure.OfValue(103, "表三!J30")),
        };
        var figures = new Dictionary<string, Figure> { ["requests_carried_in_total"] = Figure.OfValue(77, "年报!J28") };

        var finding = RuleChecker.Check(SeedForms.Edition("2021"), Town, figures, lastYear).Single(f => f.Code == "Y1");

        Assert.Contains("（年报!J28）填的是77", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("（2020年报.xlsx 表三!J30）是103", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_come_in_the_order_of_the_rules()
    {
        var order = SeedForms.Edition("2019").Rules.Select(r => (r.Id, r.Subject)).ToList();
        var broken = SeedForms.Edition("2019").Indicators.ToDictionary(i => i.Code, i => Figure.OfValue(-i.Code.Length - 0.5m));

        var findings = RuleChecker.Check(SeedForms.Edition("2019"), Town, broken, lastYear: null).Select(f => order.IndexOf((f.Code, f.Indicator!))).ToArray();

        Assert.Equal(findings.Order(), findings);
        Assert.NotEmpty(findings);
    }

    private static ImmutableArray<Finding> Check(params (string Code, Figure Figure)[] figures) =>
        RuleChecker.Check(SeedForms.Edition("2019"), Town, figures.ToDictionary(f => f.Code, f => f.Figure), lastYear: null);
}
