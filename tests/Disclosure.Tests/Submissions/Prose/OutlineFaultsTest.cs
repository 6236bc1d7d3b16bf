using Disclosure.Documents;
using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;

namespace Disclosure.Tests.Submissions.Prose;

/// <summary>What the outline of a report shows: empty chapters, the number of parts it says it has, its title.</summary>
public sealed class OutlineFaultsTest
{
    private static readonly Edition Current = SeedForms.Edition("2021");
    private static readonly string[] Headings = [.. Current.Chapters.Select(c => $"{c.Number}、{c.Title.Zh}")];

    [Fact]
    public void A_chapter_of_text_with_nothing_under_its_heading_is_found_at_the_heading()
    {
        var submission = Match(Report(before: [], five: null));

        var finding = Assert.Single(submission.Findings);
        Assert.Equal(("CHAPTER-EMPTY", Severity.Warning, "line 7", "五、存在的主要问题及改进情况"), (finding.Code, finding.Severity, finding.At, finding.Observed));
    }

    [Fact]
    public void The_last_chapter_can_be_empty_too() =>
        Assert.Equal("line 9", Assert.Single(Match(Report(before: [], six: null)).Findings, f => f.Code == "CHAPTER-EMPTY").At);

    [Fact]
    public void The_forms_instruction_under_a_heading_is_no_content() =>
        Assert.Equal(["TEXT-INSTRUCTION", "CHAPTER-EMPTY"], Match(Report(before: [], five: "（文字描述）")).Findings.Select(f => f.Code).Order(StringComparer.Ordinal).Reverse());

    [Fact]
    public void A_heading_that_is_the_text_and_a_chapter_of_tables_are_not_empty()
    {
        Assert.Empty(Match([.. Report(before: [], six: null)[..^1], "六、无其他需要说明的事项"]).Findings.Where(f => f.Code == "CHAPTER-EMPTY"));
        Assert.DoesNotContain(Match(Headings).Findings, f => f.Code == "CHAPTER-EMPTY");
    }

    [Fact]
    public void A_chapter_whose_content_is_a_table_is_not_empty()
    {
        var lines = Report(before: [], six: null);
        var table = new Table("table 1", [new Cell(0, 0, 1, 1, "收费项目", "t!A1"), new Cell(0, 1, 1, 1, "金额", "t!B1")]);

        Assert.DoesNotContain(FormMatcher.Match(new Document("docx", [.. Paragraphs(lines), table]), Current).Findings, f => f.Code == "CHAPTER-EMPTY");
    }

    [Theory]
    [InlineData("本报告由总体情况、主动公开政府信息情况等五个部分组成。", 21, "五个部分", "-1")]
    [InlineData("全文共分八个部分。", 5, "八个部分", "2")]
    [InlineData("年报包括总体情况等7部分。", 10, "7部分", "1")]
    public void A_number_of_parts_that_is_not_that_of_the_chapters_is_a_notice(string preface, int character, string observed, string difference)
    {
        var finding = Assert.Single(Match(Report(before: [preface])).Findings, f => f.Code != "TEXT-NUMBERS");

        Assert.Equal(("CHAPTER-COUNT", Severity.Notice), (finding.Code, finding.Severity));
        Assert.Equal(($"line 1 character {character}", observed, "6", difference), (finding.At, finding.Observed, finding.Expected, finding.Difference));
    }

    [Fact]
    public void Six_parts_said_and_five_there_are_told_beside_the_chapter_that_is_missing()
    {
        var lines = Report(before: ["本报告由总体情况等六个部分组成。"]).Where(l => l != Headings[3]).ToArray();

        Assert.Equal(["CHAPTER-COUNT", "CHAPTER-MISSING"], Match(lines).Findings.Select(f => f.Code));
    }

    [Theory]
    [InlineData("本报告由总体情况等六个部分组成。")]
    [InlineData("本年度报告包括总体情况等六部分。")]
    [InlineData("报告从五个方面总结了工作。")]
    [InlineData("指南分为三部分，本报告另行公布。")]
    public void The_right_number_and_parts_of_other_things_are_no_finding(string preface) => Assert.Empty(Match(Report(before: [preface])).Findings);

    [Fact]
    public void A_title_without_a_year_is_a_notice()
    {
        var finding = Assert.Single(Match(Report(before: ["平川区教育局", "政府信息公开工作年度报告"])).Findings);

        Assert.Equal(("TITLE-YEAR", Severity.Notice, "line 2"), (finding.Code, finding.Severity, finding.At));
    }

    [Theory]
    [InlineData("平川区教育局2021年政府信息公开工作年度报告", "根据规定编制。")]
    [InlineData("平川区教育局", "政府信息公开工作年度报告", "（2021年度）")]
    [InlineData("２０２１年度", "政府信息公开工作年度报告")]
    [InlineData("二〇二一年政府信息公开工作年度报告")]
    [InlineData("平川区教育局")]
    public void A_title_with_its_year_on_any_line_or_none_at_all_is_no_finding(params string[] before) =>
        Assert.DoesNotContain(Match(Report(before)).Findings, f => f.Code == "TITLE-YEAR");

    private static string[] Report(string[] before, string? five = "公开内容不够丰富，将加强培训。", string? six = "无") =>
    [
        .. before,
        .. Headings.Zip(["平稳有序。", null, "未收到。", null, five, six]).SelectMany(pair => new[] { pair.First, pair.Second }.OfType<string>()),
    ];

    private static IEnumerable<DocumentPart> Paragraphs(string[] lines) => lines.Select((line, i) => new Paragraph($"line {i + 1}", line));

    private static Submission Match(string[] lines) => FormMatcher.Match(new Document("text", [.. Paragraphs(lines)]), Current, 2021);
}
