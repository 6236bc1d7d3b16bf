using System.Collections.Immutable;
using Disclosure.Consolidation;
using Disclosure.Reports;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;
using static Disclosure.Tests.Consolidation.SmallArea;

namespace Disclosure.Tests.Consolidation;

/// <summary>What only shows when units are laid side by side.</summary>
public sealed class BetweenUnitsTest
{
    private static readonly (string, Figure)[] Many =
    [
        ("permits_decisions", Figure.OfValue(211)), ("penalties_decisions", Figure.OfValue(37)), ("disclosed_items", Figure.OfValue(512)),
        ("reception_visits", Figure.OfValue(12)), ("policy_reposts", Figure.OfValue(12)),
    ];

    [Fact]
    public void Two_units_with_the_same_figures_are_a_warning_of_the_second()
    {
        var finding = Assert.Single(Find([Filed("620403501", Many), Filed("620403502", Many), Filed("620403503", Many[..4])], "UNITS-SAME"));

        Assert.Equal(("620403502", Severity.Warning), (finding.Unit, finding.Finding.Severity));
        Assert.Contains("单位502填报的数字与单位501的全部相同", finding.Finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_that_have_hardly_anything_may_have_the_same() =>
        Assert.Empty(Find([Filed("620403501", Many[..3]), Filed("620403502", Many[..3])], "UNITS-SAME"));

    [Theory]
    [InlineData(211, 1)]
    [InlineData(500, 1)]
    [InlineData(210, 0)]
    public void A_supervisor_that_nowhere_has_less_than_its_subordinate_may_have_counted_it(int permits, int told)
    {
        var child = Filed("620403502", Many);
        var supervisor = Filed("620403501", [.. Many[1..], ("permits_decisions", Figure.OfValue(permits)), ("messages_received", Figure.OfValue(3))]);

        var found = Find([supervisor, child with { Unit = child.Unit with { Supervisor = "620403501" } }], "UNITS-DOUBLE");

        Assert.Equal(told, found.Count());
        Assert.All(found, f => Assert.Equal("620403501", f.Unit));
    }

    [Fact]
    public void Who_joined_and_who_left_the_sum_since_last_year_is_told()
    {
        var input = Input(Filed("620403501"), Filed("620403502")) with
        {
            Edition = SeedForms.Edition("2019"),
            ChildrenLastYear = [Department("620403501"), Department("620403503"), Department("620403502") with { Included = false, ScopeReason = "垂直管理" }],
        };

        var findings = Consolidator.Consolidate(input).Findings.Where(f => f.Finding.Code.StartsWith("SCOPE-", StringComparison.Ordinal));

        Assert.Equal([("620403502", "SCOPE-JOINED"), ("620403503", "SCOPE-LEFT")], findings.Select(f => (f.Unit, f.Finding.Code)));
    }

    [Theory]
    [InlineData(8, 900_000, 1)]
    [InlineData(7, 900_000, 0)]
    [InlineData(8, 2_000, 0)]
    public void A_figure_far_from_those_of_eight_units_of_its_kind_is_a_notice(int units, int last, int told)
    {
        var children = Enumerable.Range(1, units).Select(i => Filed($"6204035{i:00}", ("disclosed_items", Figure.OfValue(i == units ? last : 40 + (i * 20), "表!B2"))));

        var found = Find([.. children], "JUMP-PEERS");

        Assert.Equal(told, found.Count());
        Assert.All(found, f => Assert.Equal(($"6204035{units:00}", "表!B2", Severity.Notice, "140"), (f.Unit, f.Finding.At, f.Finding.Severity, f.Finding.Expected)));
    }

    [Fact]
    public void A_text_handed_in_by_two_units_is_a_warning_of_both_and_one_much_alike_a_notice()
    {
        const string text = "单位高度重视政务公开工作，将其列入年度重点任务，主要领导亲自抓，分管领导具体抓，办公室专人负责，全年举办宣传活动12场次，参与群众340人次，发放资料2000份，群众满意度明显提高。公开内容还不够丰富，政策解读形式较为单一，今后将加强业务培训。";
        var other = text.Replace("340", "355", StringComparison.Ordinal);
        ChildFiling[] children =
        [
            WithText("620403501", "单位501：" + text), WithText("620403502", "单位502：" + text), WithText("620403503", other),
            WithText("620403504", "今年新建便民专区三处，配备查询设备。"),
        ];

        var found = Find([.. children], "TEXT-OTHER-UNIT").Concat(Find([.. children], "TEXT-LIKE-UNIT"));

        Assert.Equal(
            [("620403501", "TEXT-OTHER-UNIT"), ("620403502", "TEXT-OTHER-UNIT"), ("620403503", "TEXT-LIKE-UNIT")],
            found.Select(f => (f.Unit, f.Finding.Code)));
    }

    private static ChildFiling WithText(string code, string text) =>
        Filed(code) with { Texts = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal).Add("一", text) };

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    public void Sums_are_held_to_last_years_only_when_they_are_of_the_same_units(bool firstThen, bool secondThen, bool isCompared)
    {
        ChildFiling Unit(string code, bool then)
        {
            var filed = Filed(code, ("requests_carried_in_total", Figure.OfValue(1)));
            return then ? filed with { LastYear = Year(1) } : filed;
        }

        var input = Input(Unit("620403501", firstThen), Unit("620403502", secondThen)) with { Year = 2020, Edition = SeedForms.Edition("2019"), LastYear = Year(3) };

        var findings = Consolidator.Consolidate(input).Findings;

        Assert.Equal(isCompared, findings.Any(f => f is { Unit: "620403", Finding.Code: "Y1" }));
    }

    private static FiledYear Year(int carriedOut) => new()
    {
        Year = 2019,
        Figures = ImmutableSortedDictionary<string, Figure>.Empty.WithComparers(StringComparer.Ordinal).Add("requests_carried_out_total", Figure.OfValue(carriedOut)),
    };

    private static IEnumerable<ReportFinding> Find(ImmutableArray<ChildFiling> children, string code) => Consolidator
        .Consolidate(Input(children) with { Edition = SeedForms.Edition("2019") }).Findings.Where(f => f.Finding.Code == code);
}
