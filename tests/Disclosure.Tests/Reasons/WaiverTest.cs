using System.Text;
using Disclosure.Checking;
using Disclosure.Consolidation;
using Disclosure.Forms;
using Disclosure.Reasons;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Reasons;

/// <summary>Errors the office lets stand.</summary>
public sealed class WaiverTest
{
    private const string Unit = "620403502";
    private static readonly Edition Trial = SeedForms.Edition("2019");
    private static readonly Definitions Definitions = new([.. SeedForms.Editions], UnitSeeds.Tree());
    private static readonly Reason Waiver = new(Unit, "A2", "regulations_made", "历史遗留，已核实", "王科长") { At = "2020-01-20" };

    /// <summary>规章 made by a bureau, and nothing else wrong.</summary>
    private const string Broken = "指标,数值\nregulations_made,1\nregulations_published,0\nregulations_public,0\n";

    [Fact]
    public void A_waived_error_is_a_warning_it_explains_and_the_file_is_accepted()
    {
        var plain = Inspect(Broken);
        var waived = OfficeExplanations.Apply(plain, With(Waiver), Trial);

        Assert.Equal((Outcome.Rejected, Outcome.Accepted), (plain.Outcome, waived.Outcome));
        var finding = Assert.Single(waived.Findings, f => f.Code == "A2");
        Assert.Equal((Severity.Warning, "经办公室同意接收：历史遗留，已核实（王科长，2020-01-20）"), (finding.Severity, finding.Explanation?.ToText().Zh));
        Assert.Equal([Waiver], waived.Filing!.Waivers);
    }

    [Fact]
    public void Every_other_error_still_rejects_the_file()
    {
        var waived = OfficeExplanations.Apply(Inspect(Broken.Replace("regulations_public,0", "regulations_public,2", StringComparison.Ordinal)), With(Waiver), Trial);

        Assert.Equal(Outcome.Rejected, waived.Outcome);
        Assert.Equal([Waiver], waived.Waivers);
    }

    [Theory]
    [InlineData("620403503", "A2", "regulations_made", null)]
    [InlineData(Unit, "F1", "regulations_made", null)]
    [InlineData(Unit, "A2", "regulations_public", null)]
    [InlineData(Unit, "A2", null, null)]
    [InlineData(Unit, "A2", "regulations_made", "2")]
    public void A_waiver_of_another_unit_code_indicator_or_number_changes_nothing(string unit, string code, string? indicator, string? observed)
    {
        var waiver = new Reason(unit, code, indicator, "历史遗留", "王科长") { At = "2020-01-20", Observed = observed };

        Assert.Equal(Outcome.Rejected, OfficeExplanations.Apply(Inspect(Broken), With(waiver), Trial).Outcome);
    }

    [Fact]
    public void An_error_only_the_file_shows_is_kept_with_the_filing_as_waived()
    {
        var waiver = new Reason(Unit, "UNIT-MISMATCH", null, "单位已更名", "王科长") { At = "2020-01-20" };
        var inspection = OfficeExplanations.Apply(
            Inspect("""{"unit": "平川区财政局", "figures": {"permits_decisions": 3}}""", "报表.json"), With(waiver), Trial);

        var kept = Assert.Single(inspection.Filing!.Warnings);
        Assert.Equal(("UNIT-MISMATCH", Severity.Warning, ExplanationSource.Waiver), (kept.Code, kept.Severity, kept.Explanation!.Source));
    }

    [Fact]
    public void The_office_explains_a_warning_before_the_unit_itself()
    {
        var office = OfficeInput.Empty with { Reasons = [new(Unit, "M1", "procurement_amount", "已向财政局核实", "王科长")] };
        var inspection = OfficeExplanations.Apply(
            Inspect("""{"figures": {"procurement_items": 1, "procurement_amount": 9000}, "reasons": [{"code": "M1", "text": "体育馆", "by": "李某"}]}""", "报表.json"), office, Trial);

        Assert.Equal("办公室说明：已向财政局核实（王科长）", Assert.Single(inspection.Findings, f => f.Code == "M1").Explanation!.ToText().Zh);
    }

    [Fact]
    public void What_could_not_be_read_or_placed_cannot_be_waived()
    {
        var errors = FindingCodes.All.Where(c => c.Severity == Severity.Error).Select(c => c.Code)
            .Concat(SeedForms.Editions.SelectMany(e => e.Rules).Where(r => r.Severity == Severity.Error).Select(r => r.Id)).Distinct();
        var waivable = errors.Where(c => SeedForms.Editions.All(e => Waivable.Is(c, e))).Order(StringComparer.Ordinal);

        Assert.Equal(["A2", "F1", "F2", "F3", "F4", "NOTE-LONG", "UNIT-MISMATCH", "YEAR-MISMATCH", "ZERO-MARK"], waivable);
    }

    [Theory]
    [InlineData("\"code\": \"A2\"", "\"code\": \"CELL-UNREADABLE\"", "不能同意接收")]
    [InlineData("\"code\": \"A2\"", "\"code\": \"F5\"", "不能同意接收")]
    [InlineData("\"at\": \"2020-01-20\"", "\"at\": \"2020年1月20日\"", "应为日期")]
    [InlineData(", \"at\": \"2020-01-20\"", "", "at 没有填写")]
    [InlineData("\"by\": \"王科长\", ", "", "by 没有填写")]
    public void A_waiver_that_is_incomplete_or_cannot_be_is_an_error_of_the_office(string right, string wrong, string problem)
    {
        const string good = """[{"unit": "620403502", "code": "A2", "indicator": "regulations_made", "text": "历史遗留，已核实", "by": "王科长", "at": "2020-01-20"}]""";
        var input = OfficeFiles.Parse(null, null, Trial, good.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Equal([Waiver], OfficeFiles.Parse(null, null, Trial, good).Waivers);
        Assert.Empty(input.Waivers);
        var finding = Assert.Single(input.Findings);
        Assert.Equal(("WAIVER-INVALID", Severity.Error, "waivers.json line 1"), (finding.Code, finding.Severity, finding.At));
        Assert.Contains(problem, finding.Message.Zh, StringComparison.Ordinal);
    }

    private static OfficeInput With(Reason waiver) => OfficeInput.Empty with { Waivers = [waiver] };

    private static Inspection Inspect(string text, string name = "报表.csv") => Inspector.Inspect(Definitions, name, Encoding.UTF8.GetBytes(text), 2019, Unit, null);
}
