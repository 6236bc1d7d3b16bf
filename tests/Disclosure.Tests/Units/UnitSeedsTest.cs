using System.Text.RegularExpressions;
using Disclosure.Tests.Forms;
using Disclosure.Units;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace Disclosure.Tests.Units;

/// <summary>What the unit files of the repository hold.</summary>
public sealed class UnitSeedsTest
{
    private readonly UnitTree _tree = UnitSeeds.Tree();

    [Fact]
    public async Task Every_unit_file_fits_the_schema()
    {
        var schema = await JsonSchema.FromFileAsync(UnitSeeds.Schema, TestContext.Current.CancellationToken);

        Assert.NotEmpty(UnitSeeds.Files);
        Assert.All(UnitSeeds.Files, file => Assert.Empty(schema.Validate(File.ReadAllText(file))));
    }

    [Theory]
    [InlineData("""{"units":[{"code":"620403501","name":{"zh":"a","en":"a"},"kind":"department","from":2019,"include":false}]}""")]
    [InlineData("""{"units":[{"code":"620403501","name":{"zh":"a","en":"a"},"kind":"department","from":2019,"included":false}]}""")]
    [InlineData("""{"units":[{"code":"620403501","name":{"zh":"a","en":"a"},"kind":"department","from":2019,"duties":["permit"]}]}""")]
    public async Task A_misspelt_member_or_duty_and_a_missing_reason_do_not_fit_the_schema(string file)
    {
        var schema = await JsonSchema.FromFileAsync(UnitSeeds.Schema, TestContext.Current.CancellationToken);

        Assert.NotEmpty(schema.Validate(file));
    }

    [Fact]
    public void Gansu_contains_Baiyin_contains_Pingchuan()
    {
        Assert.Equal(["620403", "620400", "620000"], _tree.Areas(2019).Select(u => u.Code));
        Assert.Equal("620400", _tree.Find("620403", 2019)!.Parent);
        Assert.Equal("620000", _tree.Find("620400", 2019)!.Parent);
        Assert.Null(_tree.Find("620000", 2019)!.Parent);
    }

    [Fact]
    public void Pingchuan_has_one_office_eleven_townships_and_subdistricts_and_thirty_two_departments()
    {
        var units = _tree.Children("620403", 2019);

        Assert.Equal(44, units.Length);
        Assert.Equal("620403500", Assert.Single(units, u => u.Kind == UnitKind.Office).Code);
        Assert.Equal(11, units.Count(u => u.Kind is UnitKind.Township or UnitKind.Subdistrict));
        Assert.Equal(
            Enumerable.Range(501, 32).Select(n => $"620403{n}"),
            units.Where(u => u.Kind == UnitKind.Department).Select(u => u.Code));
        Assert.All(units, u => Assert.Matches(new Regex("^620403[0-9]{3}$"), u.Code));
        Assert.Equal(44, units.Select(u => u.Name.Zh).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(_tree.Children("620403", 2018));
    }

    [Fact]
    public void Only_province_and_city_make_regulations()
    {
        var makers = _tree.Areas(2019).Concat(_tree.Children("620403", 2019)).Where(u => u.MakesRegulations);

        Assert.Equal(["620400", "620000"], makers.Select(u => u.Code));
    }

    [Fact]
    public void The_vertically_managed_tax_bureau_is_in_the_sum_and_says_why()
    {
        var tax = Assert.Single(_tree.Children("620403", 2019), u => u.Duties.Contains("tax"));

        Assert.True(tax.Included);
        Assert.NotEmpty(tax.ScopeReason!);
    }

    [Fact]
    public void Every_duty_of_the_schema_is_some_units()
    {
        var schema = JObject.Parse(File.ReadAllText(UnitSeeds.Schema));
        var duties = schema.SelectToken("definitions.unit.properties.duties.items.enum")!.Values<string>();

        var held = _tree.Children("620403", 2019).SelectMany(u => u.Duties).Distinct(StringComparer.Ordinal);

        Assert.Equal(duties.Order(StringComparer.Ordinal), held.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_indicator_is_owed_by_some_unit_of_Pingchuan()
    {
        var held = _tree.Children("620403", 2019).SelectMany(u => u.Duties).ToHashSet(StringComparer.Ordinal);

        var owed = SeedForms.Edition("2019").Indicators.SelectMany(i => i.OwedBy).Distinct(StringComparer.Ordinal);

        Assert.Empty(owed.Except(held, StringComparer.Ordinal));
    }
}
