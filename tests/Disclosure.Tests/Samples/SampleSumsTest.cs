using System.Globalization;
using Disclosure.Forms;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Samples;

/// <summary>That the samples add up to the published report, added here without the project's own consolidation.</summary>
public sealed class SampleSumsTest
{
    private static readonly Edition Edition = SeedForms.Edition("2019");

    public static TheoryData<string, string> Printed { get; } =
        [.. PrintedReport.Figures.Select(f => new TheoryDataRow<string, string>(f.Code, f.Printed))];

    [Theory]
    [MemberData(nameof(Printed))]
    public void The_samples_add_up_to_the_printed_figure(string code, string printed) => Assert.Equal(printed, Sum(code));

    [Fact]
    public void Every_cell_of_chapters_three_and_four_is_answered_and_adds_up_to_zero()
    {
        var cells = Edition.Tables.Where(t => t.Chapter is "三" or "四").SelectMany(t => t.Indicators).ToArray();

        Assert.Equal((23 * 7) + 15, cells.Length);
        Assert.All(cells, cell => Assert.Equal("0", Sum(cell.Code)));
    }

    [Fact]
    public void What_several_units_owe_is_split_among_several_and_what_does_not_add_up_comes_from_one()
    {
        Assert.All(Edition.Indicators.Where(i => Sum(i.Code) != "0"), indicator =>
        {
            var answering = SampleFilings.Answers(indicator.Code).Count(a => IsSubstantial(a.Value));
            if (indicator.Aggregation != AggregationKind.Sum)
            {
                Assert.Equal(1, answering);
            }
            else if (Owing(indicator) > 1)
            {
                Assert.True(answering > 1, $"{indicator.Code} sits in {answering} unit.");
            }
        });
    }

    [Fact]
    public void Every_unit_has_figures_other_than_zero_for_all_it_answers_for()
    {
        Assert.All(UnitSeeds.Tree().Children(SampleFilings.Area, SampleFilings.Year), unit =>
        {
            var figures = SampleFilings.All.Single(i => i.Unit == unit.Code).Submission!.Figures;
            Assert.True(figures["disclosed_items"].Value > 0, unit.Name.Zh);
            Assert.True(figures["powers_total"].Value > 0, unit.Name.Zh);
            Assert.All(unit.Duties, duty => Assert.Contains(
                Edition.Indicators.Where(i => i.OwedBy.Contains(duty)),
                i => figures.TryGetValue(i.Code, out var figure) && IsSubstantial(figure)));
        });
    }

    /// <summary>As the report prints it: digits, the word after them, or 增/减 before them.</summary>
    private static string Sum(string code)
    {
        var answers = SampleFilings.Answers(code).Select(a => a.Value).Where(f => f.State is FigureState.Value or FigureState.Word).ToArray();
        var words = answers.Select(f => f.Word).Where(w => w is not null).Distinct(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(answers);
        Assert.True(words.Length <= 1, $"{code}: {string.Join(", ", words)}");
        if (answers.Any(f => f.State == FigureState.Word))
        {
            Assert.All(answers, f => Assert.Equal(FigureState.Word, f.State));
            return words[0]!;
        }

        var sum = answers.Sum(f => f.Value!.Value);
        var digits = Math.Abs(sum).ToString("0.######", CultureInfo.InvariantCulture);
        return words switch
        {
            [] => sum < 0 ? $"-{digits}" : digits,
            ["多"] => $"{digits}多",
            _ => $"{words[0]}{digits}",
        };
    }

    private static bool IsSubstantial(Figure figure) => figure.State == FigureState.Word || figure.Value is { } value && value != 0;

    private static int Owing(Indicator indicator) => UnitSeeds.Tree().Children(SampleFilings.Area, SampleFilings.Year)
        .Count(u => indicator.OwedBy.IsEmpty || u.Duties.Intersect(indicator.OwedBy, StringComparer.Ordinal).Any());
}
