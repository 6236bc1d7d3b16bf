using Disclosure.Submissions;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Samples;

namespace Disclosure.Tests.Submissions.Prose;

/// <summary>The text of the Pingchuan report of 2019, its tables left out.</summary>
public sealed class PublishedProseTest
{
    private static readonly string[] ContinuedLabels = ["制作数量", "公开数量"];

    [Fact]
    public void Every_supplementary_figure_of_the_published_text_is_found_and_no_other()
    {
        var edition = SeedForms.Edition("2019");
        var supplementary = edition.Tables.Single(t => t.Id == "supplementary").Indicators.Select(i => i.Code).ToHashSet();

        var mentions = Read().Mentions;

        Assert.Equal(
            PrintedReport.Figures.Where(f => supplementary.Contains(f.Code)).Select(f => $"{f.Code} {f.Printed}").Order(StringComparer.Ordinal),
            mentions.Select(m => $"{m.Indicator} {FigureText.Digits(m.Value)}{m.Word}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_run_of_digits_of_the_published_text_is_a_figure_or_known_for_what_it_is()
    {
        var submission = Read();

        Assert.DoesNotContain(submission.Numbers, n => n.Kind == ProseNumberKind.Unplaced);
        var covered = submission.Numbers.SelectMany(n => Enumerable.Range(n.Offset, n.Text.Length).Select(i => (n.At, i))).ToHashSet();
        Assert.All(Lines(), line => Assert.All(
            Enumerable.Range(0, line.Text.Length).Where(i => char.IsAsciiDigit(line.Text[i])), i => Assert.Contains((line.At, i), covered)));
    }

    [Fact]
    public void The_six_chapters_and_the_preface_of_the_published_text_are_kept()
    {
        var submission = Read();

        Assert.Equal(["preface", "一", "三", "二", "五", "六", "四"], submission.Texts.Keys);
        Assert.Equal("无其他需要说明的事项", submission.Texts["六"]);
        Assert.Contains("0943-6670169", submission.Texts["preface"], StringComparison.Ordinal);
        Assert.DoesNotContain("_GoBack", submission.Texts["五"], StringComparison.Ordinal);
        Assert.Equal(["HEADING-REWORDED", "HEADING-REWORDED", "TEXT-LEFTOVER", "TEXT-UNFINISHED"], submission.Findings.Select(f => f.Code).Order(StringComparer.Ordinal));
    }

    private static Submission Read() => ChapterTest.Match([.. Lines().Select(l => l.Text)]);

    private static IEnumerable<(string At, string Text)> Lines() => File.ReadAllLines(RepositoryRoot.Reference("pingchuan-2019-report.txt"))
        .Where(line => line.Length > 0 && line[0] != '\t' && !ContinuedLabels.Contains(line.Trim()))
        .Select((text, i) => ($"line {i + 1}", text));
}
