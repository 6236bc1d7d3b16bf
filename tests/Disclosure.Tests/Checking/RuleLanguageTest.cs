using System.Collections.Immutable;
using Disclosure.Checking;
using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Units;
using Newtonsoft.Json.Linq;

namespace Disclosure.Tests.Checking;

/// <summary>The language of the rules, on an edition with one table of a few indicators.</summary>
public sealed class RuleLanguageTest
{
    private static readonly Unit Office = new() { Code = "1", Name = "办公室", Kind = UnitKind.Office, FromYear = 2019 };

    [Theory]
    [InlineData("a = b + c", 5, 3, 2, null)]
    [InlineData("a = b - c", 1, 3, 2, null)]
    [InlineData("a = b - c - 1", 0, 3, 2, null)]
    [InlineData("a = b - (c - 1)", 2, 3, 2, null)]
    [InlineData("a = b + c * 2", 7, 3, 2, null)]
    [InlineData("a = (b + c) * 2", 7, 3, 2, "10")]
    [InlineData("a = b * 0.5", 1, 3, 2, "1.5")]
    [InlineData("a = sum(letter in letters: {letter} + 1)", 6, 3, 2, "7")]
    [InlineData("a <= b", 4, 3, 2, "3")]
    [InlineData("a <= b", 3, 3, 2, null)]
    [InlineData("a >= b", 2, 3, 2, "3")]
    [InlineData("a < b", 3, 3, 2, "3")]
    [InlineData("a > b", 3, 3, 2, "3")]
    [InlineData("a = last_year(b)", 8, 3, 2, "9")]
    [InlineData("direction(a) agrees c - b", 1, 3, 2, "减")]
    [InlineData("direction(a) agrees c - b", 0, 3, 2, null)]
    [InlineData("direction(a) = direction(b - c)", 1, 3, 2, null)]
    public void An_expression_means_what_it_says(string expression, int a, int b, int c, string? expected)
    {
        var figures = new Dictionary<string, Figure> { ["a"] = Figure.OfValue(a), ["b"] = Figure.OfValue(b), ["c"] = Figure.OfValue(c) };
        var lastYear = new Dictionary<string, Figure> { ["b"] = Figure.OfValue(9) }.ToImmutableSortedDictionary(StringComparer.Ordinal);

        var findings = RuleChecker.Check(Parse(expression), Office, figures, new FiledYear { Year = 2018, Figures = lastYear });

        Assert.Equal(expected, findings.SingleOrDefault()?.Expected);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a = ")]
    [InlineData("a = b +")]
    [InlineData("a = b c")]
    [InlineData("a = (b")]
    [InlineData("a == b")]
    [InlineData("a ≠ b")]
    [InlineData("a = unknown")]
    [InlineData("a = b * c")]
    [InlineData("a = b * 9999999999")]
    [InlineData("a + b = c")]
    [InlineData("1 = a")]
    [InlineData("last_year(a) = b")]
    [InlineData("a = average(b)")]
    [InlineData("a = sum(letter in nowhere: {letter})")]
    [InlineData("a = sum(letter in letters: {other})")]
    [InlineData("a = last_year(b + c)")]
    [InlineData("fits_kind(a) = b")]
    public void An_expression_that_is_not_valid_is_refused_when_the_form_is_loaded(string expression) =>
        Assert.Throws<FormatException>(() => Parse(expression));

    [Theory]
    [InlineData("{unknown}")]
    [InlineData("{label:unknown}")]
    [InlineData("{a +}")]
    [InlineData("{nothing:a}")]
    public void A_text_that_names_something_unknown_is_refused_when_the_form_is_loaded(string message) =>
        Assert.Throws<FormatException>(() => Parse("a = b", message));

    [Fact]
    public void A_text_prints_figures_labels_and_numbers_computed()
    {
        var figures = new Dictionary<string, Figure> { ["a"] = Figure.OfValue(1, "表!B2"), ["b"] = Figure.OfValue(2, "表!B3", "多"), ["c"] = Figure.NotApplicable() };

        var finding = Assert.Single(RuleChecker.Check(
            Parse("a = c", "{cell} {at} {observed} {expected} {difference} {measure} {cell:b} {label:c} {b} {c} {a * 0.5 + 1}"), Office, figures, lastYear: null));

        Assert.Equal("“甲”（表!B2） 表!B2 1 0 1 件 “乙”（表!B3） 丙 2多 不适用 1.5", finding.Message.Zh);
    }

    private static Edition Parse(string expression, string message = "{cell}")
    {
        var text = new JObject { ["zh"] = message, ["en"] = message };
        var form = new JObject
        {
            ["edition"] = "small",
            ["title"] = text.DeepClone(),
            ["from"] = 2019,
            ["basis"] = "none",
            ["tables"] = new JArray(new JObject
            {
                ["id"] = "small",
                ["chapter"] = "二",
                ["title"] = text.DeepClone(),
                ["indicators"] = new JArray(Indicator("a", "甲"), Indicator("b", "乙"), Indicator("c", "丙")),
            }),
            ["sets"] = new JObject { ["letters"] = new JArray("b", "c") },
            ["rules"] = new JArray(new JObject
            {
                ["id"] = "Z1",
                ["severity"] = "error",
                ["missing"] = "never_skip",
                ["source"] = text.DeepClone(),
                ["expression"] = expression,
                ["message"] = text.DeepClone(),
                ["action"] = new JObject { ["zh"] = "改。", ["en"] = "Mend it." },
                ["examples"] = new JObject(),
            }),
        };
        return EditionReader.Parse(form.ToString(), []);
    }

    private static JObject Indicator(string code, string label) =>
        new() { ["code"] = code, ["label"] = new JObject { ["zh"] = label, ["en"] = code }, ["measure"] = "件" };
}
