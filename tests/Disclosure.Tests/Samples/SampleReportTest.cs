using Disclosure.Consolidation;
using Disclosure.Reports;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Samples;

/// <summary>What the project's own consolidation makes of the samples and the office's reasons.</summary>
public sealed class SampleReportTest
{
    private static readonly Lazy<Report> Report = new(Consolidate);

    [Fact]
    public void The_report_prints_what_Pingchuan_published() => Assert.All(
        PrintedReport.Figures,
        figure => Assert.Equal(figure.Printed, FigureText.Number(Report.Value.Figures[figure.Code].Figure)));

    [Fact]
    public void The_sum_itself_has_exactly_the_three_warnings_of_the_published_report()
    {
        var warnings = Report.Value.Findings.Where(f => f.Unit == SampleFilings.Area && f.Finding.Severity == Severity.Warning);

        Assert.Equal(
            [("D1", "coercive_measures_change"), ("D1", "penalties_change"), ("M1", "procurement_amount")],
            warnings.Select(f => (f.Finding.Code, f.Finding.Indicator!)).Order());
    }

    [Fact]
    public void Nothing_stops_approval_because_every_warning_has_its_reason()
    {
        Assert.Equal(7, Report.Value.Findings.Count(f => f.Finding.Severity == Severity.Warning && f.Finding.Explanation is not null));
        Assert.Empty(Report.Value.Open.Select(f => $"{f.Unit} {f.Finding.Code} {f.Finding.Indicator}"));
        Assert.DoesNotContain(Report.Value.Findings, f => f.Finding.Severity == Severity.Error);
    }

    private static Report Consolidate()
    {
        var tree = UnitSeeds.Tree();
        var edition = SeedForms.Edition("2019");
        return Consolidator.Consolidate(new ConsolidationInput
        {
            Area = tree.Find(SampleFilings.Area, SampleFilings.Year)!,
            Year = SampleFilings.Year,
            Edition = edition,
            DefinitionsHash = "definitions",
            Children =
            [
                .. tree.Children(SampleFilings.Area, SampleFilings.Year).Select(unit => new ChildFiling
                {
                    Unit = unit,
                    Figures = SampleFilings.All.Single(i => i.Unit == unit.Code).Submission!.Figures,
                }),
            ],
            Office = OfficeFiles.Parse(null, File.ReadAllText(SampleFilings.Reasons), edition) with { Texts = SampleFilings.TextsOf(SampleFilings.Year) },
        });
    }
}
