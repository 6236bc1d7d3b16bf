using Disclosure.Tests.Forms;

namespace Disclosure.Tests.Samples;

/// <summary>That the figures the samples are measured by are those of the published report.</summary>
public sealed class PrintedReportTest
{
    [Fact]
    public void Every_indicator_of_chapter_two_has_its_printed_figure()
    {
        var asked = SeedForms.Edition("2019").Tables.Where(t => t.Chapter == "二").SelectMany(t => t.Indicators);

        Assert.Equal(asked.Select(i => i.Code).Order(StringComparer.Ordinal), PrintedReport.Figures.Select(f => f.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_figure_stands_in_the_published_report()
    {
        var report = Reference();

        Assert.All(PrintedReport.Figures, figure =>
        {
            Assert.Contains(figure.Printed, figure.Phrase, StringComparison.Ordinal);
            Assert.Contains(figure.Phrase, report, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Chapters_three_and_four_of_the_published_report_print_zero_in_every_cell()
    {
        var report = Reference();
        var requests = SeedForms.Edition("2019").Tables.Single(t => t.Id == "requests").Blocks.Single();

        Assert.All(requests.RowLeaves, row => Assert.Contains(row.Header.Label + new string('0', 7), report, StringComparison.Ordinal));
        Assert.Contains("结果维持结果纠正其他结果尚未审结总计" + new string('0', 15), report, StringComparison.Ordinal);
    }

    private static string Reference() =>
        string.Concat(File.ReadAllText(RepositoryRoot.Reference("pingchuan-2019-report.txt")).Where(c => !char.IsWhiteSpace(c)));
}
