using Disclosure.Documents;
using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;

namespace Disclosure.Tests.Submissions.Prose;

/// <summary>Chapters by their headings (FORMS.md sections 2 and 7).</summary>
public sealed class ChapterTest
{
    private static readonly Edition Trial = SeedForms.Edition("2019");

    private static readonly string[] Titles = [.. Trial.Chapters.Select(c => c.Title.Zh)];

    public static TheoryData<string, string[]> Styles => new()
    {
        { "numerals", ["一、", "二、", "三、", "四、", "五、", "六、"] },
        { "numerals and points", ["一．", "二．", "三．", "四．", "五．", "六．"] },
        { "numerals and spaces", ["一 ", "二　", "三 ", "四 ", "五 ", "六 "] },
        { "brackets", ["（一）", "（二）", "(三)", "（四）", "（五）", "（六）"] },
        { "digits", ["1.", "2.", "3、", "4.", "5．", "6."] },
        { "parts", ["第一部分 ", "第二部分：", "第三部分　", "第四部分 ", "第五部分 ", "第六部分 "] },
        { "none, as where Word numbers", ["", "", "", "", "", ""] },
    };

    [Theory]
    [MemberData(nameof(Styles))]
    public void Chapters_are_known_however_they_are_numbered(string style, string[] numbers)
    {
        var submission = Match([.. numbers.SelectMany((number, i) => new[] { number + Titles[i], $"第{i}章的话。" })]);

        Assert.True(Trial.Chapters.Select((c, i) => $"{c.Number}第{i}章的话。").ToHashSet().SetEquals(submission.Texts.Select(t => t.Key + t.Value)), style);
        Assert.Empty(submission.Findings);
        Assert.Empty(submission.Unplaced);
    }

    [Fact]
    public void Headings_within_a_chapter_are_its_text_even_in_the_words_of_another()
    {
        var submission = Match(
            "一、总体情况",
            "（一）主动公开政府信息情况",
            "全年主动公开。",
            "（二）依申请公开办理情况",
            "1、收到和处理政府信息公开申请情况",
            "（三）监督保障。",
            "二、主动公开政府信息情况",
            "见下表。",
            "三、收到和处理政府信息公开申请情况",
            "四、政府信息公开行政复议、行政诉讼情况",
            "五、存在的主要问题及改进情况",
            "（一）存在的主要问题",
            "（二）改进情况",
            "六、其他需要报告的事项",
            "无");

        Assert.Equal(
            "（一）主动公开政府信息情况\n全年主动公开。\n（二）依申请公开办理情况\n1、收到和处理政府信息公开申请情况\n（三）监督保障。", submission.Texts["一"]);
        Assert.Equal("见下表。", submission.Texts["二"]);
        Assert.Equal("（一）存在的主要问题\n（二）改进情况", submission.Texts["五"]);
        Assert.Empty(submission.Findings);
    }

    [Fact]
    public void A_heading_and_its_text_may_share_a_paragraph_and_a_heading_may_be_the_text()
    {
        var submission = Match("一、总体情况：2019年，平稳有序。", "五、存在的主要问题及改进情况。人手不足。", "六、无其他需要说明的事项");

        Assert.Equal(
            [("一", "2019年，平稳有序。"), ("五", "人手不足。"), ("六", "无其他需要说明的事项")],
            submission.Texts.Select(t => (t.Key, t.Value)).OrderBy(t => t.Key, StringComparer.Ordinal));
        Assert.Equal(7, submission.Passages.First(p => p.Chapter == "一").Start);
        Assert.Equal(["HEADING-REWORDED"], submission.Findings.Select(f => f.Code));
    }

    [Fact]
    public void A_heading_in_other_words_is_taken_and_named_beside_the_prescribed_one()
    {
        var submission = Match("一、工作总体开展情况", "甲", "二、政府信息主动公开情况", "三、依申请公开政府信息办理的情况", "乙", "四、复议诉讼", "丙", "五、问题与改进", "丁", "六、其他", "戊");

        Assert.Equal("一甲 三乙 四丙 五丁 六戊", Texts(submission));
        Assert.Equal(Enumerable.Repeat("HEADING-REWORDED", 6), submission.Findings.Select(f => f.Code));
        Assert.Equal("line 4 的标题“依申请公开政府信息办理的情况”与规定的“三、收到和处理政府信息公开申请情况”写法不同。".Replace("line 4", "第 4 行"), submission.Findings[2].Message.Zh);
    }

    [Fact]
    public void A_missing_chapter_and_the_wrong_numbers_after_it_are_reported()
    {
        var submission = Match(
            "一、总体情况", "甲", "二、主动公开政府信息情况", "三、政府信息公开行政复议、行政诉讼情况", "乙", "四、存在的主要问题及改进情况", "丙", "五、其他需要报告的事项", "丁");

        Assert.Equal("一甲 四乙 五丙 六丁", Texts(submission));
        Assert.Equal(["CHAPTER-NUMBER", "CHAPTER-NUMBER", "CHAPTER-NUMBER", "CHAPTER-MISSING"], submission.Findings.Select(f => f.Code));
        Assert.Contains("三、收到和处理政府信息公开申请情况", submission.Findings[^1].Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_chapters_of_text_lack_none_because_tables_come_in_a_file_of_their_own() =>
        Assert.Empty(Match("一、总体情况", "甲", "五、存在的主要问题及改进情况", "乙").Findings);

    [Theory]
    [InlineData("……1")]
    [InlineData("\t3")]
    [InlineData("")]
    public void A_table_of_contents_is_no_text_and_begins_no_chapter(string page)
    {
        var headings = Trial.Chapters.Select(c => $"{c.Number}、{c.Title.Zh}").ToArray();

        var submission = Match(["某区2019年政府信息公开工作年度报告", "目 录", .. headings.Select(h => h + page), "根据规定编制。", .. headings.SelectMany(h => new[] { h, "话。" })]);

        Assert.Equal("根据规定编制。", submission.Texts["preface"]);
        Assert.All(Trial.Chapters, c => Assert.Equal("话。", submission.Texts[c.Number]));
        Assert.Empty(submission.Findings);
    }

    [Fact]
    public void Chapters_that_come_again_without_end_are_told_fifty_times_and_then_together()
    {
        var submission = Match([.. Enumerable.Range(0, 2_000).SelectMany(i => new[] { "一、总体情况", "甲", "五、存在的主要问题及改进情况", "乙" })]);

        var again = submission.Findings.Where(f => f.Code == "CHAPTER-ORDER").ToArray();
        Assert.Equal(51, again.Length);
        Assert.Contains(" 等 3948 处", again[^1].Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chapter_that_comes_again_or_too_late_keeps_its_text_and_is_reported()
    {
        var submission = Match("一、总体情况", "甲", "五、存在的主要问题及改进情况", "乙", "一、总体情况", "丙", "六、其他需要报告的事项", "丁");

        Assert.Equal(("甲\n丙", "乙", "丁"), (submission.Texts["一"], submission.Texts["五"], submission.Texts["六"]));
        Assert.Equal(["CHAPTER-ORDER"], submission.Findings.Select(f => f.Code));
    }

    [Fact]
    public void A_report_pasted_into_a_sheet_has_its_texts_too()
    {
        string[] lines = ["某区政府", "一、总体情况", "（一）主动公开政府信息情况", "平稳有序。", "二、主动公开政府信息情况", "见表。", "五、存在的主要问题及改进情况", "人手不足。"];
        var table = new Table("table 1", [.. lines.Select((text, row) => new Cell(row, 0, 1, 7, text, $"表!A{row + 1}"))]);

        var submission = FormMatcher.Match(new Document("xlsx", [table]), Trial);

        Assert.Equal("（一）主动公开政府信息情况\n平稳有序。", submission.Texts["一"]);
        Assert.Equal(("见表。", "人手不足。", "某区政府"), (submission.Texts["二"], submission.Texts["五"], submission.Texts["preface"]));
        Assert.Equal("表!A4", submission.Passages.Single(p => p.Text == "平稳有序。").At);
        Assert.Equal(submission.Read, submission.Placed);
    }

    [Fact]
    public void Remarks_around_the_tables_of_a_sheet_are_no_text()
    {
        string[] lines = ["填表说明", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "注：以上为全年数"];
        var table = new Table("table 1", [.. lines.Select((text, row) => new Cell(row, 0, 1, 7, text, $"表!A{row + 1}"))]);

        Assert.Empty(FormMatcher.Match(new Document("xlsx", [table]), Trial).Texts);
    }

    [Fact]
    public void A_leftover_of_the_word_processor_is_left_out_and_a_broken_sentence_shown()
    {
        var submission = Match("一、总体情况", "[bookmark: _GoBack]（一）加强领导，明确责任，定期检查各单位的公开情况，");

        Assert.StartsWith("（一）加强领导", submission.Texts["一"], StringComparison.Ordinal);
        Assert.Equal(["TEXT-LEFTOVER", "TEXT-UNFINISHED"], submission.Findings.Select(f => f.Code));
        Assert.All(submission.Findings, f => Assert.Equal((Severity.Notice, "line 2"), (f.Severity, f.At)));
    }

    [Fact]
    public void The_rows_of_chapter_three_are_no_chapters_though_they_are_numbered_like_them()
    {
        var submission = Match("一、总体情况", "甲", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、结转下年度继续办理", "五、存在的主要问题及改进情况", "乙");

        Assert.DoesNotContain("四", submission.Texts.Keys);
        Assert.DoesNotContain(submission.Findings, f => f.Code == "HEADING-REWORDED");
    }

    private static string Texts(Submission submission) =>
        string.Join(' ', Trial.Chapters.Where(c => submission.Texts.ContainsKey(c.Number)).Select(c => c.Number + submission.Texts[c.Number]));

    internal static Submission Match(params string[] lines) =>
        FormMatcher.Match(new Document("text", [.. lines.Select((text, i) => new Paragraph($"line {i + 1}", text))]), Trial);
}
