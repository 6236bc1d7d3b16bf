using Disclosure.Checking;
using Disclosure.Consolidation;
using Disclosure.Reasons;
using Disclosure.Reports;
using Disclosure.Tests.Forms;
using static Disclosure.Tests.Consolidation.SmallArea;

namespace Disclosure.Tests.Consolidation;

/// <summary>What explains a finding of a draft: the unit, the office, a waiver.</summary>
public sealed class ExplainedFindingsTest
{
    private const string Unit = "620403501";
    private static readonly Reason OfUnit = new(Unit, "M1", "procurement_amount", "体育馆建设一项", "李某");
    private static readonly Reason OfOffice = new(Unit, "M1", "procurement_amount", "已向财政局核实", "王科长") { At = "2020-01-20" };

    private static readonly ChildFiling Costly = Filed(
        Unit, ("procurement_items", Figure.OfValue(1)), ("procurement_amount", Figure.OfValue(9000, "表!C7")));

    private static readonly ChildFiling Unlawful = Filed(
        Unit, ("regulations_made", Figure.OfValue(1, "表!B3")), ("regulations_published", Figure.OfValue(0)), ("regulations_public", Figure.OfValue(0)));

    [Fact]
    public void A_units_own_reason_explains_its_warning_and_not_the_areas()
    {
        var report = Consolidate(OfficeInput.Empty, Costly with { Reasons = [OfUnit] });

        Assert.Equal(["620403"], report.Open.Select(f => f.Unit));
        Assert.Equal("单位说明：体育馆建设一项（李某）", Explanation(report, "M1")?.ToText().Zh);
    }

    [Fact]
    public void The_offices_own_reason_wins()
    {
        var report = Consolidate(OfficeInput.Empty with { Reasons = [OfOffice] }, Costly with { Reasons = [OfUnit] });

        Assert.Equal("办公室说明：已向财政局核实（王科长，2020-01-20）", Explanation(report, "M1")?.ToText().Zh);
        Assert.DoesNotContain(report.Findings, f => f.Finding.Code == "REASON-UNMATCHED");
    }

    [Fact]
    public void What_a_reading_is_written_like_makes_no_difference()
    {
        var report = Consolidate(OfficeInput.Empty with { Reasons = [OfOffice with { Observed = "９ 000" }] }, Costly);

        Assert.Equal("办公室说明：已向财政局核实（王科长，2020-01-20）", Explanation(report, "M1")?.ToText().Zh);
    }

    [Fact]
    public void Nothing_explains_warnings_that_were_only_counted()
    {
        var child = Filed(Unit) with { Warnings = [FindingCodes.MoreWarnings.At(null, "5", arguments: ("code", "PRIVACY-ID"))] };
        var reason = new Reason(Unit, "MORE-WARNINGS", null, "已核实", "王科长") { Observed = "5" };

        Assert.Equal("MORE-WARNINGS", Assert.Single(Consolidate(OfficeInput.Empty with { Reasons = [reason] }, child).Open).Finding.Code);
    }

    [Fact]
    public void A_reason_for_one_number_does_not_explain_another()
    {
        var report = Consolidate(OfficeInput.Empty with { Reasons = [OfOffice with { Observed = "8000" }] }, Costly);

        Assert.Null(Explanation(report, "M1"));
        Assert.Contains(report.Findings, f => f.Finding.Code == "REASON-UNMATCHED");
    }

    [Fact]
    public void Among_several_findings_without_an_indicator_a_reason_has_to_say_which()
    {
        Finding Unplaced(string text) => FindingCodes.NumberUnplaced.At("表!A1", text);
        var child = Filed(Unit) with { Warnings = [Unplaced("另有5项"), Unplaced("另有6项")] };
        var all = new Reason(Unit, "NUMBER-UNPLACED", null, "会议次数", "王科长");

        var vague = Consolidate(OfficeInput.Empty with { Reasons = [all] }, child);
        var exact = Consolidate(OfficeInput.Empty with { Reasons = [all with { Observed = "另有5项" }] }, child);

        Assert.Equal(2, vague.Open.Count());
        Assert.Contains("不止一条", Assert.Single(vague.Findings, f => f.Finding.Code == "REASON-UNMATCHED").Finding.Message.Zh, StringComparison.Ordinal);
        Assert.Equal(["另有6项"], exact.Open.Select(f => f.Finding.Observed));
    }

    [Fact]
    public void A_unit_cannot_explain_an_error_away_and_the_office_can()
    {
        var reason = new Reason(Unit, "A2", "regulations_made", "历史遗留", "李某");
        var waiver = reason with { By = "王科长", At = "2020-01-20" };

        Assert.Contains(Consolidate(OfficeInput.Empty, Unlawful with { Reasons = [reason] }).Open, f => f.Unit == Unit);
        var report = Consolidate(OfficeInput.Empty with { Waivers = [waiver] }, Unlawful);
        Assert.DoesNotContain(report.Open, f => f.Unit == Unit);
        Assert.Equal("经办公室同意接收：历史遗留（王科长，2020-01-20）", Explanation(report, "A2")?.ToText().Zh);
    }

    [Fact]
    public void An_error_that_only_the_file_showed_stands_while_the_waiver_does()
    {
        var waiver = new Reason(Unit, "UNIT-MISMATCH", null, "单位已更名", "王科长") { At = "2020-01-20" };
        var kept = FindingCodes.UnitMismatch.At("表!A2", "旧名", "新名") with
        {
            Severity = Severity.Warning,
            Explanation = waiver.From(ExplanationSource.Waiver),
        };
        var child = Filed(Unit) with { Warnings = [kept] };

        Assert.Empty(Consolidate(OfficeInput.Empty with { Waivers = [waiver] }, child).Open);
        Assert.Equal("UNIT-MISMATCH", Assert.Single(Consolidate(OfficeInput.Empty, child).Open).Finding.Code);
    }

    [Fact]
    public void A_waiver_that_fits_nothing_is_a_notice()
    {
        var report = Consolidate(OfficeInput.Empty with { Waivers = [new(Unit, "F1", "requests_handled_natural", "已核实", "王科长") { At = "2020-01-20" }] }, Filed(Unit));

        var notice = Assert.Single(report.Findings);
        Assert.Equal(("620403", "WAIVER-UNMATCHED", Severity.Notice), (notice.Unit, notice.Finding.Code, notice.Finding.Severity));
    }

    [Fact]
    public void Who_explained_what_and_when_is_in_the_data_and_in_the_annex()
    {
        var report = Consolidate(OfficeInput.Empty with { Reasons = [OfOffice] }, Costly);

        Assert.Equal(report.Findings, ReportJson.Parse(ReportJson.Write(report)).Findings);
        var page = ReportRenderer.Render(report, SeedForms.Edition("2019")).Single(a => a.Path == "index.html");
        Assert.Contains("办公室说明：已向财政局核实（王科长，2020-01-20）", System.Text.Encoding.UTF8.GetString(page.Bytes.Span), StringComparison.Ordinal);
    }

    private static Explanation? Explanation(Report report, string code) => report.Findings.Single(f => f.Unit == Unit && f.Finding.Code == code).Finding.Explanation;

    private static Report Consolidate(OfficeInput office, ChildFiling child) => Consolidator.Consolidate(
        Input(child) with { Edition = SeedForms.Edition("2019"), Office = office with { Texts = Words } });
}
