using System.Text;
using Disclosure.Documents;
using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;

namespace Disclosure.Tests.Submissions;

/// <summary>The form's grids as Word, WPS, Excel and web pages leave them.</summary>
public sealed class TableLayoutTest
{
    private const string Header = ",,,申请人情况,,,,,,\n,,,自然人,法人或其他组织,,,,,总计\n,,,,商业企业,科研机构,社会公益组织,法律服务机构,其他,\n";
    private static readonly Edition Trial = SeedForms.Edition("2019");
    private static readonly Edition Current = SeedForms.Edition("2021");

    [Fact]
    public void Text_repeated_in_every_cell_a_merged_one_covered_is_one_label()
    {
        var submission = Csv(Current, """
            申请人情况,申请人情况,申请人情况,申请人情况,申请人情况,申请人情况,申请人情况,申请人情况,申请人情况,申请人情况
            ,,,自然人,法人或其他组织,法人或其他组织,法人或其他组织,法人或其他组织,法人或其他组织,总计
            ,,,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计
            一、本年新收政府信息公开申请数量,一、本年新收政府信息公开申请数量,一、本年新收政府信息公开申请数量,1,2,3,4,5,6,21
            三、本年度办理结果,（三）不予公开,1.属于国家秘密,7,0,0,0,0,0,7
            三、本年度办理结果,（七）总计,（七）总计,8,0,0,0,0,0,8
            """);

        Assert.Equal(["1", "2", "3", "4", "5", "6", "21"], Row(submission, "requests_new"));
        Assert.Equal(["7", "0", "0", "0", "0", "0", "7"], Row(submission, "requests_refused_state_secret"));
        Assert.Equal(["8", "0", "0", "0", "0", "0", "8"], Row(submission, "requests_handled"));
        Assert.Empty(submission.Unplaced);
    }

    [Fact]
    public void Headings_of_chapter_four_repeated_below_and_beside_are_told_apart()
    {
        var submission = Csv(Trial, """
            行政复议,行政复议,行政复议,行政复议,行政复议,行政诉讼,行政诉讼,行政诉讼,行政诉讼,行政诉讼,行政诉讼,行政诉讼,行政诉讼,行政诉讼,行政诉讼
            结果维持,结果纠正,其他结果,尚未审结,总计,未经复议直接起诉,未经复议直接起诉,未经复议直接起诉,未经复议直接起诉,未经复议直接起诉,复议后起诉,复议后起诉,复议后起诉,复议后起诉,复议后起诉
            结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计
            1,2,3,4,10,5,6,7,8,26,9,0,0,0,9
            """);

        Assert.Equal([10m, 26m, 9m], new[] { "review_total", "direct_suit_total", "suit_after_review_total" }.Select(c => submission.Figures[c].Value!.Value));
        Assert.Empty(submission.Unplaced);
    }

    [Theory]
    [InlineData("（三）不予公开1.属于国家秘密,,")]
    [InlineData("三、本年度办理结果（三）不予公开 1.属于国家秘密,,")]
    [InlineData("三、本年度办理结果-（三）不予公开-1、属于国家秘密,,")]
    [InlineData(",（三）不予公开,① 属于国家秘密")]
    [InlineData(",（三）,属于国家秘密")]
    [InlineData(",1.,属于国家秘密")]
    [InlineData(",1.属于国,家秘密")]
    [InlineData(",不予公开：1属于国家秘密,")]
    [InlineData(",(3)不予公开,1）属于国家秘密（含工作秘密）")]
    [InlineData(",不予公开,属于国家秘密：见附件")]
    public void A_row_is_known_however_its_label_is_joined_split_or_numbered(string label)
    {
        var submission = Csv(Current, $"{Header}{label},1,0,0,0,0,0,1\n");

        Assert.Equal(["1", "0", "0", "0", "0", "0", "1"], Row(submission, "requests_refused_state_secret"));
        Assert.Empty(submission.Unplaced);
    }

    [Theory]
    [InlineData(",,1.属于国,2,0,0,0,0,0,2\n,,家秘密,,,,,,,\n")]
    [InlineData(",,1.属于国,,,,,,,\n,,家秘密,2,0,0,0,0,0,2\n")]
    [InlineData(",（三）不予,1.属于国家秘密,2,0,0,0,0,0,2\n,公开,2.其他法律行政法规禁止公开,0,0,0,0,0,0,0\n")]
    [InlineData("三、本年度办理结果\n（三）不予公开\n1.属于国家秘密,,,2,0,0,0,0,0,2\n")]
    public void A_label_broken_over_rows_belongs_to_the_row_that_has_answers(string rows)
    {
        var submission = Csv(Current, Header + rows);

        Assert.Equal(["2", "0", "0", "0", "0", "0", "2"], Row(submission, "requests_refused_state_secret"));
        Assert.Empty(submission.Unplaced);
    }

    [Fact]
    public void Several_rows_in_one_are_taken_line_by_line_when_every_cell_has_as_many_lines()
    {
        static string Row(int lines) => string.Join(',', Enumerable.Repeat($"\"{string.Join('\n', Enumerable.Range(1, lines))}\"", 7));
        const string Labels = "1.属于国家秘密\n2.其他法律行政法规\n禁止公开\n3.危及三安全一稳定";

        var submission = Csv(Current, $"{Header},（三）不予公开,\"{Labels}\",{Row(3)}\n");
        var uneven = Csv(Current, $"{Header},（三）不予公开,\"{Labels}\",{Row(2)}\n");

        Assert.Equal(["1", "1", "1", "1", "1", "1", "1"], TableLayoutTest.Row(submission, "requests_refused_state_secret"));
        Assert.Equal(["3", "3", "3", "3", "3", "3", "3"], TableLayoutTest.Row(submission, "requests_refused_security_stability"));
        Assert.Equal(submission.Read, submission.Placed);
        Assert.Empty(uneven.Figures);
        Assert.Contains(uneven.Findings, f => f.Severity == Severity.Error);
    }

    [Fact]
    public void A_table_cut_by_a_page_break_goes_on_with_its_headings_or_without()
    {
        var whole = $"{Header}一、本年新收政府信息公开申请数量,,,1,0,0,0,0,0,1\n二、上年结转政府信息公开申请数量,,,2,0,0,0,0,0,2\n";
        const string Rest = "三、本年度办理结果,（一）予以公开,,3,0,0,0,0,0,3\n,（二）部分公开,,4,0,0,0,0,0,4\n";
        foreach (var second in new[] { Rest, Header + Rest })
        {
            var submission = Match(Current, [.. Tables(whole), new Paragraph("line 9", "— 3 —"), .. Tables(second)]);

            Assert.Equal(["3", "0", "0", "0", "0", "0", "3"], Row(submission, "requests_granted"));
            Assert.Equal(["4", "0", "0", "0", "0", "0", "4"], Row(submission, "requests_partly_granted"));
            Assert.Single(submission.Unplaced);
        }
    }

    [Fact]
    public void A_continued_table_with_other_columns_is_taken_in_order_when_it_has_as_many_answers()
    {
        var submission = Match(Current, Tables(
            $"{Header}一、本年新收政府信息公开申请数量,,,1,0,0,0,0,0,1\n", "（一）予以公开,3,0,0,0,0,1,4\n"));

        Assert.Equal(["3", "0", "0", "0", "0", "1", "4"], Row(submission, "requests_granted"));
        Assert.Empty(submission.Unplaced);
    }

    [Fact]
    public void A_list_behind_a_grid_is_not_its_continuation()
    {
        var submission = Match(Current, Tables(
            $"{Header}一、本年新收政府信息公开申请数量,,,1,0,0,0,0,0,1\n", "张三,138,1,2\n李四,139,3,4\n"));

        Assert.DoesNotContain(submission.Findings, f => f.Code is "ROW-UNKNOWN" or "ROW-LOCAL");
        Assert.Equal(8, submission.UnplacedCount);
    }

    [Fact]
    public void Grids_side_by_side_answer_for_themselves()
    {
        var submission = Csv(Trial, """
            信息内容,上一年项目数量,本年增/减,处理决定数量,,信息内容,上一年项目数量,本年增/减,处理决定数量
            行政许可,1,增,2,,行政处罚,3,减,4
            其他对外管理服务事项,5,0,6,,行政强制,7,0,8
            """);

        Assert.Equal([1m, 2, 3, 4, 5, 6, 7, 8], new[]
        {
            "permits_items_last_year", "permits_decisions", "penalties_items_last_year", "penalties_decisions",
            "other_services_items_last_year", "other_services_decisions", "coercive_measures_items_last_year", "coercive_measures_decisions",
        }.Select(code => submission.Figures[code].Value!.Value));
        Assert.Empty(submission.Unplaced);
    }

    [Fact]
    public void A_table_without_the_widths_of_its_merged_cells_is_read_in_order()
    {
        var submission = Csv(Trial, """
            （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）,申请人情况
            ,自然人,法人或其他组织,总计
            ,,商业企业,科研机构,社会公益组织,法律服务机构,其他,
            一、本年新收政府信息公开申请数量,1,2,3,4,5,6,21
            三、本年度办理结果,（一）予以公开,7,0,0,0,0,0,7
            ,（三）不予公开,1.属于国家秘密,8,0,0,0,0,0,8
            ,,2.其他法律行政法规禁止公开,9,0,0,0,0,0,9
            """);

        Assert.Equal(["1", "2", "3", "4", "5", "6", "21"], Row(submission, "requests_new"));
        Assert.Equal(["7", "0", "0", "0", "0", "0", "7"], Row(submission, "requests_granted"));
        Assert.Equal(["8", "0", "0", "0", "0", "0", "8"], Row(submission, "requests_refused_state_secret"));
        Assert.Equal(["9", "0", "0", "0", "0", "0", "9"], Row(submission, "requests_refused_prohibited_by_law"));
        Assert.Empty(submission.Unplaced);
        Assert.DoesNotContain(submission.Findings, f => f.Code == "ROW-IN-ORDER");
    }

    [Fact]
    public void Chapter_four_without_widths_is_read_in_order()
    {
        var submission = Csv(Trial, """
            行政复议,行政诉讼
            结果维持,结果纠正,其他结果,尚未审结,总计,未经复议直接起诉,复议后起诉
            ,,,,,结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计
            1,2,3,4,10,5,6,7,8,26,9,0,0,0,9
            """);

        Assert.Equal([10m, 26m, 9m, 0m], new[] { "review_total", "direct_suit_total", "suit_after_review_total", "suit_after_review_corrected" }.Select(c => submission.Figures[c].Value!.Value));
        Assert.Empty(submission.Unplaced);
    }

    [Fact]
    public void A_label_misspelt_by_one_character_is_taken_when_it_can_be_no_other_and_said_so()
    {
        var submission = Csv(Trial, "信息内容,上一年项目数量,本年增/减,处理决定数最\n行政许可,1,增,2\n其他对外管里服务事项,7,增,8\n");

        Assert.Equal(8, submission.Figures["other_services_decisions"].Value);
        Assert.Equal(2, submission.Figures["permits_decisions"].Value);
        Assert.Equal(
            [("处理决定数最", "处理决定数量", Severity.Notice), ("其他对外管里服务事项", "其他对外管理服务事项", Severity.Notice)],
            submission.Findings.Where(f => f.Code == "LABEL-MEANT").Select(f => (f.Observed!, f.Expected!, f.Severity)));
        Assert.Empty(submission.Unplaced);
    }

    [Theory]
    [InlineData("\"1\t0\t0\t0\t0\t2\t3\",,,,,,", "1 0 0 0 0 2 3")]
    [InlineData("1 0 0 0 0 2 3,,,,,,", "1 0 0 0 0 2 3")]
    [InlineData("\"1\n0\n0\n0\n0\n2\n3\",,,,,,", "1 0 0 0 0 2 3")]
    [InlineData("0000000,,,,,,", "0 0 0 0 0 0 0")]
    [InlineData("０００００００,,,,,,", "0 0 0 0 0 0 0")]
    [InlineData("0200002,,,,,,", "0 2 0 0 0 0 2")]
    [InlineData("4,00000,,,,,4", "4 0 0 0 0 0 4")]
    [InlineData("4,0 0 0,,,0,0,4", "4 0 0 0 0 0 4")]
    public void Numbers_of_a_row_run_together_are_parted_when_they_are_as_many_as_the_columns(string cells, string expected)
    {
        var submission = Csv(Current, $"{Header}一、本年新收政府信息公开申请数量,,,{cells}\n");

        Assert.Equal(expected.Split(' '), Row(submission, "requests_new"));
        var finding = Assert.Single(submission.Findings, f => f.Code == "CELLS-JOINED");
        Assert.Equal((Severity.Warning, expected), (finding.Severity, finding.Expected));
        Assert.Empty(submission.Unplaced);
    }

    [Fact]
    public void Fifteen_zeros_in_one_cell_answer_chapter_four()
    {
        var submission = Csv(Trial, """
            行政复议,,,,,行政诉讼,,,,,,,,,
            结果维持,结果纠正,其他结果,尚未审结,总计,未经复议直接起诉,,,,,复议后起诉,,,,
            ,,,,,结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计
            000000000000000,,,,,,,,,,,,,,
            """);

        Assert.Equal(15, submission.Figures.Count(f => f.Value.Value == 0));
        Assert.Contains(submission.Findings, f => f.Code == "CELLS-JOINED");
    }

    [Theory]
    [InlineData("一、本年新收政府信息公开申请数量,,,020002,,,,,,", "requests_new_natural", 20002)]
    [InlineData("一、本年新收政府信息公开申请数量,,,2000002,,,,,,", "requests_new_natural", 2000002)]
    [InlineData("一、本年新收政府信息公开申请数量,,,0200002,1,,,,,", "requests_new_natural", 200002)]
    public void Digits_that_can_be_one_number_are_one_number(string row, string code, int expected) =>
        Assert.Equal(expected, Csv(Current, $"{Header}{row}\n").Figures[code].Value);

    [Theory]
    [InlineData("000000,,,,,,")]
    [InlineData("00000000,,,,,,")]
    [InlineData("1 2,,,,,,")]
    public void Numbers_run_together_that_are_not_as_many_as_the_columns_stay_unreadable(string cells)
    {
        var submission = Csv(Current, $"{Header}一、本年新收政府信息公开申请数量,,,{cells}\n");

        Assert.Contains(submission.Findings, f => f.Code == "CELL-UNREADABLE");
        Assert.DoesNotContain("requests_new_natural", submission.Figures.Keys);
    }

    /// <summary>Headings whose widths a program lost: the narrow ones stand under others than they belong to.</summary>
    private const string Narrow = ",,申请人情况\n,,自然人,,,法人或其他组织,,,总计\n,,,,,商业企业,,,科研机构,,,社会公益组织,,法律服务机构,,,其他\n";

    [Fact]
    public void As_many_numbers_as_columns_are_read_in_order_where_the_headings_lost_their_widths()
    {
        var submission = Csv(Current, $"{Narrow}一、本年新收政府信息公开申请数量,,1,,,2,,,3,,,4,,5,,,6,,21\n三、本年度办理结果,,（七）总计,,,7,,,0,,,0,,0,,,0,,0,,,7\n");

        Assert.Equal(["1", "2", "3", "4", "5", "6", "21"], Row(submission, "requests_new"));
        Assert.Equal(["7", "0", "0", "0", "0", "0", "7"], Row(submission, "requests_handled"));
    }

    [Fact]
    public void Fewer_numbers_than_columns_are_an_error_where_the_headings_lost_their_widths()
    {
        var submission = Csv(Current, $"{Narrow}一、本年新收政府信息公开申请数量,,1,,,2,,,3,,,4,,5,,,21\n");

        Assert.Equal("ROW-CELLS", Assert.Single(submission.Findings, f => f.Severity == Severity.Error && f.Code != "TABLE-MISSING" && f.At is not null).Code);
        Assert.Equal(["?", "?", "?", "?", "?", "?", "?"], Row(submission, "requests_new"));
    }

    [Theory]
    [InlineData(",,,,1,0,0,0,0,0,1")]
    [InlineData(",,1,0,0,0,0,0,1,")]
    public void A_row_pasted_one_column_off_is_an_error_and_not_shifted(string cells)
    {
        var submission = Csv(Current, $"{Header}一、本年新收政府信息公开申请数量{cells}\n二、上年结转政府信息公开申请数量,,,0,0,0,0,0,0,0\n");

        var error = Assert.Single(submission.Findings, f => f.Code != "TABLE-MISSING");
        Assert.Equal(("ROW-SHIFTED", Severity.Error), (error.Code, error.Severity));
        Assert.Equal(7, submission.UnplacedCount);
        Assert.Equal(["?", "?", "?", "?", "?", "?", "?"], Row(submission, "requests_new"));
        Assert.Contains("requests_new_total", submission.Unread);
    }

    [Fact]
    public void A_second_year_and_a_second_unit_are_told_where_they_stand()
    {
        var submission = Csv(Trial, "平川区教育局2019年政府信息公开工作年度报告,,\n填报单位：平川区教育局,,\n信息内容,采购项目数量,采购总金额\n政府集中采购,2,3\n填报单位：平川区卫生健康局,,\n单位代码：620403502,,\n2018年政府信息公开情况统计表,,\n");

        Assert.Equal((2019, "line 1 column 1", "平川区教育局", "line 2 column 1"), (submission.DeclaredYear, Assert.Single(submission.YearAt), submission.DeclaredUnit, Assert.Single(submission.UnitAt)));
        Assert.Equal(
            [("UNIT-TWICE", "line 5 column 1", "平川区卫生健康局"), ("YEAR-TWICE", "line 7 column 1", "2018")],
            submission.Findings.Where(f => f.Severity == Severity.Warning).Select(f => (f.Code, f.At!, f.Observed!)));
        Assert.Equal(0, submission.UnplacedCount);
    }

    internal static string[] Row(Submission submission, string row) =>
        [.. new[] { "natural", "business", "research", "nonprofit", "legal", "other", "total" }
            .Select(column => submission.Figures.TryGetValue($"{row}_{column}", out var figure) ? FigureText.Print(figure) : "?")];

    internal static Submission Csv(Edition edition, string text) => Match(edition, Tables(text));

    internal static Submission Match(Edition edition, IEnumerable<DocumentPart> parts) => FormMatcher.Match(new Document("docx", [.. parts]), edition);

    internal static List<DocumentPart> Tables(params string[] texts) =>
        [.. texts.Select(text => DocumentReader.Read("form.csv", Encoding.UTF8.GetBytes(text)).Document!.Parts.Single())];
}
