using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

/// <summary>Sheets with references that are wrong, or far away.</summary>
public sealed class XlsxReferenceTest
{
    [Theory]
    [InlineData("""<row r="1"><c r="XFE1"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="a1"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A0"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A2"><v>1</v></c></row>""")]
    [InlineData("""<row r="1048577"><c><v>1</v></c></row>""")]
    [InlineData("""<row r="1000000000"><c><v>1</v></c></row>""")]
    [InlineData("""<row r="99999999999999"><c><v>1</v></c></row>""")]
    [InlineData("""<row r="-1"><c><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>""")]
    public void A_reference_no_sheet_has_or_has_twice_is_damage(string rows) =>
        Assert.Equal("READ-DAMAGED", new TestWorkbook(rows).Read().Refusal().Code);

    [Theory]
    [InlineData("""<row r="1048576"><c r="A1048576"><v>1</v></c></row>""", "表!A1048576", "20000")]
    [InlineData("""<row r="1"><c r="XFD1"><v>1</v></c></row>""", "表!XFD1", "1000")]
    public void Content_far_outside_any_form_is_refused_where_it_stands(string rows, string at, string limit)
    {
        var finding = new TestWorkbook(rows).Read().Refusal();

        Assert.Equal(("READ-TOO-LARGE", at, limit), (finding.Code, finding.At, finding.Expected));
    }

    [Fact]
    public void A_million_rows_that_are_only_formatted_do_no_harm()
    {
        var rows = string.Concat(Enumerable.Range(2, 150_000).Select(row => $"""<row r="{row}"><c r="A{row}" s="0"/></row>"""));

        Assert.Equal(["表!A1 = 1"], new TestWorkbook($"""<row r="1"><c r="A1"><v>1</v></c></row>{rows}<row r="1048576"><c s="0"/></row>""").Read().Cells());
    }

    [Theory]
    [InlineData("A1:B2", "B2:C3")]
    [InlineData("A1:B2", "A1:B2")]
    [InlineData("A1", "B2:A1")]
    [InlineData("A1", "A1:XFE1")]
    [InlineData("A1", "")]
    [InlineData("A1", ":")]
    public void Merged_ranges_that_overlap_or_are_none_are_damage(string one, string two) =>
        Assert.Equal("READ-DAMAGED", Merged(one, two).Read().Refusal().Code);

    [Fact]
    public void A_merged_range_over_the_whole_sheet_ends_with_the_budget()
    {
        var cell = Assert.IsType<Table>(Assert.Single(Merged("A1:XFD1048576").Read().Document().Parts)).Cells[0];

        Assert.Equal((20_000, 1_000), (cell.RowSpan, cell.ColumnSpan));
    }

    [Fact]
    public void Merged_ranges_without_number_stop_at_the_budget()
    {
        var columns = Enumerable.Range(0, 26).Select(i => $"{(char)('A' + i)}1:{(char)('A' + i)}1048576").ToArray();

        Assert.Equal("READ-TOO-LARGE", Merged(columns).Read().Refusal().Code);
    }

    private static TestWorkbook Merged(params string[] ranges) => new(
        """<row r="1"><c r="A1"><v>1</v></c></row>""",
        $"<mergeCells>{string.Concat(ranges.Select(range => $"""<mergeCell ref="{range}"/>"""))}</mergeCells>");
}
