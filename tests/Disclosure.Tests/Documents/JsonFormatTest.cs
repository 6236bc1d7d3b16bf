using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

public sealed class JsonFormatTest
{
    [Fact]
    public void A_submission_becomes_tables_addressed_by_path()
    {
        var result = ReadTest.Read("a.json", """
            {"year": 2019, "unit": "620403500",
             "figures": {"permits_decisions": 12, "permits_change": "增", "fees_change": null,
                         "normative_documents_made": {"value": 22, "note": "其中修订16件"}},
             "texts": {"一": "第一段\n第二段"}}
            """);

        var tables = result.Document().Parts.Cast<Table>().ToList();
        Assert.Equal(["$", "$.figures", "$.texts"], tables.Select(table => table.At));
        Assert.Equal("year | 2019\nunit | 620403500\n", ReadTest.Grid(tables[0]));
        Assert.Equal(
            "indicator | value | note\npermits_decisions | 12\npermits_change | 增\nfees_change | \nnormative_documents_made | 22 | 其中修订16件\n",
            ReadTest.Grid(tables[1]));
        Assert.Equal("一 | 第一段\n第二段\n", ReadTest.Grid(tables[2]));
        Assert.Equal("12", result.Document().Parts.OfType<Table>().SelectMany(t => t.Cells).Last(c => c.At == "$.figures.permits_decisions").Text);
        Assert.Equal("其中修订16件", result.Cell("$.figures.normative_documents_made.note"));
    }

    [Fact]
    public void Objects_that_share_their_members_are_rows_under_a_header() =>
        Assert.Equal(
            " | natural | total\nnew | 1 | 2\ncarried_in | 0 | \n",
            ReadTest.Read("a.json", """{"new": {"natural": 1, "total": 2}, "carried_in": {"natural": 0, "total": null}}""").Grid());

    [Fact]
    public void Figures_that_all_have_more_than_a_value_are_a_list_of_indicators() =>
        Assert.Equal(
            "indicator | value | note\na | 1 | x\nb | 2 | y\n",
            ReadTest.Read("a.json", """{"a": {"note": "x", "value": 1}, "b": {"value": 2, "note": "y"}}""").Grid());

    [Fact]
    public void An_array_of_objects_is_a_table_with_a_header()
    {
        var result = ReadTest.Read("a.json", """[{"code": "a", "value": 1}, {"code": "b", "note": "x"}]""");

        Assert.Equal("code | value | note\na | 1\nb | . | x\n", result.Grid());
        Assert.Equal("x", result.Cell("$[1].note"));
    }

    [Fact]
    public void An_array_of_arrays_is_a_grid_and_one_of_values_a_column()
    {
        var result = ReadTest.Read("a.json", """{"grid": [[1, 2], [3]], "list": ["a", "b"]}""");

        Assert.Equal(["1 | 2\n3\n", "a\nb\n"], result.Document().Parts.Cast<Table>().Select(ReadTest.Grid));
        Assert.Equal("2", result.Cell("$.grid[0][1]"));
    }

    [Theory]
    [InlineData("15197938.608796", "15197938.608796")]
    [InlineData("1.50", "1.5")]
    [InlineData("1.5197938608796E7", "15197938.608796")]
    [InlineData("123456789012345678901234", "123456789012345678901234")]
    [InlineData("-0", "0")]
    [InlineData("true", "true")]
    [InlineData("\"2019-12-31T00:00:00\"", "2019-12-31T00:00:00")]
    public void A_value_is_read_exactly(string json, string text) =>
        Assert.Equal(text, ReadTest.Read("a.json", $$"""[{{json}}]""").Cell("$[0]"));

    [Fact]
    public void Names_that_are_no_identifiers_are_quoted_in_addresses() =>
        Assert.Equal("1", ReadTest.Read("a.json", """[{"a.b": 1}]""").Cell("$[0]['a.b']"));

    [Fact]
    public void A_name_that_occurs_twice_is_refused_because_one_figure_would_be_lost()
    {
        var finding = ReadTest.Read("a.json", """{"figures": {"permits_decisions": 12, "permits_decisions": 21}}""").Refusal();

        Assert.Equal(("READ-DAMAGED", "$.figures.permits_decisions", "permits_decisions"), (finding.Code, finding.At, finding.Observed));
        Assert.Contains("同一个名称出现两次", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[010]")]
    [InlineData("[0x10]")]
    [InlineData("[NaN]")]
    [InlineData("[1,]")]
    [InlineData("{'a': 1}")]
    [InlineData("[1] [2]")]
    [InlineData("[1 /* two */]")]
    [InlineData("[new Date(1)]")]
    [InlineData("[\"\\ud800\"]")]
    [InlineData("[1e400]")]
    [InlineData("[1e99999999999]")]
    [InlineData("[0.12345678901234567890123456789012345]")]
    [InlineData("{\"figures\": {\"a\": 1")]
    public void What_is_not_json_or_not_exact_is_refused(string text) =>
        Assert.Equal("READ-DAMAGED", ReadTest.Read("a.json", text).Refusal().Code);

    [Fact]
    public void Nesting_without_end_is_refused_at_its_depth()
    {
        var finding = ReadTest.Read("a.json", new string('[', 1_000_000)).Refusal();

        Assert.Equal(("READ-TOO-LARGE", "33"), (finding.Code, finding.Observed));
    }
}
