using Disclosure.Consolidation;
using Disclosure.Reasons;
using Disclosure.Reports;
using Disclosure.Tests.Forms;
using static Disclosure.Tests.Consolidation.SmallArea;

namespace Disclosure.Tests.Consolidation;

/// <summary>The rules of the edition on units and on sums.</summary>
public sealed class ConsolidationRulesTest
{
    [Fact]
    public void A_warning_of_a_unit_and_the_same_one_of_the_sum_each_want_a_reason()
    {
        var report = Consolidate(OfficeInput.Empty, Filed(
            "620403501", ("procurement_items", Figure.OfValue(1)), ("procurement_amount", Figure.OfValue(100000, "表!C7"))));

        Assert.Equal(
            [("620403", "M1", null), ("620403501", "M1", "表!C7")],
            report.Open.Select(f => (f.Unit, f.Finding.Code, f.Finding.At)));
    }

    [Fact]
    public void A_total_that_an_adjustment_upsets_wants_a_reason_and_can_have_one()
    {
        var office = OfficeInput.Empty with { Adjustments = [new("补报", "requests_new_natural", 1, "漏报", "函")] };
        var open = Consolidate(office, Filed("620403501")).Open.ToArray();

        Assert.NotEmpty(open);
        Assert.All(open, f => Assert.Equal(("620403", Severity.Warning), (f.Unit, f.Finding.Severity)));

        var reasons = open.Select(f => new Reason(f.Unit, f.Finding.Code, f.Finding.Indicator, "待补报分类", "王科长"));
        Assert.Empty(Consolidate(office with { Reasons = [.. reasons] }, Filed("620403501")).Open);
    }

    [Fact]
    public void A_carry_over_that_differs_from_last_year_is_a_warning_of_the_unit_it_happened_in()
    {
        var child = Filed("620403501", ("requests_carried_in_natural", Figure.OfValue(77)), ("requests_carried_out_natural", Figure.OfValue(77)));
        var lastYear = Filed("620403501", ("requests_carried_out_natural", Figure.OfValue(103))).Figures;

        Assert.Contains(
            Consolidate(OfficeInput.Empty, child with { LastYear = new Disclosure.Submissions.FiledYear { Year = 2020, Figures = lastYear! } }).Open,
            f => (f.Unit, f.Finding.Code, f.Finding.Indicator) == ("620403501", "Y1", "requests_carried_in_natural"));
    }

    private static Report Consolidate(OfficeInput office, ChildFiling child) => Consolidator.Consolidate(
        Input(child) with { Edition = SeedForms.Edition("2019"), Office = office with { Texts = Words } });
}
