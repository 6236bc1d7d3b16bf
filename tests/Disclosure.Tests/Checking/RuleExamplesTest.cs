using System.Collections.Immutable;
using Disclosure.Checking;
using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;
using Disclosure.Units;

namespace Disclosure.Tests.Checking;

/// <summary>Every rule of every edition proves itself by its own examples.</summary>
public sealed class RuleExamplesTest
{
    public static TheoryData<string, string, int> Rules =>
        [.. SeedForms.Editions.SelectMany(e => Definitions(e).Select((d, i) => (e.Id, d.Id, i)))];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_has_examples_that_keep_it_and_examples_that_break_it(string edition, string id, int index)
    {
        var definition = Definition(edition, id, index);

        Assert.Contains(definition.Examples, e => e.Broken.IsEmpty);
        Assert.Contains(definition.Examples, e => !e.Broken.IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_example_gives_the_findings_it_promises(string edition, string id, int index)
    {
        foreach (var example in Definition(edition, id, index).Examples)
        {
            Assert.All(example.Figures.Keys.Concat(example.LastYear?.Keys ?? []), code => Assert.True(KnownAnywhere(code), code));
            Assert.Equal(example.Broken, Check(edition, example).Where(f => f.Code == id).Select(f => f.Indicator));
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_finding_of_a_broken_example_says_everything_in_both_languages(string edition, string id, int index)
    {
        var definition = Definition(edition, id, index);
        foreach (var finding in definition.Examples.SelectMany(e => Check(edition, e)).Where(f => f.Code == id))
        {
            Assert.True(SeedForms.Edition(edition).TryGetIndicator(finding.Indicator!, out var indicator));
            Assert.Contains(indicator.Label.Zh, finding.Message.Zh, StringComparison.Ordinal);
            Assert.Contains(indicator.Label.En, finding.Message.En, StringComparison.Ordinal);
            Assert.Contains($"表!{finding.Indicator}", finding.Message.Zh, StringComparison.Ordinal);
            Assert.All(
                [finding.Message.Zh, finding.Message.En, finding.Action.Zh, finding.Action.En],
                text => Assert.DoesNotMatch(@"[{}]|^\s*$", text));
            Assert.NotNull(finding.Observed);
            Assert.False(string.IsNullOrEmpty(finding.Expected));
            Assert.Equal(definition.Severity, finding.Severity);
        }
    }

    [Fact]
    public void The_rules_of_the_forms_are_all_there_with_their_severities()
    {
        static string Listed(Edition edition) => string.Join(
            ' ', Definitions(edition).Select(d => $"{d.Id}{d.Severity.ToString()[0]}").Distinct());

        Assert.Equal("F1E F2E F3E F4E F5E A2E P1W M1W Y1W Y3W D1W S1W S2W S3N S4W S5W", Listed(SeedForms.Edition("2019")));
        Assert.Equal("F1E F2E F3E F4E F5E A2E Y1W Y2W S1W S2W S3N S4W S5W", Listed(SeedForms.Edition("2021")));
    }

    [Theory]
    [InlineData("2019")]
    [InlineData("2021")]
    public void The_rules_reach_every_column_every_row_and_every_indicator(string id)
    {
        var edition = SeedForms.Edition(id);
        var requests = edition.Tables.Single(t => t.Id == "requests").Blocks.Single();

        Assert.Equal(requests.ColumnLeaves.Select(l => $"requests_handled_{l.Id}"), Subjects(edition, "F1"));
        Assert.Equal(requests.ColumnLeaves.Select(l => $"requests_handled_{l.Id}"), Subjects(edition, "F2"));
        Assert.Equal(requests.RowLeaves.Select(l => $"requests_{l.Id}_total"), Subjects(edition, "F3"));
        Assert.Equal(edition.Indicators.Select(i => i.Code).Order(StringComparer.Ordinal), Subjects(edition, "F5").Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Subjects(Edition edition, string rule) =>
        edition.Rules.Where(r => r.Id == rule).Select(r => r.Subject);

    private static IEnumerable<RuleDefinition> Definitions(Edition edition) => edition.Rules.Select(r => r.Definition).Distinct();

    private static RuleDefinition Definition(string edition, string id, int index)
    {
        var definition = Definitions(SeedForms.Edition(edition)).ElementAt(index);
        Assert.Equal(id, definition.Id);
        return definition;
    }

    private static bool KnownAnywhere(string code) => SeedForms.Editions.Any(e => e.TryGetIndicator(code, out _));

    private static ImmutableArray<Finding> Check(string edition, RuleExample example)
    {
        var unit = new Unit
        {
            Code = "620403500",
            Name = "政府办公室",
            Kind = UnitKind.Office,
            FromYear = 2019,
            MakesRegulations = example.MakesRegulations,
        };
        var placed = example.Figures.ToDictionary(f => f.Key, f => f.Value with { At = $"表!{f.Key}" });
        foreach (var rule in SeedForms.Edition(edition).Rules)
        {
            placed.TryAdd(rule.Subject, Figure.Blank($"表!{rule.Subject}"));
        }

        return RuleChecker.Check(SeedForms.Edition(edition), unit, placed, example.LastYear is null ? null : new FiledYear { Year = 2018, Figures = example.LastYear });
    }
}
