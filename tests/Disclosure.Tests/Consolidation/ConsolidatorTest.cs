using Disclosure.Consolidation;
using Disclosure.Reports;
using static Disclosure.Tests.Consolidation.SmallArea;

namespace Disclosure.Tests.Consolidation;

public sealed class ConsolidatorTest
{
    [Fact]
    public void Numbers_add_exactly() =>
        Assert.Equal(Figure.OfValue(0.3m), Sum("vat_refund_tax", Figure.OfValue(0.1m, "A1"), Figure.OfValue(0.2m)));

    [Fact]
    public void Nobody_answered_stays_blank_and_all_not_applicable_stays_not_applicable()
    {
        Assert.Equal(Figure.Blank(), Sum("permits_decisions", Figure.Blank(), Figure.Blank()));
        Assert.Equal(Figure.NotApplicable(), Sum("permits_decisions", Figure.NotApplicable(), Figure.Blank()));
        Assert.Equal(Figure.OfValue(0), Sum("permits_decisions", Figure.NotApplicable(), Figure.OfValue(0)));
    }

    [Fact]
    public void The_same_word_everywhere_is_the_word_of_the_sum() =>
        Assert.Equal(Figure.OfWord("增"), Sum("permits_change", Figure.OfWord("增"), Figure.OfWord("增"), Figure.Blank()));

    [Fact]
    public void Numbers_with_the_same_direction_add_and_keep_it() =>
        Assert.Equal(Figure.OfValue(-5, word: "减"), Sum("fees_change", Figure.OfValue(-2, word: "减"), Figure.OfValue(-3, word: "减")));

    [Fact]
    public void A_lower_bound_among_the_parts_makes_the_sum_one() =>
        Assert.Equal(Figure.OfValue(3073, word: "多"), Sum("reception_visits", Figure.OfValue(3000, word: "多"), Figure.OfValue(73)));

    [Theory]
    [InlineData("增", null, "减", null)]
    [InlineData("增", null, null, 3)]
    [InlineData("增", 3, "减", -2)]
    [InlineData("减", -2, null, -3)]
    public void Mixed_words_leave_a_blank_and_a_warning_that_lists_them(string? word1, int? value1, string? word2, int? value2)
    {
        var report = Consolidator.Consolidate(Input(
            Filed("620403501", ("permits_change", Answer(word1, value1))), Filed("620403502", ("permits_change", Answer(word2, value2)))));

        Assert.Equal(Figure.Blank(), report.Figures["permits_change"].Figure);
        var open = Assert.Single(report.Open);
        Assert.Equal(("620403", "SUM-WORDS", "permits_change"), (open.Unit, open.Finding.Code, open.Finding.Indicator));
        Assert.Contains(FigureText.Number(Answer(word1, value1)) + "×1", open.Finding.Observed, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_additive_stands_when_one_unit_answers_and_is_blank_when_several_do()
    {
        Assert.Equal(Figure.OfValue(104268, note: "全年"), Sum("site_views", Figure.OfValue(104268, "表!B3", note: "全年"), Figure.Blank()));
        var report = Consolidator.Consolidate(Input(
            Filed("620403501", ("site_views", Figure.OfValue(1))), Filed("620403502", ("site_views", Figure.OfValue(2)))));

        Assert.Equal(Figure.Blank(), report.Figures["site_views"].Figure);
        Assert.Equal("SUM-NOT-ADDITIVE", Assert.Single(report.Open).Finding.Code);
    }

    [Fact]
    public void A_ratio_weighs_by_what_it_is_a_ratio_of()
    {
        var report = Consolidator.Consolidate(Input(
            Filed("620403501", ("reply_rate", Figure.OfValue(100)), ("deputy_suggestions", Figure.OfValue(1)), ("cppcc_proposals", Figure.OfValue(1))),
            Filed("620403502", ("reply_rate", Figure.OfValue(50)), ("deputy_suggestions", Figure.OfValue(1)))));

        Assert.Equal(Figure.OfValue(83.33m), report.Figures["reply_rate"].Figure);
        Assert.Equal(Figure.OfValue(97), Sum("reply_rate", Figure.OfValue(97)));
        Assert.Equal(Figure.OfValue(97), Sum("reply_rate", Figure.OfValue(97), Figure.OfValue(97)));
        Assert.Equal(Figure.Blank(), Sum("reply_rate", Figure.OfValue(97), Figure.OfValue(98)));
    }

    [Fact]
    public void A_unit_out_of_scope_is_shown_and_not_summed()
    {
        var police = Filed("620403502", ("permits_decisions", Figure.OfValue(5)));
        police = police with { Unit = police.Unit with { Included = false, ScopeReason = "垂直管理" } };
        var report = Consolidator.Consolidate(Input(Filed("620403501", ("permits_decisions", Figure.OfValue(3))), police));

        Assert.Equal(3, report.Figures["permits_decisions"].Figure.Value);
        Assert.Equal([true, false], report.Lineage("permits_decisions").Select(l => l.Counted));
    }

    [Fact]
    public void Coverage_tells_answered_zero_not_applicable_blank_and_missing_apart()
    {
        var report = Consolidator.Consolidate(Input(
            Filed("620403501", ("permits_change", Figure.OfWord("增"))),
            Filed("620403502", ("permits_change", Figure.OfValue(0))),
            Filed("620403503", ("permits_change", Figure.NotApplicable())),
            Filed("620403504"),
            Missing("620403505")));

        Assert.Equal(new Coverage(1, 1, 1, 1, 1), report.Figures["permits_change"].Coverage);
        Assert.Equal(new Coverage(0, 0, 0, 4, 1), report.Figures["site_views"].Coverage);
    }

    [Fact]
    public void Missing_and_foreign_units_are_named_and_stop_nothing()
    {
        var report = Consolidator.Consolidate(Input(Missing("620403501")) with { Foreign = ["620403999"] });

        Assert.Equal([("620403501", "UNIT-MISSING"), ("620403999", "UNIT-FOREIGN")], report.Findings.Select(f => (f.Unit, f.Finding.Code)));
        Assert.Empty(report.Open);
        Assert.Null(Consolidator.ToFiling(report).Figures);
    }

    [Fact]
    public void The_areas_own_filing_holds_every_sum_without_cells()
    {
        var report = Consolidator.Consolidate(Input(Filed("620403501", ("site_views", Figure.OfValue(7, "表!B9")), ("permits_change", Figure.OfWord("增", "表!C3")))));
        var filing = Consolidator.ToFiling(report);

        Assert.Equal(("620403", 2019, "2019"), (filing.Unit, filing.Year, filing.Edition));
        Assert.Equal(report.Figures.Keys, filing.Figures!.Keys);
        Assert.All(filing.Figures.Values, f => Assert.Null(f.At));
    }

    private static Figure Answer(string? word, int? value) => value is { } number ? Figure.OfValue(number, word: word) : Figure.OfWord(word!);
}
