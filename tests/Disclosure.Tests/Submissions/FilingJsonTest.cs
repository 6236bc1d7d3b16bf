using System.Collections.Immutable;
using System.Text;
using Disclosure.Checking;
using Disclosure.Submissions;

namespace Disclosure.Tests.Submissions;

public sealed class FilingJsonTest
{
    private static readonly Filing Example = new()
    {
        Year = 2019,
        Unit = "620403500",
        Edition = "2019",
        Figures = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
        [
            KeyValuePair.Create("permits_items_last_year", Figure.OfValue(178.0m, "表!B7", note: "含下放2项")),
            KeyValuePair.Create("permits_change", Figure.OfWord("增", "表!C7")),
            KeyValuePair.Create("fees_change", Figure.OfValue(-5, "表!C15", word: "减")),
            KeyValuePair.Create("regulations_made", Figure.NotApplicable("表!B3")),
            KeyValuePair.Create("regulations_public", Figure.Blank("表!D3")),
        ]),
    };

    [Fact]
    public void A_filing_comes_back_from_its_bytes_as_it_was()
    {
        var bytes = FilingJson.Write(Example);
        var back = FilingJson.Parse(bytes);

        Assert.Equal(Example.Figures!, back.Figures!);
        Assert.Equal((Example.Year, Example.Unit, Example.Edition), (back.Year, back.Unit, back.Edition));
        Assert.Equal(bytes, FilingJson.Write(back));
    }

    [Fact]
    public void Warnings_that_only_the_file_could_show_come_back_with_it()
    {
        var warning = FindingCodes.TextContradictsItself.At("line 3 character 4", "3件", "2件", indicator: "permits_decisions");

        var back = FilingJson.Parse(FilingJson.Write(Example with { Warnings = [warning] }));

        Assert.Equal([warning], back.Warnings);
    }

    [Fact]
    public void Parts_the_file_has_not_stay_absent_and_an_empty_table_stays_empty()
    {
        var texts = FilingJson.Parse(FilingJson.Write(Example with { Figures = null, Texts = ImmutableSortedDictionary<string, string>.Empty.Add("一", "总体") }));
        var empty = FilingJson.Parse(FilingJson.Write(Example with { Figures = ImmutableSortedDictionary<string, Figure>.Empty }));

        Assert.Null(texts.Figures);
        Assert.Equal("总体", texts.Texts!["一"]);
        Assert.Empty(empty.Figures!);
        Assert.Null(empty.Texts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"year\":2019}")]
    [InlineData("{\"year\":2019,\"unit\":\"1\",\"edition\":\"2019\",\"figures\":{\"a\":{\"state\":\"other\"}}}")]
    [InlineData("{\"year\":{},\"unit\":\"1\",\"edition\":\"2019\"}")]
    public void Bytes_that_are_no_filing_are_refused(string json) =>
        Assert.Throws<FormatException>(() => FilingJson.Parse(Encoding.UTF8.GetBytes(json)));
}
