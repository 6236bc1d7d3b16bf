using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace Disclosure.Tests.Forms;

/// <summary>The form files against <c>form.schema.json</c>, which an editor uses while one is written.</summary>
public sealed class FormSchemaTest
{
    public static TheoryData<string> Names => [.. SeedForms.Files.Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_form_file_is_valid_and_names_its_schema(string name)
    {
        var json = SeedForms.Read(name);

        Assert.Empty((await Schema()).Validate(json).Select(e => e.ToString()));
        Assert.Equal("./form.schema.json", (string?)JObject.Parse(json)["$schema"]);
    }

    [Theory]
    [InlineData("tables[0].blocks[0].columns[0].measure", "斤")]
    [InlineData("tables[0].blocks[0].rows[0].kind", "word")]
    [InlineData("rules[0].severity", "fatal")]
    [InlineData("rules[0].missing", "skip")]
    [InlineData("chapters[0].number", "七")]
    public async Task A_word_the_format_does_not_have_is_refused(string path, string word)
    {
        var form = JObject.Parse(SeedForms.Read("2019.json"));
        var end = path.LastIndexOf('.');
        form.SelectToken(path[..end])![path[(end + 1)..]] = word;

        Assert.NotEmpty((await Schema()).Validate(form));
    }

    [Fact]
    public async Task A_rule_without_a_failing_example_or_an_english_text_is_refused()
    {
        var schema = await Schema();
        foreach (var path in new[] { "rules[0].examples.fail", "rules[0].message.en", "tables[1].title.en" })
        {
            var form = JObject.Parse(SeedForms.Read("2019.json"));
            form.SelectToken(path)!.Parent!.Remove();

            Assert.NotEmpty(schema.Validate(form));
        }
    }

    private static Task<JsonSchema> Schema() => JsonSchema.FromJsonAsync(SeedForms.Read("form.schema.json"));
}
