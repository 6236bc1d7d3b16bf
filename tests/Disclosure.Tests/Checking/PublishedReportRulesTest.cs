using System.Globalization;
using Disclosure.Checking;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Samples;
using Disclosure.Units;

namespace Disclosure.Tests.Checking;

/// <summary>The Pingchuan report of 2019 as printed, checked as the sum of an area.</summary>
public sealed class PublishedReportRulesTest
{
    private static readonly Unit District = new() { Code = "620403", Name = "平川区", Kind = UnitKind.District, FromYear = 2019 };

    [Fact]
    public void The_published_figures_break_no_rule_of_the_form_and_three_want_a_reason()
    {
        var findings = RuleChecker.Check(SeedForms.Edition("2019"), District, Printed(), lastYear: null);

        Assert.Equal(
            ["M1 procurement_amount", "D1 penalties_change", "D1 coercive_measures_change"],
            findings.Where(f => f.Severity == Severity.Warning).Select(f => $"{f.Code} {f.Indicator}"));
        Assert.Equal(["S3 key_areas_total 411"], findings.Where(f => f.Severity == Severity.Notice).Select(f => $"{f.Code} {f.Indicator} {f.Difference}"));
        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
    }

    [Fact]
    public void The_purchase_amount_is_shown_in_both_readings()
    {
        var finding = Find("M1");

        Assert.Equal(("15197938.608796", "不超过 1475000", "13722938.608796"), (finding.Observed, finding.Expected, finding.Difference));
        Assert.Equal(
            "“政府集中采购·采购总金额”读到15197938.608796：按万元计，超过了295项采购每项 5000 万元的1475000万元；如果填的是元，则只合1519.7938608796万元。",
            finding.Message.Zh);
    }

    [Fact]
    public void A_growth_that_the_text_contradicts_names_both_numbers()
    {
        var finding = Find("D1");

        Assert.Equal(("增", "减", null), (finding.Observed, finding.Expected, finding.Difference));
        Assert.Equal(
            "“行政处罚·本年增/减”填的是“增”，但权责清单现有1927项，上一年项目数量是1930项，方向应为“减”。", finding.Message.Zh);
    }

    private static Finding Find(string rule) =>
        RuleChecker.Check(SeedForms.Edition("2019"), District, Printed(), lastYear: null).First(f => f.Code == rule);

    private static Dictionary<string, Figure> Printed()
    {
        var figures = SeedForms.Edition("2019").Indicators.ToDictionary(i => i.Code, _ => Figure.OfValue(0));
        foreach (var printed in PrintedReport.Figures)
        {
            figures[printed.Code] = printed.Printed switch
            {
                "增" => Figure.OfWord("增"),
                "减5" => Figure.OfValue(-5, word: "减"),
                { } text when text.EndsWith('多') => Figure.OfValue(Number(text[..^1]), word: "多"),
                { } text => Figure.OfValue(Number(text)),
            };
        }

        return figures;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
