using System.Text;
using Disclosure.Consolidation;
using Disclosure.Consolidation.Texts;
using Disclosure.Reports;
using Disclosure.Tests.Documents;
using Disclosure.Tests.Forms;
using static Disclosure.Tests.Consolidation.SmallArea;

namespace Disclosure.Tests.Consolidation.Texts;

public sealed class OfficeTextsTest
{
    private const string Whole = """
        依据《中华人民共和国政府信息公开条例》编制。

        ## 一、总体情况

        主动公开等工作有序开展。

        1. 主动公开
        2. 依申请公开

        ## 五、存在的主要问题及改进情况

        更新不够及时，将加强督促。
        """;

    [Fact]
    public void A_Markdown_text_is_split_into_chapters_at_its_headings()
    {
        var texts = Read(("全文.md", Whole));

        Assert.Empty(texts.Findings);
        Assert.Equal(["preface", "一", "五"], texts.Chapters.Keys);
        Assert.Equal("主动公开等工作有序开展。\n1.主动公开\n2.依申请公开", texts.Chapters["一"]);
        Assert.Equal("更新不够及时，将加强督促。", texts.Chapters["五"]);
    }

    [Theory]
    [InlineData("一.md", "一")]
    [InlineData("五、存在的主要问题及改进情况.md", "五")]
    [InlineData("第六部分.txt", "六")]
    [InlineData("其他需要报告的事项.md", "六")]
    [InlineData("前言.md", "preface")]
    public void A_file_named_after_a_chapter_is_that_chapter(string name, string chapter)
    {
        var texts = Read((name, "各项工作有序开展。\n\n没有其他情况。"));

        Assert.Empty(texts.Findings);
        Assert.Equal([KeyValuePair.Create(chapter, "各项工作有序开展。\n没有其他情况。")], texts.Chapters);
    }

    [Fact]
    public void What_is_numbered_within_a_named_chapter_begins_no_other() =>
        Assert.Equal(["五"], Read(("五.md", "一、主动公开不够及时\n\n个别栏目更新慢。\n\n二、依申请公开答复不够规范\n\n将加强培训。")).Chapters.Keys);

    [Fact]
    public void A_heading_of_its_own_is_not_repeated_in_the_text_of_a_named_chapter() =>
        Assert.Equal("将加强督促，解决更新不及时的问题。", Read(("五.md", "# 五、存在的主要问题及改进情况\n\n将加强督促，解决更新不及时的问题。")).Chapters["五"]);

    [Fact]
    public void A_Word_text_is_read_as_a_units_file_is()
    {
        var word = new TestDocx(TestDocx.P("一、总体情况") + TestDocx.P("主动公开等工作有序开展。") + TestDocx.P("六、无其他需要报告的事项")).Bytes();

        var texts = OfficeTexts.Read([new("全文.docx", word)], SeedForms.Edition("2019"), 2019);

        Assert.Equal(["一", "六"], texts.Chapters.Keys);
        Assert.Equal("无其他需要报告的事项", texts.Chapters["六"]);
    }

    [Fact]
    public void Of_a_chapter_in_two_files_the_first_counts_and_the_second_is_told()
    {
        var texts = Read(("全文.md", Whole), ("五.md", "另一份。"));

        Assert.Equal("另一份。", texts.Chapters["五"]);
        var twice = Assert.Single(texts.Findings);
        Assert.Equal(("OFFICE-TEXT-TWICE", Severity.Warning, "texts/全文.md"), (twice.Code, twice.Severity, twice.At));
        Assert.Contains("采用了“五.md”里的", twice.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error_of_the_draft_and_stops_nothing_else()
    {
        var texts = OfficeTexts.Read([new("一.docx", new byte[] { 0x50, 0x4B, 3, 4, 0, 1 }), new("六.md", "无。"u8.ToArray())], SeedForms.Edition("2019"), 2019);

        Assert.Equal(["六"], texts.Chapters.Keys);
        var error = Assert.Single(texts.Findings);
        Assert.Equal((Severity.Error, "texts/一.docx"), (error.Severity, error.At![.."texts/一.docx".Length]));
        Assert.StartsWith("texts/一.docx：", error.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_nobody_can_place_is_an_error() =>
        Assert.Equal("OFFICE-TEXT-UNPLACED", Assert.Single(Read(("初稿.md", "各项工作有序开展。")).Findings).Code);

    [Fact]
    public void A_table_among_the_texts_is_told_and_left_out()
    {
        var texts = Read(("一.md", "各项工作有序开展。\n\n| 指标 | 数值 |\n|---|---|\n| 行政许可 | 3 |\n"));

        Assert.Equal("各项工作有序开展。", texts.Chapters["一"]);
        Assert.Equal(("OFFICE-TEXT-TABLE", "texts/一.md line 3"), (Assert.Single(texts.Findings).Code, texts.Findings[0].At));
    }

    [Fact]
    public void More_files_than_any_report_has_are_told() => Assert.Contains(
        Read([.. Enumerable.Range(100, 51).Select(i => ($"{i}.md", "# 一、总体情况\n\n好。"))]).Findings, f => f.Code == "OFFICE-UNREADABLE" && f.Observed == "51");

    [Fact]
    public void A_missing_chapter_stops_approval_until_it_is_given_or_explained()
    {
        Assert.Equal(["preface", "一", "五", "六"], Missing(OfficeInput.Empty).Select(f => f.Finding.Observed!).Order(StringComparer.Ordinal));
        Assert.Empty(Missing(OfficeInput.Empty with { Texts = Words }));
        var explained = Missing(OfficeInput.Empty with { Texts = Words with { Chapters = Words.Chapters.Remove("六") }, Reasons = [new("620403", "AREA-TEXT-MISSING", null, "本年无此项", "王科长")] });
        Assert.False(Assert.Single(explained).StopsApproval);
    }

    [Fact]
    public void An_overview_silent_on_a_topic_is_told_which()
    {
        var texts = Words with { Chapters = Words.Chapters.SetItem("一", "主动公开、依申请公开、信息管理、平台建设和监督保障有序开展，工作考核结果已通报。") };

        var finding = Assert.Single(Consolidate(OfficeInput.Empty with { Texts = texts }).Findings, f => f.Finding.Code == "AREA-TOPIC-MISSING").Finding;

        Assert.Equal("社会评议结果、责任追究结果", finding.Observed);
    }

    [Fact]
    public void A_figure_of_the_texts_that_is_not_the_sum_is_told_as_in_a_units_file()
    {
        var texts = Words with { Chapters = Words.Chapters.SetItem("三", "本年新收政府信息公开申请5件。") };

        var report = Consolidate(OfficeInput.Empty with { Texts = texts }, Filed("620403501", ("requests_new_total", Figure.OfValue(3))));

        var finding = Assert.Single(report.Findings, f => f.Unit == "620403" && f.Finding.Code == "X1");
        Assert.StartsWith("chapter 三 paragraph 1 ", finding.Finding.At, StringComparison.Ordinal);
        Assert.Equal("5", finding.Finding.Observed);
        Assert.Equal(texts.Chapters, report.Texts);
    }

    [Fact]
    public void Texts_of_office_and_units_come_back_from_the_report()
    {
        var report = Consolidate(OfficeInput.Empty with { Texts = Words }, Filed("620403501", ("permits_decisions", Figure.OfValue(3))) with { Texts = Words.Chapters, TextsFiling = new string('t', 64) });

        var read = ReportJson.Parse(ReportJson.Write(report));

        Assert.Equal(Words.Chapters, read.Texts);
        Assert.Equal(Words.Chapters, read.Units[0].Texts);
        Assert.Equal(new string('t', 64), read.Units[0].TextsFiling);
    }

    private static OfficeTexts Read(params (string Name, string Text)[] files) =>
        OfficeTexts.Read(files.Select(f => new OfficeTextFile(f.Name, Encoding.UTF8.GetBytes(f.Text))), SeedForms.Edition("2019"), 2019);

    private static Report Consolidate(OfficeInput office, params ChildFiling[] children) =>
        Consolidator.Consolidate(Input([.. children]) with { Edition = SeedForms.Edition("2019"), Office = office });

    private static IEnumerable<ReportFinding> Missing(OfficeInput office) => Consolidate(office).Findings.Where(f => f.Finding.Code == "AREA-TEXT-MISSING");
}
