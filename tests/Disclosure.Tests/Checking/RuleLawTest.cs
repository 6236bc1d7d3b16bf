using System.Collections.Immutable;
using CsCheck;
using Disclosure.Checking;
using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;
using Disclosure.Units;

namespace Disclosure.Tests.Checking;

/// <summary>Laws that hold for any figures.</summary>
public sealed class RuleLawTest
{
    private static readonly Edition Trial = SeedForms.Edition("2019");
    private static readonly Unit Office = new() { Code = "620403500", Name = "政府办公室", Kind = UnitKind.Office, FromYear = 2019 };
    private static readonly string[] Columns = ["natural", "business", "research", "nonprofit", "legal", "other", "total"];

    private static readonly Gen<Figure> AnyFigure = Gen.OneOf(
        Gen.Const(Figure.Blank()),
        Gen.Const(Figure.NotApplicable()),
        Gen.Int[0, 30].Select(v => Figure.OfValue(v)),
        Gen.Decimal.Select(v => Figure.OfValue(v)),
        Gen.OneOf(Words("增", "减", "多", "若干")).Select(w => Figure.OfWord(w)),
        Gen.Select(Gen.Int[-9, 9], Gen.OneOf(Words("增", "减", "多"))).Select((v, w) => Figure.OfValue(v, word: w)));

    [Fact]
    public void A_column_breaks_F1_exactly_when_its_two_sums_differ() =>
        Gen.Int[0, 3].Array[4].Array[Columns.Length].Sample(columns =>
        {
            var figures = new Dictionary<string, Figure>();
            foreach (var (column, cells) in Columns.Zip(columns))
            {
                figures[$"requests_new_{column}"] = Figure.OfValue(cells[0]);
                figures[$"requests_carried_in_{column}"] = Figure.OfValue(cells[1]);
                figures[$"requests_handled_{column}"] = Figure.OfValue(cells[2]);
                figures[$"requests_carried_out_{column}"] = Figure.OfValue(cells[3]);
            }

            var differ = Columns.Zip(columns).Where(c => c.Second[0] + c.Second[1] != c.Second[2] + c.Second[3]).Select(c => $"requests_handled_{c.First}");

            return Broken(figures, "F1").SequenceEqual(differ);
        });

    [Fact]
    public void A_row_breaks_F3_exactly_when_its_total_is_not_the_sum_of_its_cells() =>
        Gen.Select(Gen.Int[0, 2].Array[6], Gen.Int[0, 8]).Sample((cells, total) =>
        {
            var figures = Columns.Zip(cells.Append(total)).ToDictionary(c => $"requests_granted_{c.First}", c => Figure.OfValue(c.Second));

            return Broken(figures, "F3").Any() == (cells.Sum() != total);
        });

    [Fact]
    public void Whatever_stands_in_the_cells_is_checked_without_an_exception() =>
        Gen.Select(AnyFigure.Array[Trial.Indicators.Count()], AnyFigure.Array[Trial.Indicators.Count()]).Sample(
            (now, before) => RuleChecker.Check(Trial, Office, Figures(now), new FiledYear { Year = 2018, Figures = Figures(before).ToImmutableSortedDictionary(StringComparer.Ordinal) }).All(f => f.Message.Zh.Length > 0 && f.Message.En.Length > 0),
            iter: 50);

    [Fact]
    public void The_order_of_the_figures_does_not_matter() =>
        AnyFigure.Array[Trial.Indicators.Count()].Sample(
            now => RuleChecker.Check(Trial, Office, Figures(now), null)
                .SequenceEqual(RuleChecker.Check(Trial, Office, Figures(now).Reverse().ToDictionary(f => f.Key, f => f.Value), null)),
            iter: 20);

    private static Gen<string>[] Words(params string[] words) => [.. words.Select(Gen.Const)];

    private static Dictionary<string, Figure> Figures(Figure[] figures) =>
        Trial.Indicators.Zip(figures).ToDictionary(f => f.First.Code, f => f.Second);

    private static IEnumerable<string?> Broken(Dictionary<string, Figure> figures, string rule) =>
        RuleChecker.Check(Trial, Office, figures, lastYear: null).Where(f => f.Code == rule).Select(f => f.Indicator);
}
