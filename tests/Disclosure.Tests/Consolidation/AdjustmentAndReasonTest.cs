using System.Collections.Immutable;
using Disclosure.Checking;
using Disclosure.Consolidation;
using Disclosure.Reports;
using static Disclosure.Tests.Consolidation.SmallArea;

namespace Disclosure.Tests.Consolidation;

public sealed class AdjustmentAndReasonTest
{
    [Fact]
    public void An_adjustment_adds_to_the_sum_and_is_a_line_of_its_lineage()
    {
        var report = WithAdjustments([Adjust("permits_decisions", 10)], ("permits_decisions", Figure.OfValue(3)));

        Assert.Equal(Figure.OfValue(13), report.Figures["permits_decisions"].Figure);
        Assert.Equal(["单位501", "补报"], report.Lineage("permits_decisions").Select(l => l.Name));
    }

    [Fact]
    public void An_adjustment_is_the_figure_where_units_answers_cannot_be_added()
    {
        var report = Consolidator.Consolidate(Input(
            Filed("620403501", ("site_views", Figure.OfValue(1))), Filed("620403502", ("site_views", Figure.OfValue(2)))) with
        {
            Office = OfficeInput.Empty with { Adjustments = [Adjust("site_views", 104268)] },
        });

        Assert.Equal(Figure.OfValue(104268), report.Figures["site_views"].Figure);
        Assert.Empty(report.Open);
    }

    [Fact]
    public void An_adjustment_keeps_the_direction_while_the_sum_points_that_way()
    {
        Assert.Equal(Figure.OfValue(-7, word: "减"), Adjusted(-2));
        Assert.Equal(Figure.OfValue(3), Adjusted(8));

        static Figure Adjusted(decimal by) =>
            WithAdjustments([Adjust("fees_change", by)], ("fees_change", Figure.OfValue(-5, word: "减"))).Figures["fees_change"].Figure;
    }

    [Fact]
    public void A_number_added_to_a_word_makes_no_sum() =>
        Assert.Equal("SUM-WORDS", Assert.Single(WithAdjustments([Adjust("permits_change", 1)], ("permits_change", Figure.OfWord("增"))).Open).Finding.Code);

    [Fact]
    public void An_adjustment_of_an_unknown_indicator_is_an_error_and_changes_nothing()
    {
        var report = WithAdjustments([Adjust("permits", 1)]);

        Assert.Empty(report.Adjustments);
        Assert.Equal((Severity.Error, "ADJUSTMENT-INVALID"), Assert.Single(report.Open.Select(f => (f.Finding.Severity, f.Finding.Code))));
    }

    [Fact]
    public void A_reason_that_names_a_person_stops_publication_and_is_shown_masked()
    {
        var office = OfficeInput.Empty with { Reasons = [new("620403", "SUM-WORDS", "permits_change", "见申请人11010519491231002X的材料", "王科长")] };
        var report = Consolidator.Consolidate(Input(
            Filed("620403501", ("permits_change", Figure.OfWord("增"))), Filed("620403502", ("permits_change", Figure.OfWord("减")))) with
        {
            Office = office,
        });

        var open = Assert.Single(report.Open);
        Assert.Equal(("620403", "PRIVACY-ID", "reasons.json", "1101**********002X"), (open.Unit, open.Finding.Code, open.Finding.At, open.Finding.Observed));
    }

    [Fact]
    public void A_reason_closes_the_warning_of_its_unit_code_and_indicator_only()
    {
        var office = OfficeInput.Empty with { Reasons = [new("620403", "SUM-WORDS", "permits_change", "部门口径不同", "王科长")] };
        var report = Consolidator.Consolidate(Input(
            Filed("620403501", ("permits_change", Figure.OfWord("增")), ("fees_change", Figure.OfWord("增"))),
            Filed("620403502", ("permits_change", Figure.OfWord("减")), ("fees_change", Figure.OfWord("减")))) with
        { Office = office });

        Assert.Equal("fees_change", Assert.Single(report.Open).Finding.Indicator);
        Assert.Equal("部门口径不同", report.Findings.Single(f => f.Finding.Explanation is not null).Finding.Explanation!.Text);
    }

    [Fact]
    public void A_reason_for_nothing_is_reported()
    {
        var office = OfficeInput.Empty with { Reasons = [new("620403501", "Y1", "requests_new_total", "机构改革", "王科长")] };
        var finding = Assert.Single(Consolidator.Consolidate(Input(Filed("620403501")) with { Office = office }).Findings);

        Assert.Equal(("620403", "REASON-UNMATCHED", Severity.Notice), (finding.Unit, finding.Finding.Code, finding.Finding.Severity));
        Assert.Contains("620403501", finding.Finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_an_office_file_stops_approval_and_no_reason_closes_it()
    {
        var office = new OfficeInput(
            [],
            [new("620403", "OFFICE-UNREADABLE", null, "没关系", "王科长")],
            [],
            [FindingCodes.OfficeUnreadable.At("adjustments.json", "line 3")]);

        Assert.Equal("OFFICE-UNREADABLE", Assert.Single(Consolidator.Consolidate(Input() with { Office = office }).Open).Finding.Code);
    }

    private static Adjustment Adjust(string indicator, decimal value) => new("补报", indicator, value, "漏报", "区司法局函");

    private static Report WithAdjustments(ImmutableArray<Adjustment> adjustments, params (string, Figure)[] figures) =>
        Consolidator.Consolidate(Input(Filed("620403501", figures)) with { Office = OfficeInput.Empty with { Adjustments = adjustments } });
}
