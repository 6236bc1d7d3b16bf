using Disclosure.Forms;
using Newtonsoft.Json.Linq;

namespace Disclosure.Tests.Forms;

public sealed class EditionReaderTest
{
    private static readonly string Trial = SeedForms.Read("2019.json");
    private static readonly string Current = SeedForms.Read("2021.json");
    private static readonly string Supplement = SeedForms.Read("supplement.json");
    private static readonly string Template = SeedForms.Read("template.json");
    private static readonly string Texts = SeedForms.Read("texts.json");

    [Fact]
    public void Files_come_in_any_order_and_a_supplement_goes_to_the_editions_it_names()
    {
        var only2021 = Changed(Supplement, "extends", new JArray("2021"));

        var editions = EditionReader.ParseAll([only2021, Current, Trial]);

        Assert.Equal(["2019", "2021"], editions.Select(e => e.Id));
        Assert.Equal(["disclosure", "requests", "reviews"], editions[0].Tables.Select(t => t.Id));
        Assert.Equal(["disclosure", "requests", "reviews", "supplementary"], editions[1].Tables.Select(t => t.Id));
        Assert.Empty(editions[0].Narrative);
    }

    [Fact]
    public void The_hash_follows_the_meaning_of_edition_and_supplement_and_not_their_spelling()
    {
        var seeded = EditionReader.Parse(Trial, [Supplement]);

        Assert.Equal(seeded.Hash, EditionReader.Parse(JObject.Parse(Trial).ToString(), [Supplement]).Hash);
        Assert.Equal(SeedForms.Edition("2019").Hash, EditionReader.Parse(Trial, [SeedForms.Read("prose.json"), Supplement, Template, Texts]).Hash);
        Assert.NotEqual(seeded.Hash, EditionReader.Parse(Trial, [Changed(Supplement, "basis", "另行规定")]).Hash);
        Assert.NotEqual(seeded.Hash, EditionReader.Parse(Trial, []).Hash);
    }

    [Fact]
    public void A_third_edition_is_one_more_file()
    {
        var current = Changed(Current, "to", 2025);
        var next = Changed(Changed(Current, "edition", "2026"), "from", 2026);
        var supplement = Changed(Supplement, "extends", new JArray("2019", "2021", "2026"));

        var editions = EditionReader.ParseAll([Trial, current, next, supplement]);

        Assert.Equal("2026", editions.Single(e => e.Covers(2027)).Id);
        Assert.Equal("2021", editions.Single(e => e.Covers(2025)).Id);
    }

    [Fact]
    public void A_supplement_of_an_edition_that_is_not_there_is_refused() =>
        Assert.Throws<FormatException>(() => EditionReader.ParseAll([Trial, Supplement]));

    [Fact]
    public void Two_editions_of_one_year_or_one_id_are_refused()
    {
        Assert.Throws<FormatException>(() => EditionReader.ParseAll([Trial, Changed(Current, "from", 2020)]));
        Assert.Throws<FormatException>(() => EditionReader.ParseAll([Trial, Changed(Current, "edition", "2019")]));
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"edition": "2030", "title": {"zh": "甲"}, "from": 2030, "basis": "乙"}""")]
    [InlineData("""{"edition": 2030}""")]
    public void What_is_no_form_file_is_refused_with_a_reason(string file) =>
        Assert.NotEmpty(Assert.Throws<FormatException>(() => EditionReader.ParseAll([file])).Message);

    [Theory]
    [InlineData("tables[0].blocks[0].columns[0].id", "published")]
    [InlineData("tables[0].blocks[0].columns[0].id", "new-made")]
    [InlineData("tables[0].blocks[0].columns[0].kind", "number")]
    [InlineData("tables[0].blocks[0].columns[0].kind", "1")]
    [InlineData("rules[0].severity", "fatal")]
    [InlineData("rules[0].when", "makes_noise")]
    [InlineData("rules[0].for.column", "nowhere")]
    public void A_definition_that_means_nothing_is_refused(string path, string value)
    {
        var form = JObject.Parse(Trial);
        var end = path.LastIndexOf('.');
        form.SelectToken(path[..end])![path[(end + 1)..]] = value;

        Assert.Throws<FormatException>(() => EditionReader.Parse(form.ToString(), [Supplement]));
    }

    [Fact]
    public void A_column_without_a_unit_of_measure_is_refused()
    {
        var form = JObject.Parse(Trial);
        form.SelectToken("tables[0].blocks[0].columns[0].measure")!.Parent!.Remove();

        Assert.Contains("unit of measure", Assert.Throws<FormatException>(() => EditionReader.Parse(form.ToString(), [Supplement])).Message, StringComparison.Ordinal);
    }

    private static string Changed(string form, string member, JToken value)
    {
        var json = JObject.Parse(form);
        json[member] = value;
        return json.ToString();
    }
}
