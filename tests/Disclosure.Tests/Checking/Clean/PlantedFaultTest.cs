using System.Collections.Immutable;
using Disclosure.Checking;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Checking.Clean;

/// <summary>
/// Every fault of PRACTICE.md that a single file can have, planted in an otherwise clean report of 2022: it is found, at its
/// place, and nothing else is. What only other years or units show is planted where those are (NUMBER-COPIED in
/// <see cref="PlausibilityTest"/>, another unit's text and figures in the tests of consolidation).
/// </summary>
public sealed class PlantedFaultTest
{
    private static readonly Definitions Definitions = new([.. SeedForms.Editions], UnitSeeds.Tree());
    private static readonly CleanFiling Clean = CleanExample.Filing;

    [Fact]
    public void Before_anything_is_planted_there_is_nothing_to_find() => Assert.Empty(Found(Print()));

    [Fact]
    public void The_tables_of_2019_in_a_report_of_2022() =>
        Assert.Equal(["FORM-EDITION"], Found(new PrintedFiling(Clean, SeedForms.Edition("2019"))).Select(f => f.Code));

    [Fact]
    public void A_superseded_notice_cited() => AssertFound(
        Print().With(text => text.Replace("〔2021〕30号", "〔2019〕60号", StringComparison.Ordinal)), "BASIS-SUPERSEDED", "根据");

    [Fact]
    public void The_period_of_last_year_left_in_the_preface() => AssertFound(
        Print().With(text => text.Replace("自2022年1月1日起至2022年12月31日", "自2021年1月1日起至2021年12月31日", StringComparison.Ordinal)), "PERIOD-YEAR", "根据");

    [Fact]
    public void Last_years_year_left_in_the_text() => AssertFound(
        Print().With(text => text.Replace("2022年，王家山镇以", "2021年，王家山镇以", StringComparison.Ordinal)), "TEXT-YEAR", "2021年，王家山镇");

    [Fact]
    public void Instructions_of_the_form_left_in_the_text() => AssertFound(
        Print().With(text => text.Replace("（一）主动公开。", "（一）主动公开。（此处填写主动公开情况）", StringComparison.Ordinal)), "INSTRUCTION-LEFT", "（一）主动公开");

    [Fact]
    public void A_number_never_filled_in() => AssertFound(
        Print().With(text => text.Replace("主动公开政府信息512条", "主动公开政府信息  条", StringComparison.Ordinal)), "TEXT-BLANK", "（一）主动公开");

    [Fact]
    public void A_title_without_its_year()
    {
        var notices = Inspect(Print().With(text => text.Replace("王家山镇2022年政府信息公开", "王家山镇政府信息公开", StringComparison.Ordinal)))
            .Where(f => f.Code == "TITLE-YEAR");

        Assert.Equal("line 1 column 1", Assert.Single(notices).At);
    }

    [Fact]
    public void A_chapter_with_the_wrong_number()
    {
        var file = Print().With(text => text.Replace("六、其他需要报告", "七、其他需要报告", StringComparison.Ordinal));

        Assert.StartsWith(file.AtText("七、其他"), Assert.Single(Inspect(file), f => f.Code == "CHAPTER-NUMBER").At, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chapter_that_is_missing() => Assert.Equal(["CHAPTER-MISSING"], Found(Print().Without("五、", "六、")).Select(f => f.Code));

    [Fact]
    public void The_column_of_totals_left_blank()
    {
        var file = Print();
        foreach (var code in Clean.Edition.Indicators.Select(i => i.Code).Where(c => c.StartsWith("requests_", StringComparison.Ordinal) && c.EndsWith("_total", StringComparison.Ordinal)))
        {
            file.With(code, string.Empty);
        }

        var found = Found(file);

        Assert.Contains(found, f => f.Code == "F3" && f.At == file.At("requests_new_total"));
        Assert.All(found, f => Assert.EndsWith("_total", f.Indicator!, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_totals_filled_in()
    {
        var file = Print();
        foreach (var code in Clean.Edition.Indicators.Select(i => i.Code).Where(c => c.StartsWith("requests_", StringComparison.Ordinal) && !c.EndsWith("_total", StringComparison.Ordinal)))
        {
            file.With(code, string.Empty);
        }

        Assert.Contains(Found(file), f => f.Code == "F3" && f.At == file.At("requests_new_total"));
    }

    [Fact]
    public void Only_natural_persons_and_totals_filled_in()
    {
        var file = Print();
        var others = Clean.Edition.Indicators.Select(i => i.Code)
            .Where(c => c.StartsWith("requests_", StringComparison.Ordinal) && Clean.Figures[c].Value == 0 && !c.EndsWith("_total", StringComparison.Ordinal) && !c.EndsWith("_natural", StringComparison.Ordinal)).ToArray();
        Assert.Contains("requests_new_research", others);
        others.ToList().ForEach(code => file.With(code, string.Empty));

        Assert.Empty(Found(file));
        Assert.Equal(file.At("requests_new_research"), Assert.Single(Inspect(file), f => f.Code == "ZEROS-UNEVEN").At);
    }

    [Fact]
    public void Slashes_hyphens_blanks_and_zeros_mixed()
    {
        var file = Print().With("direct_suit_upheld", "/").With("direct_suit_corrected", "-").With("direct_suit_other", string.Empty);

        Assert.Empty(Found(file));
        Assert.Equal(file.At("direct_suit_other"), Assert.Single(Inspect(file), f => f.Code == "ZEROS-UNEVEN").At);
    }

    [Theory]
    [InlineData("现行有效件数（历史累计）")]
    public void A_column_title_changed_by_hand_that_means_the_same_does_no_harm(string title)
    {
        var inspected = Inspect(Print().With(text => text == "现行有效件数" ? title : text));

        Assert.Equal(Inspect(Print()).Select(f => f.Code), inspected.Select(f => f.Code));
    }

    [Theory]
    [InlineData("增")]
    [InlineData("约20件")]
    public void Text_in_a_number_cell(string text) => AssertFound(Print().With("permits_decisions", text), "CELL-UNREADABLE", At("permits_decisions"));

    [Fact]
    public void A_remark_in_a_number_cell_is_no_fault() =>
        Assert.Empty(Found(Print().With("permits_decisions", Number("permits_decisions", 0) + "（其中变更2件）")));

    [Fact]
    public void Zeros_run_together_in_one_cell()
    {
        var file = Print().Joined("requests_refused_state_secret_natural");

        var finding = Assert.Single(Found(file));
        Assert.Equal(("CELLS-JOINED", Severity.Warning, file.At("requests_refused_state_secret_natural")), (finding.Code, finding.Severity, finding.At));
    }

    [Fact]
    public void An_amount_in_yuan() => AssertFound(Print().With("fees_amount", "128000"), "MONEY-UNIT", At("fees_amount"));

    [Fact]
    public void Documents_of_government_made_by_a_township() => Assert.Equal(
        [("A2", At("regulations_issued")), ("A2", At("regulations_in_force"))],
        Found(Print().With("regulations_issued", "1").With("regulations_in_force", "1")).Select(f => (f.Code, f.At!)));

    [Fact]
    public void One_case_under_the_wrong_applicant_while_the_totals_balance()
    {
        var file = Print()
            .With("requests_granted_natural", Number("requests_granted_natural", -1)).With("requests_granted_business", Number("requests_granted_business", 1))
            .With("requests_handled_natural", Number("requests_handled_natural", -1)).With("requests_handled_business", Number("requests_handled_business", 1));

        Assert.Equal(
            [("F1", file.At("requests_handled_natural")), ("F1", file.At("requests_handled_business"))],
            Found(file).Select(f => (f.Code, f.At!)));
    }

    [Fact]
    public void A_total_of_lawsuits_of_0_beside_its_parts() => AssertFound(
        Print().With("direct_suit_upheld", "2").With("direct_suit_other", "1").With("direct_suit_total", "0"), "F4", At("direct_suit_total"));

    [Fact]
    public void A_carry_over_that_differs_from_last_years()
    {
        var last = Clean.LastYear! with { Figures = Clean.LastYear!.Figures.SetItem("requests_carried_out_total", Figure.OfValue(103)) };

        var finding = Assert.Single(Found(Print(), last));
        Assert.Equal(("Y1", At("requests_carried_in_total"), "103"), (finding.Code, finding.At, finding.Expected));
    }

    [Fact]
    public void A_scope_that_changed()
    {
        var last = Clean.LastYear! with { Figures = Clean.LastYear!.Figures.SetItem("permits_decisions", Figure.OfValue(20)) };

        Assert.Equal(
            At("permits_decisions"),
            Assert.Single(Inspect(Print(), last), f => (f.Code, f.Indicator) == ("JUMP-YEAR", "permits_decisions")).At);
    }

    [Fact]
    public void Text_and_table_that_disagree() => AssertFound(
        Print().With(text => text.Replace("收到政府信息公开申请275件", "收到政府信息公开申请258件", StringComparison.Ordinal)), "X1", "（二）依申请公开");

    [Fact]
    public void Parts_of_the_text_that_add_up_to_716_of_805() => AssertFound(
        Print().With(text => text.Replace("512条，内容", "805条，其中政策文件、工作动态、通知公告分别为116条、400条、200条，内容", StringComparison.Ordinal)), "TEXT-PARTS-SHORT", "（一）主动公开");

    [Fact]
    public void All_handled_in_the_text_and_one_carried_over_in_the_table() => AssertFound(
        Print()
            .With("requests_refused_process_natural", "12").With("requests_refused_process_total", "12")
            .With("requests_handled_natural", "202").With("requests_handled_total", "277")
            .With("requests_carried_out_natural", "1").With("requests_carried_out_total", "1"),
        "CLAIM-NONE",
        "（二）依申请公开");

    [Fact]
    public void Six_parts_said_where_another_number_stands() =>
        AssertTold(Print().With(text => text.Replace("编制本报告。", "编制本报告，由总体情况等五个部分组成。", StringComparison.Ordinal)), "CHAPTER-COUNT", "根据");

    [Fact]
    public void Instructions_of_the_form_left_in_a_label()
    {
        var file = Print().With(text => text == "现行有效件数" ? "现行有效件数（请填写历史累计数）" : text);

        Assert.Equal(["LABEL-INSTRUCTION"], Inspect(file).Select(f => f.Code).Except(Inspect(Print()).Select(f => f.Code)));
    }

    [Fact]
    public void Chapter_five_that_says_nothing() => AssertFound(
        Print().Without("（一）存在的主要问题", "六、").With(text => text.StartsWith("五、", StringComparison.Ordinal) ? text + "\n无。" : text), "CHAPTER-CONTENT", null);

    [Fact]
    public void The_text_of_last_year_with_a_new_year_on_it()
    {
        var last = Clean.LastYear! with
        {
            Texts = Clean.Texts.ToImmutableSortedDictionary(t => t.Key, t => t.Value.Replace("2022", "2021", StringComparison.Ordinal).Replace("2023", "2022", StringComparison.Ordinal), StringComparer.Ordinal),
        };

        Assert.Equal(["TEXT-LAST-YEAR"], Found(Print(), last).Select(f => f.Code));
    }

    private static string At(string indicator) => Print().At(indicator);

    private static string Number(string indicator, int change) => FigureText.Digits(Clean.Figures[indicator].Value!.Value + change);

    private static PrintedFiling Print() => new(Clean);

    /// <summary>Exactly one finding that asks for something, at a cell or in the paragraph that begins so.</summary>
    private static void AssertFound(PrintedFiling file, string code, string? place)
    {
        var finding = Assert.Single(Found(file));

        Assert.Equal(code, finding.Code);
        if (place is not null)
        {
            Assert.StartsWith(place.StartsWith("line", StringComparison.Ordinal) ? place : file.AtText(place), finding.At, StringComparison.Ordinal);
        }
    }

    /// <summary>Nothing that asks for something, and one notice more than without the fault: in the paragraph that begins so.</summary>
    private static void AssertTold(PrintedFiling file, string code, string place)
    {
        Assert.Empty(Found(file));

        var more = Assert.Single(Inspect(file), f => f.Code == code);
        Assert.Equal([code], Inspect(file).Select(f => f.Code).Except(Inspect(Print()).Select(f => f.Code)));
        Assert.StartsWith(file.AtText(place), more.At, StringComparison.Ordinal);
    }

    private static Finding[] Found(PrintedFiling file, FiledYear? last = null) => [.. Inspect(file, last).Where(f => f.Severity != Severity.Notice)];

    private static ImmutableArray<Finding> Inspect(PrintedFiling file, FiledYear? last = null) =>
        Inspector.Inspect(Definitions, "年报.csv", file.Bytes, 2022, "620403100", last ?? Clean.LastYear).Findings;
}
