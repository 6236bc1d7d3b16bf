using System.Collections.Immutable;
using Disclosure.Checking.Privacy;
using Disclosure.Consolidation;
using Disclosure.Reasons;
using Disclosure.Reports;
using Disclosure.Tests.Checking.Privacy;
using Disclosure.Tests.Forms;
using static Disclosure.Tests.Consolidation.SmallArea;

namespace Disclosure.Tests.Consolidation;

/// <summary>An area's report of a past year, brought in whole, beside what its units filed.</summary>
public sealed class BroughtInReportTest
{
    [Fact]
    public void Its_figures_are_the_areas_and_units_that_add_up_to_something_else_are_told()
    {
        var report = Consolidate(
            ("permits_decisions", 10), Filed("620403501", ("permits_decisions", Figure.OfValue(3))), Filed("620403502", ("permits_decisions", Figure.OfValue(4))));

        Assert.Equal(10, report.Figures["permits_decisions"].Figure.Value);
        var finding = Assert.Single(report.Findings, f => f.Finding.Code == "PUBLISHED-NOT-SUM").Finding;
        Assert.Equal(("10", "7", "3", "permits_decisions"), (finding.Observed, finding.Expected, finding.Difference, finding.Indicator));
        Assert.Contains("公布的是 10，而全部 2 个单位报送的数字相加为 7，多 3。", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void While_units_are_missing_a_difference_is_to_be_expected() => Assert.Equal(
        ["PUBLISHED-DIFFERS"],
        Consolidate(("permits_decisions", 10), Filed("620403501", ("permits_decisions", Figure.OfValue(3))), Missing("620403502"))
            .Findings.Select(f => f.Finding.Code).Where(c => c.StartsWith("PUBLISHED", StringComparison.Ordinal)));

    [Fact]
    public void What_does_not_add_up_is_not_compared_with_the_one_unit_that_answered_it() => Assert.DoesNotContain(
        Consolidate(("site_views", 104268), Filed("620403501", ("site_views", Figure.OfValue(300)))).Findings,
        f => f.Finding.Code.StartsWith("PUBLISHED", StringComparison.Ordinal));

    [Fact]
    public void What_was_found_in_it_is_told_beside_the_same_kind_of_finding_elsewhere()
    {
        var identity = PersonalNumber.WithCheck("62040319900101123");
        var found = PrivacyFindings.In($"申请人身份证号{identity}。", "line 3", 2019, isContact: false).ToImmutableArray();
        var reason = new Reason("620403", "M1", "procurement_amount", $"已与{identity}核实", "王科长");

        var report = Consolidator.Consolidate(Input() with
        {
            Edition = SeedForms.Edition("2019"),
            Published = Filed("620403", ("permits_decisions", Figure.OfValue(10))),
            PublishedFindings = found,
            Office = OfficeInput.Empty with { Reasons = [reason] },
        });

        Assert.Equal(["line 3 character 8", "reasons.json"], report.Open.Where(f => f.Finding.Code == "PRIVACY-ID").Select(f => f.Finding.At!));
    }

    private static Report Consolidate((string Code, int Value) published, params ImmutableArray<ChildFiling> units) => Consolidator.Consolidate(
        Input(units) with { Edition = SeedForms.Edition("2019"), Published = Filed("620403", (published.Code, Figure.OfValue(published.Value))) });
}
