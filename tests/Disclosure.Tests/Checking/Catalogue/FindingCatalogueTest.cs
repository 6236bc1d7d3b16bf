using Disclosure.Checking;
using Disclosure.Checking.Catalogue;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Units;
using Newtonsoft.Json.Linq;

namespace Disclosure.Tests.Checking.Catalogue;

/// <summary>The catalogue tells every code, and its examples are true.</summary>
public sealed class FindingCatalogueTest
{
    private static readonly Definitions Definitions = new([.. SeedForms.Editions], UnitSeeds.Tree());
    private static readonly FindingCatalogue Catalogue = FindingCatalogue.Of(Definitions);

    public static TheoryData<string> WithFiles =>
        [.. Catalogue.Entries.Where(e => e.Failing.Concat(e.Passing).Any(x => x.File is not null)).Select(e => e.Code)];

    [Fact]
    public void Every_code_and_every_rule_has_an_entry_and_no_other()
    {
        var rules = SeedForms.Editions.SelectMany(e => e.Rules).Select(r => r.Id);
        var codes = FindingCodes.All.Select(c => c.Code).Concat(rules).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(codes, Written().Order(StringComparer.Ordinal));
        Assert.Equal(codes, Catalogue.Entries.Select(e => e.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_entry_says_everything_in_both_languages() =>
        Assert.All(Catalogue.Entries, entry =>
        {
            LocalizedText[] texts =
            [
                entry.Group, entry.Meaning, entry.Message, entry.Action, .. entry.Sources,
                .. entry.Failing.Concat(entry.Passing).Select(e => e.Words).OfType<LocalizedText>(),
            ];
            Assert.All(texts, text => Assert.False(string.IsNullOrWhiteSpace(text.Zh) || string.IsNullOrWhiteSpace(text.En)));
            Assert.DoesNotContain("…", entry.Action.Zh + entry.Action.En, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\{\w+\}", entry.Message.Zh + entry.Message.En + entry.Action.Zh + entry.Action.En);
            Assert.NotEmpty(entry.Sources);
            Assert.NotEmpty(entry.Failing);
            Assert.NotEmpty(entry.Passing);
        });

    [Theory]
    [MemberData(nameof(WithFiles))]
    public void The_failing_file_gives_the_finding_and_the_passing_one_does_not(string code)
    {
        var entry = Catalogue.Find(code)!;

        Assert.All(entry.Failing.Where(e => e.File is not null), e => Assert.Contains(code, Codes(e)));
        Assert.All(entry.Passing.Where(e => e.File is not null), e => Assert.DoesNotContain(code, Codes(e)));
    }

    [Fact]
    public void A_rule_shows_examples_of_its_form_file_with_the_words_of_its_receipt()
    {
        var rule = Catalogue.Find("F1")!;

        Assert.All(rule.Failing, e => Assert.NotEmpty(e.Figures!.Broken));
        Assert.All(rule.Passing, e => Assert.Empty(e.Figures!.Broken));
        Assert.Contains("相差", rule.Message.Zh, StringComparison.Ordinal);
        Assert.Equal(["国办公开办函〔2019〕60号", "国办公开办函〔2021〕30号"], rule.Sources.Select(s => s.Zh[..15]));
    }

    [Fact]
    public void Errors_come_first_and_an_unknown_code_has_no_entry()
    {
        Assert.Equal(Catalogue.Entries.Select(e => e.Severity).OrderDescending(), Catalogue.Entries.Select(e => e.Severity));
        Assert.Null(Catalogue.Find("F99"));
    }

    [Fact]
    public void The_list_leads_to_every_code_and_its_page_shows_example_source_and_what_to_do()
    {
        var list = System.Text.Encoding.UTF8.GetString(CataloguePage.Render(Catalogue));
        Assert.All(Catalogue.Entries, e => Assert.Contains($"href=\"/findings/{e.Code}\"", list, StringComparison.Ordinal));

        var page = System.Text.Encoding.UTF8.GetString(CataloguePage.Render(Catalogue.Find("CELL-UNREADABLE")!, Definitions));
        Assert.Contains("permits_decisions,若干", page, StringComparison.Ordinal);
        Assert.Contains("请改填数字", page, StringComparison.Ordinal);
        Assert.Contains("国办公开办函〔2021〕30号", page, StringComparison.Ordinal);
        Assert.Contains("不予接收", page, StringComparison.Ordinal);
    }

    /// <summary>The codes the catalogue's files have entries of.</summary>
    private static IEnumerable<string> Written()
    {
        var assembly = typeof(FindingCatalogue).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.Contains(".Catalogue.catalogue.", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (var entry in ((JObject)CanonicalJson.Parse(reader.ReadToEnd())["findings"]!).Properties())
            {
                yield return entry.Name;
            }
        }
    }

    private static IEnumerable<string> Codes(CatalogueExample example) =>
        example.File is { } file ? FindingCatalogue.Inspect(Definitions, file).Findings.Select(f => f.Code) : [];
}
