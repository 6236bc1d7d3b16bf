using System.Text.RegularExpressions;
using Disclosure.Forms;

namespace Disclosure.Tests.Forms;

/// <summary>What every form file must keep to, so that a third edition is checked the day it is added.</summary>
public sealed partial class SeedFormsTest
{
    public static TheoryData<string> Ids => [.. SeedForms.Editions.Select(e => e.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_code_is_a_valid_table_property_name_and_occurs_once(string id)
    {
        var codes = SeedForms.Edition(id).Indicators.Select(i => i.Code).ToArray();

        Assert.All(codes, code => Assert.Matches("^[A-Za-z_][A-Za-z0-9_]{0,254}$", code));
        Assert.Equal(codes.Length, codes.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_table_fits_one_storage_entity(string id) =>
        Assert.All(SeedForms.Edition(id).Tables, table => Assert.InRange(table.Indicators.Length, 1, EditionReader.MaximumIndicators));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_cell_of_a_grid_has_an_indicator_whose_name_ends_with_its_printed_column(string id)
    {
        var edition = SeedForms.Edition(id);
        foreach (var table in edition.Tables)
        {
            Assert.All(table.Blocks, block => Assert.Equal(block.RowLeaves.Length, block.Codes.Length));
            foreach (var block in table.Blocks)
            {
                for (var row = 0; row < block.RowLeaves.Length; row++)
                {
                    Assert.Equal(block.ColumnLeaves.Length, block.Codes[row].Length);
                    for (var column = 0; column < block.ColumnLeaves.Length; column++)
                    {
                        Assert.True(edition.TryGetIndicator(block.Codes[row][column], out var indicator));
                        Assert.EndsWith(block.ColumnLeaves[column].Header.Label, indicator.Label.Zh, StringComparison.Ordinal);
                        Assert.Contains(block.RowLeaves[row].Header.Label, indicator.Label.Zh, StringComparison.Ordinal);
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_headings_on_the_path_of_a_leaf_are_those_of_the_tree(string id)
    {
        foreach (var block in SeedForms.Edition(id).Tables.SelectMany(t => t.Blocks))
        {
            Assert.All(block.ColumnLeaves, leaf => Assert.Contains(leaf.Path[0], block.Columns));
            Assert.All(block.RowLeaves, leaf => Assert.Contains(leaf.Path[0], block.Rows));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_name_stands_for_two_indicators(string id)
    {
        var names = SeedForms.Edition(id).Indicators
            .SelectMany(i => i.Variants.Append(i.Label.Zh).Append(i.Code).Distinct(StringComparer.Ordinal).Select(name => (Name: Plain(name), i.Code)))
            .Distinct();

        Assert.Empty(names.GroupBy(n => n.Name, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(n => n.Code))}"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_indicator_says_its_unit_of_measure_and_its_name_in_both_languages(string id) =>
        Assert.All(SeedForms.Edition(id).Indicators, indicator =>
        {
            Assert.NotEmpty(indicator.Measure);
            Assert.NotEmpty(indicator.Label.Zh);
            Assert.NotEmpty(indicator.Label.En);
            Assert.True(indicator.Kind is IndicatorKind.Amount or IndicatorKind.Percentage || indicator.Decimals == 0, indicator.Code);
            Assert.Equal(indicator.Aggregation == AggregationKind.Ratio, !indicator.Weights.IsEmpty);
        });

    [Theory]
    [MemberData(nameof(Ids))]
    public void There_are_six_chapters_and_every_table_stands_in_one(string id)
    {
        var edition = SeedForms.Edition(id);

        Assert.Equal(["一", "二", "三", "四", "五", "六"], edition.Chapters.Select(c => c.Number));
        Assert.All(edition.Tables, table => Assert.Contains(edition.Chapters, c => c.Number == table.Chapter));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_text_of_chapter_two_names_every_supplementary_indicator_once_and_nothing_unknown(string id)
    {
        var edition = SeedForms.Edition(id);
        var named = edition.Narrative.SelectMany(s => s.Sentences).SelectMany(s => Code().Matches(s)).Select(m => m.Groups[1].Value);

        Assert.Equal(
            edition.Tables.Single(t => t.Id == "supplementary").Indicators.Select(i => i.Code).Order(StringComparer.Ordinal),
            named.Order(StringComparer.Ordinal));
        Assert.All(edition.Narrative.SelectMany(s => s.Sentences), s => Assert.Matches(@"^([^\[\]]|\[[^\[\]]+\])+$", s));
    }

    /// <summary>A name as a lenient reader may see it: without punctuation, spaces and numbering.</summary>
    private static string Plain(string name) => Punctuation().Replace(Numbering().Replace(name, string.Empty), string.Empty);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<=^|·)(（[一二三四五六七]）|[一二三四]、|\d\.)")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"[\p{P}\p{S}\s-[_]]")]
    private static partial Regex Punctuation();
}
