using Disclosure.Checking;
using Disclosure.Templates;

namespace Disclosure.Tests.Templates;

/// <summary>What reading makes of a template's own cells: marks, units of money, its number.</summary>
public sealed class TemplateReadingTest
{
    private const string Unit = "620403506";

    [Fact]
    public void A_mark_answers_every_blank_of_its_table_with_0_where_it_stands()
    {
        var template = new FilledTemplate(TemplateRequests.Of(2024, Unit)).TypeAt("表三!J3", "是").TypeAt("表四!N3", "✓").Enter("permits_decisions", Figure.OfValue(4));

        var inspection = Inspect(template.Save());

        Assert.Equal(Outcome.Accepted, inspection.Outcome);
        var answers = inspection.Submission!.Figures.Where(f => f.Key.StartsWith("requests_", StringComparison.Ordinal) || f.Key.Contains("review", StringComparison.Ordinal) || f.Key.Contains("suit", StringComparison.Ordinal)).ToArray();
        Assert.Equal((25 * 7) + 15, answers.Length);
        Assert.All(answers, f => Assert.Equal(0, f.Value.Value));
        Assert.Equal("表三!J3", inspection.Submission.Figures["requests_new_natural"].At);
        Assert.Equal("表四!N3", inspection.Submission.Figures["review_total"].At);
    }

    [Fact]
    public void Under_a_mark_formulas_nobody_computed_are_no_matter()
    {
        var template = new FilledTemplate(TemplateRequests.Of(2024, Unit)).TypeAt("表三!J3", "是").TypeAt("表四!N3", "是").Enter("permits_decisions", Figure.OfValue(4));

        Assert.Equal(Outcome.Accepted, Inspect(template.Save(computed: false)).Outcome);
    }

    [Fact]
    public void Of_totals_over_a_cell_nobody_can_read_only_that_cell_is_told()
    {
        var template = new FilledTemplate(TemplateRequests.Of(2024, Unit))
            .TypeAt("表三!D9", "两个").Enter("requests_new_natural", Figure.OfValue(3)).Enter("requests_granted_business", Figure.OfValue(1)).Enter("requests_new_business", Figure.OfValue(1));

        var errors = Inspect(template.Save(computed: false)).Findings.Where(f => f.Severity == Severity.Error);

        Assert.Equal([("CELL-UNREADABLE", "表三!D9")], errors.Select(f => (f.Code, f.At!)));
    }

    [Fact]
    public void Reasons_are_given_in_a_sheet_of_their_own_that_may_stay_empty()
    {
        var template = new FilledTemplate(TemplateRequests.Of(2020, Unit))
            .Enter("procurement_items", Figure.OfValue(1)).Enter("procurement_amount", Figure.OfValue(9000));
        var plain = Inspector.Inspect(TemplateRequests.Definitions, "模板.xlsx", template.Save(), 2020, Unit, null);
        var warning = Assert.Single(plain.Findings, f => f.Code == "M1");
        Assert.Equal(0, plain.Submission!.UnplacedCount);

        template.TypeAt("情况说明!A4", "M1").TypeAt("情况说明!B4", warning.At!).TypeAt("情况说明!C4", "体育馆建设一项").TypeAt("情况说明!D4", "王某");
        var explained = Inspector.Inspect(TemplateRequests.Definitions, "模板.xlsx", template.Save(), 2020, Unit, null);

        Assert.Equal(("体育馆建设一项", "王某"), (explained.Findings.Single(f => f.Code == "M1").Explanation?.Text, explained.Findings.Single(f => f.Code == "M1").Explanation?.By));
        Assert.Equal(0, explained.Submission!.UnplacedCount);
    }

    [Fact]
    public void A_mark_beside_a_case_is_one_error_that_names_both_cells()
    {
        var template = new FilledTemplate(TemplateRequests.Of(2024, Unit))
            .TypeAt("表三!J3", "是")
            .Enter("requests_new_natural", Figure.OfValue(2)).Compute("requests_new_total", 2);

        var finding = Assert.Single(Inspect(template.Save()).Findings, f => f.Code == "ZERO-MARK");

        Assert.Equal(("表三!D7", "2", "0"), (finding.At, finding.Observed, finding.Expected));
        Assert.Contains("表三!J3", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("否")]
    [InlineData("")]
    public void A_mark_that_is_not_set_answers_nothing(string no)
    {
        var template = new FilledTemplate(TemplateRequests.Of(2024, Unit)).TypeAt("表三!J3", no).Enter("permits_decisions", Figure.OfValue(4));

        Assert.False(Inspect(template.Save()).Submission!.Figures["requests_new_natural"].IsAnswered);
    }

    [Fact]
    public void The_unit_of_money_chosen_beside_an_amount_counts()
    {
        var grid = new FilledTemplate(TemplateRequests.Of(2024, Unit));
        var (amount, money) = (grid.At("fees_amount"), grid.At("fees_amount").Replace("!B", "!E", StringComparison.Ordinal));

        var inspection = Inspect(grid.Enter("fees_amount", Figure.OfValue(15000)).TypeAt(money, "元").Save());

        Assert.Equal(Figure.OfValue(1.5m, amount), inspection.Submission!.Figures["fees_amount"]);
        Assert.Equal("15000元", Assert.Single(inspection.Findings, f => f.Code == "MEASURE-CONVERTED").Observed);
    }

    [Fact]
    public void The_unit_of_money_chosen_in_the_list_counts()
    {
        var list = new FilledTemplate(TemplateRequests.Of(2024, Unit));
        var money = list.At("vat_refund_tax").Replace("!D", "!C", StringComparison.Ordinal);

        var inspection = Inspect(list.Enter("vat_refund_tax", Figure.OfValue(200)).TypeAt(money, "元").Save());

        Assert.Equal(0.02m, inspection.Submission!.Figures["vat_refund_tax"].Value);
    }

    [Theory]
    [InlineData(2020, 2024)]
    [InlineData(2023, 2024)]
    public void An_empty_template_of_another_year_is_one_finding_that_offers_the_right_one(int year, int asked)
    {
        var template = TemplateWorkbook.Write(TemplateRequests.Of(year, Unit, TemplateRequests.LastYear(year, new Random(1))));

        var finding = Assert.Single(Inspect(template, asked).Findings);

        Assert.Equal(("TEMPLATE-YEAR", $"{year}", "NB-2021-2024-620403506-V2"), (finding.Code, finding.Observed, finding.Expected));
        Assert.Contains("NB-2021-2024-620403506-V2", finding.Action.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filled_template_of_another_year_is_told_once_and_checked_all_the_same()
    {
        var template = new FilledTemplate(TemplateRequests.Of(2023, Unit)).Enter("regulations_issued", Figure.OfValue(1));

        var codes = Inspect(template.Save()).Findings.Select(f => f.Code).ToArray();

        Assert.Equal("TEMPLATE-YEAR", codes[0]);
        Assert.Contains("A2", codes);
        Assert.DoesNotContain("YEAR-MISMATCH", codes);
    }

    [Fact]
    public void A_template_of_another_edition_is_told_and_not_its_rows()
    {
        var template = new FilledTemplate(TemplateRequests.Of(2020, Unit)).Enter("permits_items_last_year", Figure.OfValue(3)).Enter("requests_other_natural", Figure.OfValue(2));

        Assert.Equal(["TEMPLATE-YEAR"], Inspect(template.Save()).Findings.Select(f => f.Code));
    }

    [Fact]
    public void Another_units_template_is_named_with_that_unit()
    {
        var finding = Assert.Single(Inspect(TemplateWorkbook.Write(TemplateRequests.Of(2024, "620403511"))).Findings);

        Assert.Equal("TEMPLATE-UNIT", finding.Code);
        Assert.Contains("白银市生态环境局平川分局", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_for_any_unit_takes_the_name_that_is_typed_into_it()
    {
        var template = new FilledTemplate(TemplateRequests.Of(2024, null)).TypeAt("填写说明!B2", "白银市平川区民政局").Enter("permits_decisions", Figure.OfValue(1));

        var inspection = Inspector.Inspect(TemplateRequests.Definitions, "年报.xlsx", template.Save(), null, null, lastYear: null);

        Assert.Equal((2024, Unit), (inspection.Year, inspection.Unit));
        Assert.DoesNotContain(inspection.Findings, f => f.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("NB-2021-2024-620403506-V0", "TEMPLATE-OLD")]
    [InlineData("ZJ-2021-0007", "TEMPLATE-FOREIGN")]
    [InlineData("NB-2035-2035-0-V1", "TEMPLATE-FOREIGN")]
    public void An_old_or_foreign_number_is_a_notice(string number, string code)
    {
        var template = new FilledTemplate(TemplateRequests.Of(2024, Unit)).TypeAt("填写说明!B8", number).Enter("permits_decisions", Figure.OfValue(1));

        var finding = Assert.Single(Inspect(template.Save()).Findings, f => f.Code.StartsWith("TEMPLATE", StringComparison.Ordinal));

        Assert.Equal((code, Severity.Notice), (finding.Code, finding.Severity));
    }

    [Fact]
    public void A_line_somebody_adds_to_the_instructions_is_not_dropped()
    {
        var template = new FilledTemplate(TemplateRequests.Of(2024, Unit)).TypeAt("填写说明!A9", "另有 5 件未计入").Enter("permits_decisions", Figure.OfValue(1));

        Assert.Single(Inspect(template.Save()).Findings, f => f is { Code: "NUMBER-UNPLACED", At: "填写说明!A9" });
    }

    private static Inspection Inspect(byte[] bytes, int year = 2024) =>
        Inspector.Inspect(TemplateRequests.Definitions, "年报.xlsx", bytes, year, Unit, lastYear: null);
}
