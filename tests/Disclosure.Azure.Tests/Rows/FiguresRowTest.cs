using System.Collections.Immutable;
using Azure.Data.Tables;
using CsCheck;
using Disclosure.Azure.Rows;
using Disclosure.Forms;
using Disclosure.Tests;

namespace Disclosure.Azure.Tests.Rows;

public sealed class FiguresRowTest(AzuriteFixture azurite)
{
    private static readonly Definitions Seeds = DefinitionFiles.Load(RepositoryRoot.Combine("seeds"));

    private static readonly Gen<string?> Text = Gen.String[0, 100].Null();

    // Everything a figure can be, numbers beyond any Int64 and finer than any unit among them.
    private static readonly Gen<Figure> AnyFigure = Gen.OneOf(
        Gen.Select(Gen.Decimal, Text, Text, (value, word, note) => Figure.OfValue(value, word: word, note: note)),
        Gen.Select(Gen.Int, Text, (value, note) => Figure.OfValue(value, note: note)),
        Gen.Select(Gen.String[1, 3], Text, (word, note) => Figure.OfWord(word, note: note)),
        Text.Select(note => Figure.NotApplicable(note: note)),
        Gen.String[0, 10].Select(note => Figure.Blank(note: note)));

    public static TheoryData<string> Editions => [.. Seeds.Editions.Select(e => e.Id)];

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_table_of_an_edition_fits_into_a_row_of_252_own_properties(string id)
    {
        var longest = Figure.OfValue(1, word: "多", note: new string('"', 100));
        foreach (var table in Edition(id).Tables)
        {
            var row = FiguresRow.Write("2019-620403", "620403500", table, table.Indicators.ToDictionary(i => i.Code, _ => longest), new string('0', 64));

            Assert.InRange(row.Keys.Except(["PartitionKey", "RowKey", "Timestamp", "odata.etag"]).Count(), 1, 252);
            Assert.All(row.Select(p => p.Value).OfType<string>(), text => Assert.InRange(text.Length, 0, 32_768));
        }
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Any_answers_come_back_as_they_were(string id) =>
        (from table in Gen.OneOf(Edition(id).Tables.ToArray())
         from figures in AnyFigure.Array[table.Indicators.Length]
         from left in Gen.Bool.Array[table.Indicators.Length]
         select (table, figures: table.Indicators.Select((t, i) => (t.Code, Figure: figures[i])).Where((_, i) => left[i])
             .ToImmutableSortedDictionary(f => f.Code, f => f.Figure, StringComparer.Ordinal)))
        .Sample(sample => Assert.Equal(sample.figures, FiguresRow.Read(FiguresRow.Write("p", "u", sample.table, sample.figures, "f"), sample.table)), iter: 200);

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public void Notes_are_never_cut_in_the_middle_of_a_character(string first)
    {
        var table = Edition("2019").Tables.Single(t => t.Id == "requests");
        var note = first + string.Concat(Enumerable.Repeat("😀", 200));
        var figures = table.Indicators.ToDictionary(i => i.Code, _ => Figure.OfValue(1, note: note));

        var row = FiguresRow.Write("p", "u", table, figures, "f");

        Assert.All(row.Select(p => p.Value).OfType<string>(), text => Assert.False(text.Length > 0 && char.IsHighSurrogate(text[^1])));
        Assert.Equal(figures.OrderBy(f => f.Key, StringComparer.Ordinal), FiguresRow.Read(row, table));
    }

    [Fact]
    public async Task Storage_keeps_them_too()
    {
        var storage = new PipelineStorage(new(azurite.NextAccount(), azurite.NextAccount()));
        await storage.EnsureCreatedAsync(TestPipeline.Stop);
        var table = Edition("2019").Tables.Single(t => t.Id == "disclosure");
        var figures = new Dictionary<string, Figure>
        {
            ["procurement_amount"] = Figure.OfValue(15197938.608796m, note: "单位：元？"),
            ["permits_change"] = Figure.OfWord("增"),
            ["penalties_change"] = Figure.OfValue(-5, word: "减"),
            ["fees_change"] = Figure.NotApplicable(),
            ["permits_decisions"] = Figure.OfValue(0),
            ["normative_documents_made"] = Figure.OfValue(decimal.MaxValue),
        };
        var row = FiguresRow.Write("p", "u", table, figures, "f");
        await storage.FilingRows.AddEntityAsync(row, TestPipeline.Stop);

        var stored = (await storage.FilingRows.GetEntityAsync<TableEntity>("p", row.RowKey, cancellationToken: TestPipeline.Stop)).Value;

        Assert.Equal(15197938608796L, stored.GetInt64("procurement_amount"));
        Assert.Equal(figures.OrderBy(f => f.Key, StringComparer.Ordinal), FiguresRow.Read(stored, table));
    }

    private static Edition Edition(string id) => Seeds.Editions.Single(e => e.Id == id);
}
