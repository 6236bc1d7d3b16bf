using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Disclosure.Forms;
using Disclosure.Reports;
using Disclosure.Tests.Forms;

namespace Disclosure.Tests.Reports;

public sealed class NarrativeWriterTest
{
    [Fact]
    public void Figures_stand_in_the_sentences_as_the_form_prints_them() => Assert.Equal(
        "现场接待3073多人次，退税410.63万元，收费减5项。",
        Write(
            "现场接待{visits}人次，退税{tax}万元，收费{fees}项。",
            ("visits", Figure.OfValue(3073, word: "多")),
            ("tax", Figure.OfValue(410.630m)),
            ("fees", Figure.OfValue(-5, word: "减"))));

    [Theory]
    [InlineData("a", "接待1人次。")]
    [InlineData("b", "电话1人次。")]
    [InlineData("ab", "接待1人次，电话1人次。")]
    [InlineData("ac", "接待1人次，网站1人次。")]
    public void A_clause_with_a_blank_figure_goes_and_takes_its_comma_along(string answered, string expected) => Assert.Equal(
        expected,
        Write("[接待{a}人次][，电话{b}人次][，网站{c}人次]。", [.. answered.Select(c => (c.ToString(), Figure.OfValue(1)))]));

    [Fact]
    public void A_clause_that_ends_in_a_comma_leaves_none_before_the_full_stop() =>
        Assert.Equal("共3个单位。", Write("[共{a}个单位，][合计{b}项]。", ("a", Figure.OfValue(3))));

    [Fact]
    public void A_clause_that_is_not_applicable_is_not_told() =>
        Assert.Equal("建议3件。", Write("[建议{a}件][，满意率{b}%]。", ("a", Figure.OfValue(3)), ("b", Figure.NotApplicable())));

    [Fact]
    public void Zero_is_told() => Assert.Equal("建议0件。", Write("[建议{a}件]。", ("a", Figure.OfValue(0))));

    [Fact]
    public void An_unanswered_figure_outside_a_clause_leaves_no_gap() =>
        Assert.Equal("公开（未填报）条，接待2人次。", Write("公开{a}条，接待{b}人次。", ("b", Figure.OfValue(2))));

    [Fact]
    public void A_sentence_or_section_without_any_answer_is_left_out_whole()
    {
        Assert.Equal("接待2人次。", string.Concat(WriteAll(["公开{a}条。", "接待{b}人次。"], ("b", Figure.OfValue(2))).Select(p => p.Text)));
        Assert.Empty(WriteAll(["公开{a}条。", "[接待{b}人次]。"]));
    }

    [Fact]
    public void Each_figure_of_the_text_knows_its_indicator()
    {
        var paragraph = Assert.Single(WriteAll(["公开{a}条。"], ("a", Figure.OfValue(5))));

        Assert.Equal([new("公开", null), new("5", "a"), new("条。", null)], paragraph.Runs);
    }

    [Fact]
    public void The_sentences_of_both_editions_name_every_supplementary_indicator_and_no_other() =>
        Assert.All(SeedForms.Editions, edition => Assert.Equal(
            edition.Tables.Single(t => t.Id == "supplementary").Indicators.Select(i => i.Code).Order(StringComparer.Ordinal),
            Mentioned(edition).Order(StringComparer.Ordinal)));

    private static IEnumerable<string> Mentioned(Edition edition) => edition.Narrative
        .SelectMany(s => s.Sentences)
        .SelectMany(s => Regex.Matches(s, @"\{(\w+)\}").Select(m => m.Groups[1].Value))
        .Distinct(StringComparer.Ordinal);

    private static string Write(string sentence, params (string, Figure)[] figures) => Assert.Single(WriteAll([sentence], figures)).Text;

    private static ImmutableArray<NarrativeParagraph> WriteAll(ImmutableArray<string> sentences, params (string Code, Figure Figure)[] figures) =>
        NarrativeWriter.Write(
            SmallEdition.With([new NarrativeSection("概况", sentences)]),
            code => figures.FirstOrDefault(f => f.Code == code).Figure ?? Figure.Blank());
}
