using Disclosure.Checking;
using Disclosure.Tests.Samples;

namespace Disclosure.Tests.Documents;

/// <summary>One report of each edition as other programs save it; see the README beside the files.</summary>
public sealed class OtherProgramsTest
{
    private static readonly Dictionary<string, Inspection> Originals = new(StringComparer.Ordinal)
    {
        ["2019"] = Inspect("2019", "report.html"),
        ["2021"] = Inspect("2021", "report.html"),
    };

    public static TheoryData<string, string> Reports { get; } =
        [.. from edition in Originals.Keys from file in Files(edition) where !file.StartsWith("sample", StringComparison.Ordinal) && !file.StartsWith("template", StringComparison.Ordinal) select (edition, file)];

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_saved_by_another_program_says_the_same(string edition, string file)
    {
        var expected = Originals[edition];

        var actual = Inspect(edition, file);

        Assert.Equal(Outcome.Accepted, actual.Outcome);
        Assert.Equal(Said(expected).Select(f => Rounded(file, f)), Said(actual));
        Assert.Equal(Texts(expected), Texts(actual));
        Assert.Equal(expected.Submission!.Mentions.Select(m => (m.Indicator, m.Value)), actual.Submission!.Mentions.Select(m => (m.Indicator, m.Value)));
        Assert.Empty(actual.Submission.Unplaced);
        Assert.Equal(expected.Findings.Select(f => f.Code), actual.Findings.Select(f => f.Code).Where(code => code != "READ-FRAME"));
        Assert.Equal(file == "chromium-dump-dom.html", actual.Findings.Any(f => f.Code == "READ-FRAME"));
    }

    [Theory]
    [InlineData("2019")]
    [InlineData("2021")]
    public void The_reports_themselves_have_every_figure_and_chapter(string edition)
    {
        var submission = Originals[edition].Submission!;

        Assert.Equal(["disclosure", "requests", "reviews", "supplementary"], submission.Tables);
        Assert.Equal(["preface", "一", "五", "六"], submission.Texts.Keys);
        Assert.Equal(edition == "2019" ? 222.239161m : 12.345678m, submission.Figures[edition == "2019" ? "procurement_amount" : "fees_amount"].Value);
        Assert.True(submission.Figures.Values.Select(f => f.Value).Distinct().Count() > 40);
    }

    [Fact]
    public void A_sample_that_went_through_OpenDocument_says_the_same() => Assert.Equal(
        Said(SampleFilings.All.Single(inspection => inspection.Unit == "620403101")), Said(Inspect("2019", "sample-via-ods.xlsx", "620403101")));

    [Fact]
    public void A_template_that_was_filled_and_went_through_OpenDocument_says_what_the_report_says()
    {
        var template = Inspect("2021", "template-via-ods.xlsx");

        Assert.Empty(template.Submission!.Unplaced);
        Assert.Equal("NB-2021-2024-620403506-V1", template.Submission.DeclaredTemplate);
        Assert.Equal(Said(Originals["2021"]).Where(f => f.Figure.IsAnswered), Said(template).Where(f => f.Figure.IsAnswered));
    }

    private static Inspection Inspect(string edition, string file, string? unit = null) => Inspector.Inspect(
        SampleFilings.Definitions,
        file,
        File.ReadAllBytes(Path.Combine(Folder(edition), file)),
        edition == "2019" ? 2019 : 2024,
        unit ?? (edition == "2019" ? "620403100" : "620403506"),
        lastYear: null);

    private static string Folder(string edition) => RepositoryRoot.Combine("tests", "Disclosure.Tests", "Documents", "programs", edition);

    private static IEnumerable<string> Files(string edition) =>
        Directory.EnumerateFiles(Folder(edition)).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    private static IEnumerable<(string Code, Figure Figure)> Said(Inspection inspection) =>
        inspection.Submission!.Figures.Select(f => (f.Key, f.Value with { At = null }));

    /// <summary>A page of Calc shows amounts with two decimals; the exact number stands beside it, until the page becomes a Word document.</summary>
    private static (string, Figure) Rounded(string file, (string Code, Figure Figure) said) =>
        file == "calc-via-html.docx" && (said.Code is "procurement_amount" or "fees_amount")
            ? (said.Code, Figure.OfValue(decimal.Round(said.Figure.Value!.Value, 2)))
            : said;

    private static IEnumerable<string> Texts(Inspection inspection) => inspection.Submission!.Texts
        .Select(text => $"{text.Key}：{string.Concat(text.Value.Where(c => !char.IsWhiteSpace(c)))}");
}
