using System.Text;
using Disclosure.Documents;
using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;

namespace Disclosure.Tests.Submissions;

public sealed class FormMatcherTest
{
    private static readonly Edition Trial = SeedForms.Edition("2019");
    private static readonly Edition Current = SeedForms.Edition("2021");

    [Fact]
    public void Chapter_two_as_printed_in_csv_is_read_with_words_notes_and_measures()
    {
        var submission = Csv(Trial, """
            白银市平川区某局2019年政府信息公开工作年度报告,,,
            二、主动公开政府信息情况：,,,
            第二十条第（一）项,,,
            信息内容,"本年新
            制作数量",本年新公开数量,对外公开总数量
            规章,　0,0,/
            规范性文件,３,22（其中修订16件）,"1,008"
            第二十条第（五）项,,,
            信息内容,上一年项目数量,本年增/减,处理决定数量
            行政许可,178,增,　211
            其他对外管理服务事项,362,-8,368
            第二十条第（八）项,,,
            信息内容,上一年项目数量,本年增/减,
            行政事业性收费,11,减5,
            第二十条第（九）项,,,
            信息内容,采购项目数量,采购总金额,
            政府集中采购,295,15197938.608796万元,
            """);

        Assert.Equal(["disclosure"], submission.Tables);
        Assert.Empty(submission.Unplaced);
        Assert.Equal(2019, submission.DeclaredYear);
        Assert.Equal(Figure.NotApplicable("line 6 column 4"), submission.Figures["regulations_public"]);
        Assert.Equal(Figure.OfValue(22, "line 7 column 3", note: "其中修订16件"), submission.Figures["normative_documents_published"]);
        Assert.Equal(1008, submission.Figures["normative_documents_public"].Value);
        Assert.Equal(Figure.OfWord("增", "line 10 column 3"), submission.Figures["permits_change"]);
        Assert.Equal(Figure.OfValue(-5, "line 14 column 3", "减"), submission.Figures["fees_change"]);
        Assert.Equal(15197938.608796m, submission.Figures["procurement_amount"].Value);
        Assert.Equal(["TABLE-MISSING", "TABLE-MISSING"], submission.Findings.Select(f => f.Code));
    }

    [Fact]
    public void Chapter_four_flattened_to_csv_is_read_by_groups_that_left_blanks_behind()
    {
        var submission = Csv(Trial, """
            行政复议,,,,,行政诉讼,,,,,,,,,
            结果维持,结果纠正,其他结果,尚未审结,总计,未经复议直接起诉,,,,,复议后起诉,,,,
            ,,,,,结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计
            1,2,3,4,10,5,6,7,8,26,9,0,0,0,9
            """);

        Assert.Equal(1, submission.Figures["review_upheld"].Value);
        Assert.Equal(5, submission.Figures["direct_suit_upheld"].Value);
        Assert.Equal(26, submission.Figures["direct_suit_total"].Value);
        Assert.Equal(Figure.OfValue(9, "line 4 column 15"), submission.Figures["suit_after_review_total"]);
        Assert.Empty(submission.Unplaced);
    }

    [Fact]
    public void Labels_repeated_without_their_groups_are_told_apart_by_printed_order()
    {
        var submission = Csv(Trial, """
            结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计
            1,2,3,4,10,5,6,7,8,26,9,0,0,0,9
            """);

        Assert.Equal([10m, 26m, 9m], new[] { "review_total", "direct_suit_total", "suit_after_review_total" }.Select(c => submission.Figures[c].Value!.Value));
    }

    [Fact]
    public void The_row_others_of_2021_is_not_the_column_others()
    {
        var submission = Csv(Current, """
            （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）,,,申请人情况,,,,,,
            ,,,自然人,法人或其他组织,,,,,总计
            ,,,,商业企业,科研机构,社会公益组织,法律服务机构,其他,
            三、本年度办理结果,（六）其他处理,1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请,1,0,0,0,0,0,1
            ,,3.其他,2,0,0,0,0,3,5
            ,（七）总计,,3,0,0,0,0,3,6
            """);

        Assert.Equal(Figure.OfValue(3, "line 5 column 9"), submission.Figures["requests_other_rest_other"]);
        Assert.Equal(6, submission.Figures["requests_handled_total"].Value);
        Assert.Equal(1, submission.Figures["requests_other_not_corrected_natural"].Value);
        Assert.Empty(submission.Unplaced);
    }

    [Fact]
    public void A_heading_in_yuan_converts_what_stands_below_and_says_so()
    {
        var submission = Csv(Trial, "信息内容,采购项目数量,采购总金额（元）\n政府集中采购,2,30000\n");

        Assert.Equal(3m, submission.Figures["procurement_amount"].Value);
        Assert.Contains(submission.Findings, f => f.Code == "MEASURE-CONVERTED" && f.Expected == "3万元");
    }

    [Fact]
    public void A_column_title_changed_by_hand_is_known_without_its_bracket() =>
        Assert.Equal(8, Csv(Current, "信息内容,本年制发件数,本年废止件数,现行有效件数(截至年底)\n规章,0,0,8\n").Figures["regulations_in_force"].Value);

    [Fact]
    public void A_list_is_read_by_code_or_label_with_its_notes_and_unknown_names_are_errors()
    {
        var submission = Csv(Trial, """
            指标,数值,单位,备注
            disclosed_items,12580,条,
            现场接待,3073多,人次,含电话预约
            年度,2019,,
            permits_descisions,5,件,
            """);

        Assert.Equal(12580, submission.Figures["disclosed_items"].Value);
        Assert.Equal(Figure.OfValue(3073, "line 3 column 2", "多", "含电话预约"), submission.Figures["reception_visits"]);
        Assert.Equal(2019, submission.DeclaredYear);
        var unknown = Assert.Single(submission.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(("INDICATOR-UNKNOWN", "line 5 column 1", "permits_descisions"), (unknown.Code, unknown.At, unknown.Observed));
        Assert.Equal(["permits_descisions", "5", "件"], submission.Unplaced.Select(u => u.Text));
    }

    [Fact]
    public void A_remark_on_its_own_line_in_a_list_is_no_unknown_indicator()
    {
        var submission = Csv(Trial, "名称,数值\n现场接待,5\n重点领域,\n说明：以上为全年数,\n");

        Assert.DoesNotContain(submission.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(["重点领域", "说明：以上为全年数"], submission.Unplaced.Select(u => u.Text));
    }

    [Fact]
    public void Json_brings_figures_words_blanks_and_texts()
    {
        var submission = Match(Trial, "filing.json", """
            {
              "year": 2019, "unit": "620403500",
              "figures": {
                "permits_decisions": 12, "permits_change": "增", "regulations_made": null, "regulations_public": "/",
                "normative_documents_made": {"value": 22, "word": null, "note": "其中修订16件", "state": "value"},
                "fees_change": {"state": "value", "value": -5, "word": "减"}
              },
              "texts": {"一": "总体。\n第二段。", "五、存在的主要问题及改进情况": "无"}
            }
            """);

        Assert.Empty(submission.Unplaced);
        Assert.Equal((2019, "620403500"), (submission.DeclaredYear, submission.DeclaredUnit));
        Assert.Equal("增", submission.Figures["permits_change"].Word);
        Assert.Equal(FigureState.Blank, submission.Figures["regulations_made"].State);
        Assert.Equal(FigureState.NotApplicable, submission.Figures["regulations_public"].State);
        Assert.Equal((22m, "其中修订16件"), (submission.Figures["normative_documents_made"].Value, submission.Figures["normative_documents_made"].Note));
        Assert.Equal((-5m, "减"), (submission.Figures["fees_change"].Value, submission.Figures["fees_change"].Word));
        Assert.Equal("总体。\n第二段。", submission.Texts["一"]);
        Assert.Equal("无", submission.Texts["五"]);
    }

    [Theory]
    [InlineData("{\"value\": 5, \"word\": \"减\"}")]
    [InlineData("{\"value\": 5, \"word\": \"多\"}")]
    [InlineData("{\"value\": 5, \"state\": \"blank\"}")]
    [InlineData("{\"value\": 5, \"state\": \"unknown\"}")]
    [InlineData("{\"word\": \"增\", \"state\": \"value\"}")]
    public void Members_of_a_figure_that_contradict_each_other_are_an_error(string figure)
    {
        var submission = Match(Trial, "filing.json", $$"""{"figures": {"permits_change": {{figure}}, "permits_decisions": 1 } }""");

        Assert.DoesNotContain("permits_change", submission.Figures.Keys);
        Assert.Contains(submission.Findings, f => f.Code == "CELL-UNREADABLE" && f.Indicator == "permits_change");
    }

    [Fact]
    public void An_unreadable_cell_is_one_error_and_stays_listed()
    {
        var submission = Csv(Trial, "信息内容,上一年项目数量,本年增/减,处理决定数量\n行政许可,若干,增,3\n");

        var finding = Assert.Single(submission.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(("CELL-UNREADABLE", "line 2 column 2", "若干", "permits_items_last_year"), (finding.Code, finding.At, finding.Observed, finding.Indicator));
        Assert.Equal(new UnplacedItem("line 2 column 2", "若干"), Assert.Single(submission.Unplaced));
        Assert.Equal(submission.Read, submission.Placed + 1);
    }

    [Fact]
    public void Two_answers_to_one_question_are_an_error_and_the_same_twice_is_not()
    {
        var submission = Csv(Trial, "indicator,value\npermits_decisions,3\npermits_decisions,4\nfees_change,\nfees_change,减5\nfees_change,减5\n");

        Assert.Equal(3, submission.Figures["permits_decisions"].Value);
        Assert.Equal(-5, submission.Figures["fees_change"].Value);
        Assert.Equal(["INDICATOR-TWICE", "INDICATOR-REPEATED"], submission.Findings.Where(f => f.Indicator is not null).Select(f => f.Code));
        Assert.Contains("第 2 行第 2 列", submission.Findings[0].Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_and_texts_outside_the_form_are_reported_where_they_stand()
    {
        var submission = Csv(Trial, "信息内容,采购项目数量,采购总金额,备注\n政府集中采购,2,3,另有5项\n注：数据来自财政局,,,\n");

        Assert.Equal(["NUMBER-UNPLACED", "TEXT-UNPLACED", "TEXT-UNPLACED"], submission.Findings.Where(f => f.Code.EndsWith("UNPLACED", StringComparison.Ordinal)).Select(f => f.Code).Order());
        Assert.Equal(["备注", "另有5项", "注：数据来自财政局"], submission.Unplaced.Select(u => u.Text));
    }

    [Fact]
    public void Many_stray_numbers_share_a_finding_and_are_all_listed()
    {
        var submission = Csv(Trial, "indicator,value\npermits_decisions,3\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $",{i}\n")));

        Assert.Equal(200, submission.Unplaced.Length);
        Assert.Equal(51, submission.Findings.Count(f => f.Code == "NUMBER-UNPLACED"));
        Assert.Contains("等 150 处", submission.Findings.Last(f => f.Code == "NUMBER-UNPLACED").Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_without_table_and_text_is_not_the_form()
    {
        var submission = Csv(Trial, "姓名,年龄\n张三,40\n");

        Assert.Contains(submission.Findings, f => f.Code == "FORM-NONE");
        Assert.Empty(submission.Tables);
    }

    [Fact]
    public void Paragraphs_under_chapter_headings_are_its_text()
    {
        var submission = FormMatcher.Match(
            new Document("text",
            [
                new Paragraph("line 1", "白银市平川区教育局2019年政府信息公开工作年度报告"),
                new Paragraph("line 2", "开头的话"),
                new Paragraph("line 3", "一、总体情况："),
                new Paragraph("line 4", "第一段。"),
                new Paragraph("line 5", " "),
                new Paragraph("line 6", "第二段。"),
                new Paragraph("line 7", "二、主动公开工作"),
                new Paragraph("line 8", "五、存在的主要问题及改进情况"),
                new Paragraph("line 9", "无"),
            ]),
            Trial);

        Assert.Equal(
            [("preface", "开头的话"), ("一", "第一段。\n第二段。"), ("五", "无")], submission.Texts.Select(t => (t.Key, t.Value)).OrderBy(t => t.Key, StringComparer.Ordinal));
        Assert.Empty(submission.Unplaced);
        Assert.Equal(2019, submission.DeclaredYear);
        Assert.DoesNotContain(submission.Findings, f => f.Code == "TABLE-MISSING");
    }

    [Fact]
    public void Ten_thousand_columns_and_endless_spans_are_only_cells()
    {
        var header = Enumerable.Range(0, 10_000).Select(c => new Cell(0, c, int.MaxValue, int.MaxValue, "总计", $"R1C{c + 1}"));
        var row = Enumerable.Range(0, 10_000).Select(c => new Cell(1, c, int.MaxValue, int.MaxValue, "7", $"R2C{c + 1}"));

        var submission = FormMatcher.Match(new Document("html", [new Table("table 1", [.. header, .. row])]), Trial);

        Assert.Equal(20_000, submission.Read);
        Assert.Equal(submission.Read, submission.Placed + submission.UnplacedCount);
        Assert.Equal(500, submission.Unplaced.Length);
    }

    private static Submission Csv(Edition edition, string text) => Match(edition, "form.csv", text);

    private static Submission Match(Edition edition, string name, string text) =>
        FormMatcher.Match(DocumentReader.Read(name, Encoding.UTF8.GetBytes(text)).Document!, edition);
}
