using System.Text;
using Disclosure.Checking;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Checking;

public sealed class InspectorTest
{
    private const string Education = "620403502";
    private static readonly Definitions Definitions = new([.. SeedForms.Editions], UnitSeeds.Tree());

    [Fact]
    public void A_good_file_is_accepted_and_its_filing_holds_what_was_read()
    {
        var inspection = Inspect("2019/620403502/报表.csv", "indicator,value\npermits_decisions,3\n", 2019, Education);

        Assert.Equal(Outcome.Accepted, inspection.Outcome);
        Assert.Equal("报表.csv", inspection.File);
        Assert.Equal(CanonicalJson.Hash(Encoding.UTF8.GetBytes("indicator,value\npermits_decisions,3\n")), inspection.Sha256);
        Assert.Equal((2019, Education, "2019"), (inspection.Filing!.Year, inspection.Filing.Unit, inspection.Filing.Edition));
        Assert.Equal(3, inspection.Filing.Figures!["permits_decisions"].Value);
        Assert.Null(inspection.Filing.Texts);
    }

    [Fact]
    public void A_broken_sum_is_rejected_with_cell_value_expectation_and_difference()
    {
        var inspection = Inspect("f.csv", Requests("5", 1, 3, 0), 2019, Education);

        var finding = inspection.Findings.First(f => f.Severity == Severity.Error);
        Assert.Equal(Outcome.Rejected, inspection.Outcome);
        Assert.Null(inspection.Filing);
        Assert.Equal(("F1", "3", "6", "-3"), (finding.Code, finding.Observed, finding.Expected, finding.Difference));
        Assert.StartsWith("line ", finding.At, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unreadable_cell_does_not_make_its_neighbours_wrong()
    {
        var inspection = Inspect("f.csv", Requests("若干", 0, 3, 0), 2019, Education);


        Assert.Equal(["CELL-UNREADABLE"], inspection.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Code));
    }

    [Theory]
    [InlineData("报表.csv", "")]
    [InlineData("报表.json", "{")]
    [InlineData("报表.bin", "\u0001\u0002")]
    public void What_cannot_be_read_is_unreadable_and_says_why(string name, string text)
    {
        var inspection = Inspect(name, text, 2019, Education);

        Assert.Equal(Outcome.Unreadable, inspection.Outcome);
        Assert.Null(inspection.Submission);
        Assert.Contains(inspection.Findings, f => f.Severity == Severity.Error && f.Action.Zh.Length > 0);
        Assert.Equal("2019", inspection.Edition);
    }

    [Fact]
    public void Without_year_and_unit_the_file_says_them_itself()
    {
        var byName = Inspect("f.csv", "年度,2022\n填报单位,白银市平川区教育局\nindicator,value\npermits_decisions,3\n", null, null);
        var byCode = Inspect("f.json", """{"year": 2019, "unit": "620403502", "figures": {"permits_decisions": 3}}""", null, null);

        Assert.Equal((2022, Education, "2021", Outcome.Accepted), (byName.Year, byName.Unit, byName.Edition, byName.Outcome));
        Assert.Equal((2019, Education, "2019", Outcome.Accepted), (byCode.Year, byCode.Unit, byCode.Edition, byCode.Outcome));
    }

    [Fact]
    public void Without_any_year_the_form_itself_tells_the_edition()
    {
        var trial = Inspect("f.csv", "信息内容,采购项目数量,采购总金额\n政府集中采购,2,3\n", null, null);
        var current = Inspect("f.csv", "信息内容,本年制发件数,本年废止件数,现行有效件数\n规章,1,0,8\n", null, null);

        Assert.Equal((null, null, "2019", Outcome.Accepted), (trial.Year, trial.Unit, trial.Edition, trial.Outcome));
        Assert.Equal((null, null, "2021", Outcome.Accepted), (current.Year, current.Unit, current.Edition, current.Outcome));
    }

    [Fact]
    public void A_file_in_the_wrong_folder_is_rejected()
    {
        var inspection = Inspect("f.json", """{"year": 2020, "unit": "平川区财政局", "figures": {"permits_decisions": 3}}""", 2019, Education);

        Assert.Equal(["YEAR-MISMATCH", "UNIT-MISMATCH"], inspection.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Code));
        Assert.Equal((2019, Education), (inspection.Year, inspection.Unit));
    }

    [Theory]
    [InlineData("白银市平川区水泉镇人民政府2020年政府信息公开工作年度报告", "白银市平川区水泉镇人民政府")]
    [InlineData("水泉镇人民政府2020年政府信息公开工作年度报告", "白银市平川区水泉镇人民政府")]
    [InlineData("白银市平川区教育局2020年政府信息公开工作年度报告", null)]
    [InlineData("区教育局2020年政府信息公开工作年度报告", null)]
    [InlineData("平川区2020年政府信息公开工作年度报告", null)]
    [InlineData("靖远县教育局2020年政府信息公开工作年度报告", null)]
    public void A_title_that_names_another_unit_is_told(string title, string? named)
    {
        var inspection = Inspect("f.csv", $"{title},\n指标,数值\npermits_decisions,3\n", 2020, Education);

        Assert.Equal(named, inspection.Findings.SingleOrDefault(f => f is { Code: "UNIT-MISMATCH", At: "line 1 column 1" })?.Observed);
    }

    [Fact]
    public void A_line_break_in_a_cell_ends_a_paragraph_in_the_receipt_as_in_the_draft()
    {
        const string Text = "\"五、存在的主要问题及改进情况\"\n\"一是公开不够及时。\n二是解读形式单一，2018年，我局收到申请很多。\"\n";

        var inspection = Inspect("f.csv", $"一、总体情况\n主动公开信息。\n{Text}", 2020, Education);

        var filing = inspection.Filing!;
        var draft = FilingChecks.Of(CheckedFiling.Of(SeedForms.Edition("2019"), 2020, UnitSeeds.Tree().Find(Education, 2020)!, filing.Figures, filing.Texts, null));
        Assert.Contains(draft, f => f.Severity == Severity.Warning);
        Assert.Equal(
            draft.Where(f => f.Severity == Severity.Warning).Select(f => (f.Code, f.Observed)).Order(),
            inspection.Findings.Where(f => f.Severity == Severity.Warning).Select(f => (f.Code, f.Observed)).Order());
    }

    [Fact]
    public void Another_year_and_unit_are_told_at_every_place_that_names_them_and_the_right_ones_at_none()
    {
        var inspection = Inspect(
            "f.csv",
            "2018年政府信息公开工作年度报告,,\n填报单位：平川区财政局,,\n信息内容,采购项目数量,采购总金额\n政府集中采购,2,3\n填报单位：平川区财政局,,\n2018年政府信息公开统计表,,\n2019年政府信息公开统计表,,\n填报单位：平川区教育局,,\n",
            2019,
            Education);

        Assert.Equal(
            [("YEAR-MISMATCH", "line 1 column 1"), ("YEAR-MISMATCH", "line 6 column 1"), ("UNIT-MISMATCH", "line 2 column 1"), ("UNIT-MISMATCH", "line 5 column 1")],
            inspection.Findings.Where(f => f.Severity != Severity.Notice).Select(f => (f.Code, f.At)));
    }

    [Theory]
    [InlineData("白银市平川区教育局")]
    [InlineData("平川区教育局")]
    [InlineData("620403502")]
    [InlineData("甘肃省白银市平川区教育局")]
    public void A_unit_may_name_itself_in_short_or_in_full(string name) =>
        Assert.Equal(Outcome.Accepted, Inspect("f.csv", $"填报单位：{name}\nindicator,value\npermits_decisions,3\n", 2019, Education).Outcome);

    [Theory]
    [InlineData(2018, Education, "YEAR-BEFORE-FORM")]
    [InlineData(2019, "620403999", "UNIT-UNKNOWN")]
    public void A_year_or_unit_that_cannot_report_is_an_error(int year, string unit, string code)
    {
        var inspection = Inspect("f.csv", "indicator,value\npermits_decisions,3\n", year, unit);

        Assert.Contains(code, inspection.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Code));
        Assert.NotEqual(Outcome.Accepted, inspection.Outcome);
    }

    [Fact]
    public void The_published_report_of_an_area_is_checked_like_any_other()
    {
        var inspection = Inspect("f.csv", "indicator,value\npermits_decisions,3\n", 2019, "620403");

        Assert.Equal((Outcome.Accepted, "620403"), (inspection.Outcome, inspection.Filing!.Unit));
    }

    [Fact]
    public void Regulations_of_an_unknown_unit_are_not_held_against_it()
    {
        const string file = "indicator,value\nregulations_made,1\nregulations_published,1\nregulations_public,1\n";

        Assert.Contains(Inspect("f.csv", file, 2019, Education).Findings, f => f.Code == "A2");
        Assert.DoesNotContain(Inspect("f.csv", file, 2019, null).Findings, f => f.Code == "A2");
    }

    [Fact]
    public void What_is_owed_and_blank_makes_a_notice_for_each_table_and_not_for_each_cell()
    {
        var notices = Inspect("f.csv", "indicator,value\nregulations_made,0\nregulations_public,\n", 2019, Education).Findings.Where(f => f.Code == "OWED-BLANK").ToArray();

        Assert.Equal(2, notices.Length);
        Assert.All(notices, n => Assert.Equal(Severity.Notice, n.Severity));
        Assert.Equal("line 3 column 2", notices[0].At);
        Assert.DoesNotContain("增值税", string.Concat(notices.Select(n => n.Message.Zh)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_owed_cell_that_could_not_be_read_is_not_called_blank_as_well()
    {
        var read = OwedBlanks("50");
        var unreadable = OwedBlanks("约五十条");

        Assert.NotEmpty(read);
        Assert.Equal(read, unreadable);

        static IEnumerable<string> OwedBlanks(string cell) =>
            Inspect("f.csv", $"indicator,value\npowers_operation_records,{cell}\n", 2019, Education).Findings
                .Where(f => f.Code == "OWED-BLANK").Select(f => $"{f.Observed} {f.Message.Zh}");
    }

    [Fact]
    public void The_same_bytes_give_the_same_inspection()
    {
        var one = InspectionJson.Write(Inspect("f.csv", Requests("5", 1, 3, 0), 2019, Education));
        var two = InspectionJson.Write(Inspect("f.csv", Requests("5", 1, 3, 0), 2019, Education));

        Assert.Equal(one.ToString(), two.ToString());
    }

    [Fact]
    public void A_file_with_more_findings_than_anybody_reads_is_refused_and_says_how_many_there_were()
    {
        var most = Disclosure.Documents.ReadingBudget.Default.Findings;
        var rows = string.Concat(Enumerable.Repeat("permits_decisions,若干\n", most + 500));

        var inspection = Inspect("f.csv", "indicator,value\n" + rows, 2019, Education);

        Assert.Equal((Outcome.Unreadable, most + 1), (inspection.Outcome, inspection.Findings.Length));
        Assert.Equal("READ-TOO-LARGE", inspection.Findings[0].Code);
        Assert.True(int.Parse(inspection.Findings[0].Observed!, System.Globalization.CultureInfo.InvariantCulture) >= most + 500);
        Assert.Contains("问题个数", inspection.Findings[0].Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_of_a_check_has_every_member_in_reading_order()
    {
        var json = InspectionJson.Write(Inspect("f.json", """{"figures": {"permits_decisions": 3, "nonsense": 4}, "texts": {"五": "接待来访群众20人次，开会3次。"}}""", 2019, Education));

        Assert.Equal(
            ["file", "sha256", "year", "unit", "edition", "outcome", "read", "placed", "figures", "findings", "texts", "mentions", "numbers", "local", "unplacedCount", "unplaced"],
            json.Properties().Select(p => p.Name));
        Assert.Equal("rejected", (string?)json["outcome"]);
        Assert.Equal("""{"state":"value","value":3.0,"at":"$.figures.permits_decisions"}""", json["figures"]!["permits_decisions"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("接待来访群众20人次，开会3次。", (string?)json["texts"]!["五"]);
        Assert.Equal(
            """[{"indicator":"reception_visits","value":20.0,"word":null,"chapter":"五","at":"$.texts.五","offset":6,"quote":"接待来访群众20人次"}]""",
            json["mentions"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("""[{"at":"$.texts.五","offset":13,"text":"3"}]""", json["numbers"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("""[{"at":"$.figures.nonsense","text":"nonsense"},{"at":"$.figures.nonsense","text":"4"}]""", json["unplaced"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Contains(json["findings"]!, f => (string?)f["code"] == "INDICATOR-UNKNOWN" && (string?)f["severity"] == "error");
    }

    private static Inspection Inspect(string name, string text, int? year, string? unit) =>
        Inspector.Inspect(Definitions, name, Encoding.UTF8.GetBytes(text), year, unit, null);

    /// <summary>One natural person's requests; 总计 agrees, but for what was received.</summary>
    private static string Requests(string received, int carriedIn, int handled, int carriedOut) => "indicator,value\n" + string.Concat(
        new[] { ("new", received), ("carried_in", $"{carriedIn}"), ("granted", $"{handled}"), ("handled", $"{handled}"), ("carried_out", $"{carriedOut}") }
            .Select(row => $"requests_{row.Item1}_natural,{row.Item2}\nrequests_{row.Item1}_total,{row.Item2.Replace("若干", "3", StringComparison.Ordinal)}\n"));
}
