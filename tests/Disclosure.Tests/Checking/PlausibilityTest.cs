using System.Collections.Immutable;
using Disclosure.Checking;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;
using Disclosure.Units;

namespace Disclosure.Tests.Checking;

/// <summary>Figures that keep every rule and are wrong all the same (PRACTICE.md).</summary>
public sealed class PlausibilityTest
{
    private static readonly Unit Town = new() { Code = "620403100", Name = "王家山镇", Kind = UnitKind.Township, FromYear = 2019 };

    [Theory]
    [InlineData("12.5", "125000", "按“元”填写的", "12.5")]
    [InlineData("12.5", "431000", "按“元”填写的", "43.1")]
    [InlineData("125000", "12.5", "按“亿元”填写的", "125000")]
    public void An_amount_that_is_last_years_again_in_another_unit_of_money_is_a_warning_that_shows_both_readings(
        string last, string now, string written, string reading)
    {
        var finding = Assert.Single(Check("2021", [("fees_amount", Amount(now))], [("fees_amount", Amount(last))]));

        Assert.Equal(("MONEY-UNIT", Severity.Warning, "fees_amount", "表!C3", now, last), (finding.Code, finding.Severity, finding.Indicator, finding.At, finding.Observed, finding.Expected));
        Assert.Contains(written, finding.Message.Zh, StringComparison.Ordinal);
        Assert.Contains($"就是 {reading}万元", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12.5", "40")]
    [InlineData("12.5", "1250")]
    [InlineData("12.5", "1000000")]
    [InlineData("12.5", "0")]
    [InlineData("0", "125000")]
    public void An_amount_that_grew_fell_or_began_is_no_fault_of_unit(string last, string now) =>
        Assert.DoesNotContain(Check("2021", [("fees_amount", Amount(now))], [("fees_amount", Amount(last))]), f => f.Severity != Severity.Notice);

    [Theory]
    [InlineData(66, 372, true)]
    [InlineData(4000, 300, true)]
    [InlineData(66, 200, false)]
    [InlineData(3, 20, false)]
    [InlineData(1, 12, false)]
    [InlineData(0, 5000, false)]
    [InlineData(5000, 0, false)]
    public void A_count_far_from_last_years_is_a_notice_when_chance_cannot_explain_it(int last, int now, bool isTold)
    {
        var findings = Check("2021", [("permits_decisions", Figure.OfValue(now, "表!C3"))], [("permits_decisions", Figure.OfValue(last))]);

        Assert.Equal(isTold ? [("JUMP-YEAR", Severity.Notice, "表!C3", $"{now}", $"{last}")] : [], findings.Select(f => (f.Code, f.Severity, f.At!, f.Observed!, f.Expected!)));
    }

    [Fact]
    public void The_same_number_in_two_unrelated_cells_is_a_notice_that_names_both()
    {
        var finding = Assert.Single(Check(
            "2019", [("permits_items_last_year", Figure.OfValue(178, "表!B7")), ("public_services", Figure.OfValue(178, "line 21 character 9"))]));

        Assert.Equal(("NUMBER-SAME", Severity.Notice, "permits_items_last_year", "表!B7"), (finding.Code, finding.Severity, finding.Indicator, finding.At));
        Assert.Contains("“公共服务事项”（第 21 行第 9 字）都是 178", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void With_another_sign_beside_it_the_number_was_copied()
    {
        var findings = Check(
            "2019",
            [("permits_items_last_year", Figure.OfValue(178, "表!B7")), ("public_services", Figure.OfValue(178))],
            [("permits_items_last_year", Figure.OfValue(380)), ("permits_change", Figure.OfValue(4))]);

        Assert.Equal(["Y3", "NUMBER-COPIED"], findings.Select(f => f.Code));
        Assert.Equal(("表!B7", Severity.Warning), (findings[1].At, findings[1].Severity));
    }

    [Fact]
    public void Of_three_cells_with_the_number_the_one_with_another_sign_is_told()
    {
        var findings = Check(
            "2019",
            [("public_services", Figure.OfValue(178)), ("penalties_decisions", Figure.OfValue(178)), ("permits_items_last_year", Figure.OfValue(178, "表!B7"))],
            [("permits_items_last_year", Figure.OfValue(380)), ("permits_change", Figure.OfValue(4))]);

        Assert.Equal(("NUMBER-COPIED", "表!B7"), findings.Where(f => f.Code.StartsWith("NUMBER-", StringComparison.Ordinal)).Select(f => (f.Code, f.At)).Single());
    }

    [Fact]
    public void Coincidences_past_the_fifth_are_counted()
    {
        string[] rows = ["permits", "other_services", "penalties", "coercive_measures", "fees"];
        (string, Figure)[] cells =
        [
            .. rows.Select((row, i) => ($"{row}_items_last_year", Figure.OfValue(201 + i))),
            ("public_services", Figure.OfValue(201)), ("disclosed_items", Figure.OfValue(202)), ("reception_visits", Figure.OfValue(203)),
            ("policy_reposts", Figure.OfValue(204)), ("consulting_calls", Figure.OfValue(205)),
            ("procurement_items", Figure.OfValue(206)), ("permits_decisions", Figure.OfValue(206)),
        ];

        var findings = Check("2019", cells);

        Assert.Equal(5, findings.Count(f => f.Code == "NUMBER-SAME"));
        Assert.Equal("1", Assert.Single(findings, f => f.Code == "MORE-ALIKE").Observed);
    }

    [Theory]
    [InlineData("permits_decisions", 99, "disclosed_items", 99)]
    [InlineData("messages_received", 300, "messages_answered", 300)]
    [InlineData("requests_new_total", 258, "requests_handled_total", 258)]
    [InlineData("permits_decisions", 211, "permits_items_last_year", 211)]
    public void Small_numbers_and_cells_that_belong_together_may_be_equal(string first, int one, string second, int two) =>
        Assert.DoesNotContain(Check("2019", [(first, Figure.OfValue(one)), (second, Figure.OfValue(two))]), f => f.Code.StartsWith("NUMBER-", StringComparison.Ordinal));

    private static Figure Amount(string text) => Figure.OfValue(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture), "表!C3");

    private static ImmutableArray<Finding> Check(string edition, (string Code, Figure Figure)[] now, (string Code, Figure Figure)[]? last = null) =>
        FilingChecks.Of(CheckedFiling.Of(
            SeedForms.Edition(edition), 2022, Town, Figures(now), null, last is null ? null : new FiledYear { Year = 2021, Figures = Figures(last) }));

    private static ImmutableSortedDictionary<string, Figure> Figures((string Code, Figure Figure)[] figures) =>
        figures.ToImmutableSortedDictionary(f => f.Code, f => f.Figure, StringComparer.Ordinal);
}
