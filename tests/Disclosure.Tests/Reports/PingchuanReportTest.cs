using System.Collections.Immutable;
using System.Text;
using Disclosure.Documents;
using Disclosure.Reports;
using Disclosure.Submissions;
using Disclosure.Tests.Samples;

namespace Disclosure.Tests.Reports;

/// <summary>The first report the pipeline is for, each of its formats read back by the pipeline's own readers.</summary>
public sealed class PingchuanReportTest
{
    private static readonly ImmutableArray<Artefact> Artefacts = ReportRenderer.Render(PingchuanReport.Report, PingchuanReport.Edition);

    [Theory]
    [InlineData("index.html")]
    [InlineData("report.csv")]
    [InlineData("report.xlsx")]
    public void A_page_or_data_file_read_back_gives_every_figure(string path)
    {
        var read = DocumentReader.Read(path, Find(path).Bytes);

        Assert.Empty(read.Findings);
        AssertSame(FormMatcher.Match(read.Document!, PingchuanReport.Edition));
    }

    [Fact]
    public void The_report_read_back_gives_every_figure() =>
        Assert.Equal(PingchuanReport.Report.Figures, ReportJson.Parse(Find("report.json").Bytes.Span).Figures);

    [Fact]
    public void The_text_of_chapter_二_prints_every_supplementary_figure()
    {
        var text = string.Concat(NarrativeWriter.Write(PingchuanReport.Edition, c => PingchuanReport.Report.Figures[c].Figure).Select(p => p.Text));

        Assert.All(
            PrintedReport.Figures.Where(f => PingchuanReport.Edition.TryGetIndicator(f.Code, out var i) && i.Table == "supplementary"),
            f => Assert.Contains(f.Printed, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_answer_of_every_unit_is_in_the_units_file_with_its_file_and_cell()
    {
        var lines = Encoding.UTF8.GetString(Find("units.csv").Bytes.Span).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToArray();

        Assert.Equal(PingchuanReport.Report.Units.Sum(u => u.Figures.Count), lines.Length);
        Assert.All(
            PingchuanReport.Report.Units.SelectMany(u => u.Figures.Select(f => $"{u.Code},{u.Name.Zh},{f.Key},")),
            start => Assert.Single(lines, l => l.StartsWith(start, StringComparison.Ordinal)));
    }

    private static Artefact Find(string path) => Artefacts.Single(a => a.Path == path);

    private static void AssertSame(Submission submission) => Assert.All(PingchuanReport.Report.Figures, f => Assert.Equal(
        (f.Key, f.Value.Figure),
        (f.Key, (submission.Figures.GetValueOrDefault(f.Key) ?? Figure.Blank()) with { At = null })));
}
