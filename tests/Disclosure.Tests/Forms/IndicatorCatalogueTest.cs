using Disclosure.Forms;

namespace Disclosure.Tests.Forms;

public sealed class IndicatorCatalogueTest
{
    private static readonly Definitions Seeds = Definitions.Parse(SeedForms.Files.Select(File.ReadAllText), []);
    private static readonly IndicatorCatalogue Catalogue = IndicatorCatalogue.Of(Seeds);

    [Fact]
    public void Every_indicator_of_every_edition_has_one_entry_the_latest_edition_first()
    {
        Assert.Equal(Seeds.Editions.SelectMany(e => e.Indicators).Select(i => i.Code).Distinct().Order(StringComparer.Ordinal), Catalogue.Entries.Select(e => e.Code).Order(StringComparer.Ordinal));
        Assert.All(Catalogue.Entries, e =>
        {
            Assert.Same(e, Catalogue.Find(e.Code));
            Assert.Equal(e.Places.OrderByDescending(p => p.Edition.FromYear), e.Places);
        });
        Assert.Null(Catalogue.Find("nothing"));
    }

    [Fact]
    public void An_entry_names_the_rules_it_takes_part_in_as_subject_or_otherwise()
    {
        Assert.Contains("F1", Catalogue.Find("requests_carried_in_natural")!.Rules);
        Assert.Equal("本年作出处理决定的件数，同一决定只计一次。", Catalogue.Find("permits_decisions")!.Latest.Instruction);
    }
}
