using System.Text;
using Disclosure.Checking;
using Disclosure.Tests.Documents;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Checking;

/// <summary>The form as clerks change it: one finding names what has to be mended, and nothing is taken for something else.</summary>
public sealed class ChangedFormTest
{
    private const string Education = "620403502";
    private const string Columns = ",,申请人情况,,,,,,\n,,自然人,法人或其他组织,,,,,总计\n,,,商业企业,科研机构,社会公益组织,法律服务机构,其他,\n";
    private static readonly Definitions Definitions = new([.. SeedForms.Editions], UnitSeeds.Tree());

    [Fact]
    public void A_renamed_row_is_one_error_that_names_the_label_and_what_its_row_says()
    {
        var inspection = Inspect("信息内容,上一年项目数量,本年增/减,处理决定数量\n行政许可,1,增,2\n对外管理服务,7,增,8\n");

        var finding = Assert.Single(inspection.Findings, f => f.Severity != Severity.Notice);
        Assert.Equal(("ROW-UNKNOWN", "line 3 column 1", "对外管理服务"), (finding.Code, finding.At, finding.Observed));
        Assert.Contains("7、增、8", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Equal(4, inspection.Submission!.Unplaced.Length);
        Assert.DoesNotContain(inspection.Findings, f => f.Code == "TEXT-UNPLACED");
    }

    [Fact]
    public void A_row_renamed_inside_a_group_is_named_too()
    {
        var inspection = Inspect($"{Columns}三、本年度办理结果,（一）公开,2,0,0,0,0,0,2\n,（二）部分公开,0,0,0,0,0,0,0\n");

        var finding = Assert.Single(inspection.Findings, f => f.Code == "ROW-UNKNOWN");
        Assert.Equal(("line 4 column 2", "（一）公开"), (finding.At, finding.Observed));
        Assert.Equal(0, inspection.Submission!.Figures["requests_partly_granted_total"].Value);
    }

    [Fact]
    public void A_row_with_answers_is_no_header_though_its_label_is_a_columns()
    {
        var inspection = Inspect($"{Columns},3.其他,1,0,0,0,0,0,1\n,（七）总计,4,0,0,0,0,0,4\n");

        Assert.Equal(4, inspection.Submission!.Figures["requests_handled_natural"].Value);
        Assert.Equal("3.其他", Assert.Single(inspection.Findings, f => f.Code == "ROW-UNKNOWN").Observed);
    }

    [Fact]
    public void Who_signed_and_when_is_no_figure()
    {
        var inspection = Inspect(
            "指标,单位,数值,备注\n主动公开政府信息,条,72,\n填表人：张三,联系电话：0943-6621234,审核人：李四,\n填表人,张三,,审核人\n单位负责人（签字）：,,,\n填报日期：2020年1月10日,,,\n");

        Assert.Equal(Outcome.Accepted, inspection.Outcome);
        Assert.Empty(inspection.Submission!.Unplaced);
        Assert.Null(inspection.Submission.DeclaredUnit);
    }

    [Theory]
    [InlineData("请于2020年1月31日前报送", "TEXT-UNPLACED")]
    [InlineData("1.本表由各单位填写", "TEXT-UNPLACED")]
    [InlineData("打印于2020-01-10", "TEXT-UNPLACED")]
    [InlineData("另有5项", "NUMBER-UNPLACED")]
    [InlineData("2019年另有5项", "NUMBER-UNPLACED")]
    [InlineData("3.5", "NUMBER-UNPLACED")]
    [InlineData("2019", "NUMBER-UNPLACED")]
    public void A_date_beside_the_form_is_no_lost_figure(string text, string code)
    {
        var inspection = Inspect($"信息内容,采购项目数量,采购总金额,\n政府集中采购,2,3,{text}\n");

        Assert.Equal(code, Assert.Single(inspection.Findings, f => f.Code.EndsWith("UNPLACED", StringComparison.Ordinal)).Code);
    }

    [Fact]
    public void A_form_that_is_there_twice_does_not_flood_the_receipt()
    {
        var form = Columns + string.Concat(new[] { "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量" }.Select(row => $"{row},,0,0,0,0,0,0,0\n"));

        var inspection = Inspect(form + form);

        var repeats = inspection.Findings.Where(f => f.Code == "INDICATOR-REPEATED").ToArray();
        Assert.Equal(10, repeats.Length);
        Assert.Contains("等 5 项", repeats[^1].Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void The_form_of_another_edition_is_one_error_and_not_a_hundred()
    {
        const string Form = "信息内容,本年制发件数,本年废止件数,现行有效件数\n规章,0,0,0\n行政规范性文件,2,0,5\n信息内容,本年处理决定数量,,\n行政许可,12,,\n";

        var inspection = Inspect(Form);

        var finding = Assert.Single(inspection.Findings);
        Assert.Equal(("FORM-EDITION", "2021", "2019"), (finding.Code, finding.Observed, finding.Expected));
        Assert.Equal(Outcome.Rejected, inspection.Outcome);
        Assert.DoesNotContain(Inspect(Form, 2021).Findings, f => f.Code == "FORM-EDITION");
    }

    [Theory]
    [InlineData(2020, "信息内容,上一年项目数量,本年增/减,处理决定数量\n行政许可,1,增,2\n", null)]
    [InlineData(2021, "信息内容,上一年项目数量,本年增/减,处理决定数量\n行政许可,1,增,2\n", "主动公开政府信息情况")]
    [InlineData(2021, Columns + "三、本年度办理结果,（五）不予处理,0,0,0,0,0,0,0\n,（六）其他处理,1,0,0,0,0,0,1\n,（七）总计,1,0,0,0,0,0,1\n", "收到和处理政府信息公开申请情况")]
    [InlineData(2020, Columns + "（六）其他处理,\"1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\",1,0,0,0,0,0,1\n,3.其他,0,0,0,0,0,0,0\n", "收到和处理政府信息公开申请情况")]
    [InlineData(2021, Columns + "（六）其他处理,\"1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\",1,0,0,0,0,0,1\n信息内容,上一年项目数量,本年增/减,处理决定数量\n行政许可,1,增,2\n", "主动公开政府信息情况")]
    public void One_table_of_another_edition_is_named(int year, string form, string? table)
    {
        var finding = Inspect(form, year).Findings.SingleOrDefault(f => f.Code == "FORM-EDITION");

        Assert.Equal(table is not null, finding is not null);
        Assert.Contains($"“{table}”", finding?.Message.Zh ?? "“”", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("平川区人民政府", true)]
    [InlineData("白银市平川区人民政府（本级）", true)]
    [InlineData("平川区人民政府办公室", true)]
    [InlineData("王家山镇人民政府", false)]
    public void The_governments_own_office_may_call_itself_the_government(string name, bool isSame)
    {
        var text = $"填报单位,{name}\n指标,数值\npermits_decisions,1\n";

        var mismatch = Inspector.Inspect(Definitions, "form.csv", Encoding.UTF8.GetBytes(text), 2019, "620403500", null)
            .Findings.SingleOrDefault(f => f.Code == "UNIT-MISMATCH");

        Assert.Equal(isSame, mismatch is null);
        Assert.Equal(isSame ? null : "line 1 column 2", mismatch?.At);
    }

    [Fact]
    public void A_file_full_of_other_things_costs_a_short_receipt_that_counts_them_all()
    {
        var text = string.Concat(Enumerable.Range(0, 6_000).Select(i => $"文字{i},{i},说明{string.Concat(Enumerable.Repeat($",{i}", 12))}\n"));

        foreach (var head in new[] { string.Empty, "信息内容,采购项目数量,采购总金额\n政府集中采购,2,3\n", "指标,数值,备注\npermits_decisions,1,\n" })
        {
            var inspection = Inspect(head + text);

            Assert.InRange(InspectionJson.Write(inspection).ToString(Newtonsoft.Json.Formatting.None).Length, 1, 150_000);
            Assert.Equal(inspection.Submission!.Read, inspection.Submission.Placed + inspection.Submission.UnplacedCount);
            Assert.InRange(inspection.Submission.UnplacedCount, 67_500, 97_500);
        }
    }

    [Fact]
    public void A_template_nobody_filled_in_replaces_nothing()
    {
        var inspection = Inspect("信息内容,采购项目数量,采购总金额\n政府集中采购,,\n");

        Assert.Equal("FORM-BLANK", Assert.Single(inspection.Findings, f => f.Severity == Severity.Error).Code);
        Assert.Equal(Outcome.Accepted, Inspect("信息内容,采购项目数量,采购总金额\n政府集中采购,0,/\n").Outcome);
    }

    [Fact]
    public void A_column_that_was_deleted_is_said_to_be_missing()
    {
        var inspection = Inspect(",,自然人,总计\n一、本年新收政府信息公开申请数量,,0,0\n");

        Assert.Contains("缺少 159 格", Assert.Single(inspection.Findings, f => f.Code == "CELLS-MISSING").Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_without_its_computed_value_is_not_called_a_wrong_total_too()
    {
        static string Text(string at, string text) => $"""<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>""";
        var bytes = new TestWorkbook(
            $"""<row r="1">{Text("B1", "自然人")}{Text("C1", "总计")}</row><row r="2">{Text("A2", "一、本年新收政府信息公开申请数量")}<c r="B2"><v>0</v></c><c r="C2"><f>SUM(B2:B2)</f></c></row>""").Bytes();

        var inspection = Inspector.Inspect(Definitions, "表.xlsx", bytes, 2019, Education, null);

        Assert.Equal(["CELL-FORMULA"], inspection.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Code));
    }

    private static Inspection Inspect(string text, int year = 2019) =>
        Inspector.Inspect(Definitions, "form.csv", Encoding.UTF8.GetBytes(text), year, Education, null);
}
