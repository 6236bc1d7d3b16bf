using Disclosure.Units;

namespace Disclosure.Tests.Units;

public sealed class UnitTreeTest
{
    private const string District = """{"code":"620403","name":{"zh":"平川区","en":"Pingchuan"},"kind":"district","from":2019}""";

    [Fact]
    public void A_unit_is_found_only_in_the_years_it_exists()
    {
        var tree = Parse(District, Unit("620403001", """{"from":2020,"to":2021}"""));

        Assert.Null(tree.Find("620403001", 2019));
        Assert.NotNull(tree.Find("620403001", 2020));
        Assert.NotNull(tree.Find("620403001", 2021));
        Assert.Null(tree.Find("620403001", 2022));
        Assert.Empty(tree.Children("620403", 2019));
        Assert.Single(tree.Children("620403", 2021));
    }

    [Fact]
    public void A_unit_may_change_its_name_from_one_year_to_the_next()
    {
        var tree = Parse(
            District,
            """{"code":"620403525","name":{"zh":"扶贫开发办公室","en":"a"},"kind":"department","parent":"620403","from":2019,"to":2020}""",
            """{"code":"620403525","name":{"zh":"乡村振兴局","en":"b"},"kind":"department","parent":"620403","from":2021}""");

        Assert.Equal("扶贫开发办公室", tree.Find("620403525", 2020)!.Name.Zh);
        Assert.Equal("乡村振兴局", tree.Find("620403525", 2021)!.Name.Zh);
    }

    [Fact]
    public void A_unit_is_in_the_sum_unless_its_record_says_otherwise_and_why()
    {
        var tree = Parse(
            District,
            Unit("620403531", """{"from":2019,"to":2019,"included":true}"""),
            Unit("620403531", """{"from":2020,"included":false,"scopeReason":"垂直管理，由上级汇总"}"""),
            Unit("620403532", """{"from":2019}"""));

        Assert.True(tree.Find("620403531", 2019)!.Included);
        Assert.False(tree.Find("620403531", 2020)!.Included);
        Assert.Equal("垂直管理，由上级汇总", tree.Find("620403531", 2020)!.ScopeReason);
        Assert.True(tree.Find("620403532", 2019)!.Included);
        Assert.Equal(2, tree.Children("620403", 2020).Length);
    }

    [Fact]
    public void Children_come_in_the_order_of_their_codes_and_areas_before_their_parents()
    {
        var tree = Parse(
            Unit("620403002", """{"from":2019}"""),
            """{"code":"620403","name":{"zh":"平川区","en":"Pingchuan"},"kind":"district","parent":"620400","from":2019}""",
            """{"code":"620400","name":{"zh":"白银市","en":"Baiyin"},"kind":"city","from":2019}""",
            Unit("620403001", """{"from":2019}"""));

        Assert.Equal(["620403001", "620403002"], tree.Children("620403", 2019).Select(u => u.Code));
        Assert.Equal(["620403", "620400"], tree.Areas(2019).Select(u => u.Code));
    }

    [Fact]
    public void The_hash_depends_on_what_the_records_say_and_not_on_their_order_or_file()
    {
        var one = Unit("620403001", """{"from":2019}""");
        var two = Unit("620403002", """{"from":2019}""");

        var hash = Parse(District, one, two).Hash;

        Assert.Equal(hash, UnitTree.Parse([Document(two), Document(District, one)]).Hash);
        Assert.NotEqual(hash, Parse(District, one, Unit("620403002", """{"from":2020}""")).Hash);
    }

    [Theory]
    [InlineData("not JSON", "[")]
    [InlineData("no object", "[]")]
    [InlineData("no array of units", """{"units":{}}""")]
    [InlineData("a unit that is a text", """{"units":["620403"]}""")]
    public void A_file_of_another_shape_is_refused(string what, string file)
    {
        Assert.NotEmpty(what);
        Assert.Throws<FormatException>(() => UnitTree.Parse([file]));
    }

    [Theory]
    [InlineData("no code", """{"name":{"zh":"a","en":"a"},"kind":"office","from":2019}""")]
    [InlineData("letters in the code", """{"code":"62040x","name":{"zh":"a","en":"a"},"kind":"office","from":2019}""")]
    [InlineData("code as a number", """{"code":620403,"name":{"zh":"a","en":"a"},"kind":"office","from":2019}""")]
    [InlineData("no name", """{"code":"1","kind":"office","from":2019}""")]
    [InlineData("name in one language", """{"code":"1","name":{"zh":"a"},"kind":"office","from":2019}""")]
    [InlineData("unknown kind", """{"code":"1","name":{"zh":"a","en":"a"},"kind":"bureau","from":2019}""")]
    [InlineData("kind as a number", """{"code":"1","name":{"zh":"a","en":"a"},"kind":"3","from":2019}""")]
    [InlineData("no first year", """{"code":"1","name":{"zh":"a","en":"a"},"kind":"office"}""")]
    [InlineData("year as a text", """{"code":"1","name":{"zh":"a","en":"a"},"kind":"office","from":"2019"}""")]
    [InlineData("ends before it begins", """{"code":"1","name":{"zh":"a","en":"a"},"kind":"office","from":2019,"to":2018}""")]
    [InlineData("out of the sum without a reason", """{"code":"1","name":{"zh":"a","en":"a"},"kind":"office","from":2019,"included":false}""")]
    [InlineData("a member misspelt", """{"code":"1","name":{"zh":"a","en":"a"},"kind":"office","from":2019,"include":false}""")]
    [InlineData("a duty that is a number", """{"code":"1","name":{"zh":"a","en":"a"},"kind":"office","from":2019,"duties":[1]}""")]
    [InlineData("unknown parent", """{"code":"1","name":{"zh":"a","en":"a"},"kind":"office","from":2019,"parent":"620499"}""")]
    [InlineData("its own parent", """{"code":"1","name":{"zh":"a","en":"a"},"kind":"city","from":2019,"parent":"1"}""")]
    [InlineData("a parent that begins later", """{"code":"1","name":{"zh":"a","en":"a"},"kind":"office","from":2018,"parent":"620403"}""")]
    public void A_faulty_record_is_refused(string what, string record)
    {
        Assert.NotEmpty(what);
        Assert.Throws<FormatException>(() => Parse(District, record));
    }

    [Fact]
    public void Two_records_of_one_code_in_one_year_are_refused() => Assert.Throws<FormatException>(
        () => Parse(District, Unit("620403001", """{"from":2019,"to":2020}"""), Unit("620403001", """{"from":2020}""")));

    [Fact]
    public void Areas_that_contain_each_other_are_refused() => Assert.Throws<FormatException>(() => Parse(
        """{"code":"620400","name":{"zh":"白银市","en":"Baiyin"},"kind":"city","parent":"620500","from":2019}""",
        """{"code":"620500","name":{"zh":"天水市","en":"Tianshui"},"kind":"city","parent":"620400","from":2019}"""));

    [Fact]
    public void A_parent_that_is_no_area_is_refused() => Assert.Throws<FormatException>(() => Parse(
        District,
        Unit("620403001", """{"from":2019}"""),
        """{"code":"620403999","name":{"zh":"a","en":"a"},"kind":"department","parent":"620403001","from":2019}"""));

    private static string Unit(string code, string members) =>
        $$"""{"code":"{{code}}","name":{"zh":"{{code}}","en":"{{code}}"},"kind":"department","parent":"620403",{{members[1..]}}""";

    private static UnitTree Parse(params string[] records) => UnitTree.Parse([Document(records)]);

    private static string Document(params string[] records) => $$"""{"units":[{{string.Join(',', records)}}]}""";
}
