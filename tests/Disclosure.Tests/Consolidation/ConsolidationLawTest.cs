using System.Collections.Immutable;
using CsCheck;
using Disclosure.Consolidation;
using Disclosure.Forms;
using Disclosure.Tests.Reports;
using static Disclosure.Tests.Consolidation.SmallArea;

namespace Disclosure.Tests.Consolidation;

/// <summary>Laws that hold for any filings, so that no figure is right by luck.</summary>
public sealed class ConsolidationLawTest
{
    private static readonly ImmutableArray<Indicator> Additive =
        [.. SmallEdition.Edition.Indicators.Where(i => i.Aggregation == AggregationKind.Sum)];

    private static readonly Gen<ImmutableArray<ChildFiling>> Children =
        Gen.Int[1, 1_000_000].Array[Additive.Length].Array[1, 8].Select(rows => rows
            .Select((values, unit) => Filed(
                $"62040350{unit}",
                [.. Additive.Select((i, k) => (i.Code, Figure.OfValue(values[k] / Scale(i), $"表!B{k + 2}")))]))
            .ToImmutableArray());

    [Fact]
    public void Every_sum_equals_the_sum_computed_on_the_side() => Children.Sample(children =>
    {
        var report = Consolidator.Consolidate(Input(children));
        foreach (var indicator in Additive)
        {
            var expected = 0m;
            foreach (var child in children)
            {
                expected += child.Figures![indicator.Code].Value!.Value;
            }

            Assert.Equal(Figure.OfValue(expected), report.Figures[indicator.Code].Figure);
        }
    });

    [Fact]
    public void One_changed_cell_changes_exactly_the_figures_that_depend_on_it() =>
        Gen.Select(Children, Gen.Int[0, 7], Gen.Int[0, Additive.Length - 1]).Sample((children, unit, indicator) =>
        {
            var changed = children[unit % children.Length];
            var code = Additive[indicator].Code;
            var figure = Figure.OfValue(changed.Figures![code].Value!.Value + 1);
            var before = Consolidator.Consolidate(Input(children));
            var after = Consolidator.Consolidate(Input(children.Replace(changed, changed with { Figures = changed.Figures.SetItem(code, figure) })));

            Assert.Equal([code], before.Figures.Keys.Where(k => before.Figures[k] != after.Figures[k]));
        });

    [Fact]
    public void The_order_of_children_does_not_matter() => Gen.Select(Children, Gen.Int).Sample((children, seed) =>
    {
        var shuffled = children.ToArray();
        new Random(seed).Shuffle(shuffled);
        var one = Consolidator.Consolidate(Input(children));
        var two = Consolidator.Consolidate(Input([.. shuffled]));

        Assert.Equal(one.Figures, two.Figures);
        Assert.Equal(one.Units.Select(u => u.Code), two.Units.Select(u => u.Code));
    });

    private static decimal Scale(Indicator indicator) => indicator.Decimals switch
    {
        0 => 1,
        2 => 100,
        _ => 1_000_000,
    };
}
