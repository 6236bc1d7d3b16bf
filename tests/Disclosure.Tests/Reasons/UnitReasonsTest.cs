using System.Text;
using Disclosure.Checking;
using Disclosure.Submissions;
using Disclosure.Tests.Documents;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Reasons;

/// <summary>The reasons a unit gives for its warnings, in its own file.</summary>
public sealed class UnitReasonsTest
{
    private const string Unit = "620403502";
    private const string List = "指标,数值\nprocurement_items,1\nprocurement_amount,9000\npermits_decisions,3\n";
    private static readonly Definitions Definitions = new([.. SeedForms.Editions], UnitSeeds.Tree());

    [Theory]
    [InlineData("M1,政府集中采购·采购总金额")]
    [InlineData("M1,采购总金额")]
    [InlineData("M1,procurement_amount")]
    [InlineData("M1,第 3 行第 2 列")]
    [InlineData("M1,line 3 column 2")]
    [InlineData("Ｍ１,第3行第2列")]
    [InlineData("m1,9000")]
    [InlineData("M1,")]
    public void A_row_with_the_code_and_its_item_however_written_explains_the_warning(string codeAndItem)
    {
        var inspection = Csv(List + "编号,项目,说明,说明人\n" + codeAndItem + ",体育馆建设一项,王某\n");

        var warning = Assert.Single(inspection.Findings, f => f.Severity == Severity.Warning);
        Assert.Equal(new Explanation(ExplanationSource.Unit, "体育馆建设一项", "王某", null), warning.Explanation);
        Assert.Equal("单位说明：体育馆建设一项（王某）", warning.Explanation!.ToText().Zh);
        Assert.DoesNotContain(inspection.Findings, f => f.Code == "REASON-UNFIT");
        Assert.Equal((0, "procurement_amount"), (inspection.Submission!.UnplacedCount, Assert.Single(inspection.Filing!.Reasons).Indicator));
    }

    [Theory]
    [InlineData("编号（代码）,项目（指标）,说明（原因）,说明人")]
    [InlineData("代码,指标,原因,说明人")]
    [InlineData("说明人,说明,编号,项目")]
    [InlineData("编号,说明")]
    public void The_columns_may_be_named_and_ordered_otherwise(string header)
    {
        var values = header.Split(',').Select(name => name switch
        {
            "说明人" => "王某",
            _ when name.StartsWith("编号", StringComparison.Ordinal) || name.StartsWith("代码", StringComparison.Ordinal) => "M1",
            _ when name.StartsWith("项目", StringComparison.Ordinal) || name.StartsWith("指标", StringComparison.Ordinal) => "procurement_amount",
            _ => "体育馆建设一项",
        });

        Assert.Equal("体育馆建设一项", Warning(Csv($"{List}{header}\n{string.Join(',', values)}\n")).Explanation?.Text);
    }

    [Fact]
    public void Json_gives_reasons_under_their_names()
    {
        var inspection = Inspect(
            "报表.json",
            """{"figures": {"procurement_items": 1, "procurement_amount": 9000}, "reasons": [{"code": "M1", "indicator": "procurement_amount", "observed": "9000", "text": "体育馆建设一项", "by": "王某"}]}""");

        Assert.Equal(("体育馆建设一项", "王某"), (Warning(inspection).Explanation?.Text, Warning(inspection).Explanation?.By));
        Assert.Equal(0, inspection.Submission!.UnplacedCount);
    }

    [Fact]
    public void A_word_document_gives_them_in_a_table()
    {
        var body = TestDocx.P("情况说明") + TestDocx.Tbl(["编号", "项目", "说明", "说明人"], ["M1", "采购总金额", "体育馆建设一项", "王某"])
            + TestDocx.Tbl(["指标", "数值"], ["procurement_items", "1"], ["procurement_amount", "9000"]);

        var inspection = Inspector.Inspect(Definitions, "报表.docx", new TestDocx(body).Bytes(), 2019, Unit, null);

        Assert.Equal("体育馆建设一项", Warning(inspection).Explanation?.Text);
        Assert.Equal(0, inspection.Submission!.UnplacedCount);
    }

    [Theory]
    [InlineData("Y1,procurement_amount,体育馆,王某", "没有对得上的")]
    [InlineData("M1,permits_decisions,体育馆,王某", "没有对得上的")]
    [InlineData("M1,年报!C7,体育馆,王某", "没有对得上的")]
    [InlineData("M1,procurement_amount,,王某", "没有写内容")]
    public void A_reason_that_fits_no_warning_is_told_where_it_stands_and_explains_nothing(string row, string problem)
    {
        var inspection = Csv($"{List}编号,项目,说明,说明人\n{row}\n");

        Assert.Null(Warning(inspection).Explanation);
        var notice = Assert.Single(inspection.Findings, f => f.Code == "REASON-UNFIT");
        Assert.Equal(("line 6 column 1", Severity.Notice), (notice.At, notice.Severity));
        Assert.Contains(problem, notice.Message.Zh, StringComparison.Ordinal);
        Assert.Equal(0, inspection.Submission!.UnplacedCount);
    }

    [Fact]
    public void A_code_alone_explains_no_more_than_one_warning()
    {
        const string lastYear = "指标,数值\nrequests_carried_out_natural,3\nrequests_carried_out_total,3\n";
        const string now = "指标,数值\nrequests_carried_in_natural,1\nrequests_carried_in_total,1\nrequests_handled_natural,1\nrequests_handled_total,1\nrequests_granted_natural,1\nrequests_granted_total,1\n编号,项目,说明,说明人\n";
        Inspection Of(string reasons)
        {
            var before = Csv(lastYear).Submission!.Figures;
            return Inspector.Inspect(Definitions, "f.csv", Encoding.UTF8.GetBytes(now + reasons), 2020, Unit, new FiledYear { Year = 2019, Figures = before });
        }

        var alone = Of("Y1,,口径调整,王某\n");
        Assert.All(alone.Findings.Where(f => f.Code == "Y1"), f => Assert.Null(f.Explanation));
        Assert.Contains("分不清是哪一条", Assert.Single(alone.Findings, f => f.Code == "REASON-UNFIT").Message.Zh, StringComparison.Ordinal);

        var one = Of("Y1,第 2 行第 2 列,口径调整,王某\n");
        Assert.Equal(["requests_carried_in_natural"], one.Findings.Where(f => f.Explanation is not null).Select(f => f.Indicator));
        Assert.Equal([("Y1", "requests_carried_in_natural", "1")], one.Filing!.Reasons.Select(r => (r.Code, r.Indicator!, r.Observed!)));
    }

    [Fact]
    public void A_reason_for_what_another_file_of_the_unit_shows_is_kept_with_the_filing()
    {
        var inspection = Csv("指标,数值\npermits_decisions,3\n编号,项目,说明,说明人\nX1,permits_decisions,正文含委托事项,王某\n");

        Assert.Contains(inspection.Findings, f => f.Code == "REASON-UNFIT");
        Assert.Equal([("X1", "permits_decisions", "正文含委托事项")], inspection.Filing!.Reasons.Select(r => (r.Code, r.Indicator!, r.Text)));
    }

    [Theory]
    [InlineData("PRIVACY-ID,,已核实,王某")]
    [InlineData("TEXT-YEAR,,沿用,王某")]
    public void A_code_alone_explains_nothing_that_comes_later(string row) =>
        Assert.Empty(Csv($"指标,数值\npermits_decisions,3\n编号,项目,说明,说明人\n{row}\n").Filing!.Reasons);

    [Fact]
    public void A_table_of_something_else_under_such_headings_stays_what_it_was()
    {
        var inspection = Csv($"{List}编号,说明\n1,第一次会议\n2,第二次会议\n");

        Assert.Empty(inspection.Submission!.Reasons);
        Assert.True(inspection.Submission.UnplacedCount > 0);
    }

    [Fact]
    public void Three_thousand_reasons_are_told_in_few_findings()
    {
        var inspection = Csv($"{List}编号,项目,说明,说明人\n{string.Concat(Enumerable.Repeat("M1,采购,原因,王某\n", 3_000))}");

        Assert.Equal(50, inspection.Findings.Count(f => f.Code == "REASON-UNFIT"));
        Assert.Equal("2950", Assert.Single(inspection.Findings, f => f.Code == "MORE-ALIKE").Observed);
    }

    [Fact]
    public void A_filing_keeps_reasons_and_the_warnings_unexplained_and_reads_both_back()
    {
        var filing = Csv(
            "平川区教育局2019年政府信息公开工作年度报告,,\n信息内容,采购项目数量,采购总金额\n政府集中采购,1,9000\n2018年政府信息公开情况统计表,,\n"
            + "编号,项目,说明,说明人\nM1,采购总金额,体育馆建设一项,王某\nYEAR-TWICE,,上年表附后,王某\n").Filing!;
        var back = FilingJson.Parse(FilingJson.Write(filing));

        Assert.Equal(FilingJson.Write(filing), FilingJson.Write(back));
        Assert.Equal(["M1", "YEAR-TWICE"], back.Reasons.Select(r => r.Code));
        Assert.Equal(["YEAR-TWICE"], back.Warnings.Select(w => w.Code));
        Assert.All(back.Warnings, w => Assert.Null(w.Explanation));
    }

    private static Finding Warning(Inspection inspection) => Assert.Single(inspection.Findings, f => f.Severity == Severity.Warning);

    private static Inspection Csv(string text) => Inspect("报表.csv", text);

    private static Inspection Inspect(string name, string text) => Inspector.Inspect(Definitions, name, Encoding.UTF8.GetBytes(text), 2019, Unit, null);
}
