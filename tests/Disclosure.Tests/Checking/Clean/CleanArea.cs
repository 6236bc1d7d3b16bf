using Disclosure.Consolidation;
using Disclosure.Tests.Consolidation;
using Disclosure.Tests.Forms;
using Disclosure.Units;

namespace Disclosure.Tests.Checking.Clean;

/// <summary>An area whose units file without a fault.</summary>
internal static class CleanArea
{
    private static readonly Unit District = new()
    {
        Code = "620403",
        Name = new("白银市平川区", "Pingchuan District"),
        Kind = UnitKind.District,
        FromYear = 2019,
    };

    /// <summary>What a consolidation of it reads.</summary>
    public static ConsolidationInput Of(int year, int units, Random random)
    {
        CleanFiling[] filings = [.. Enumerable.Range(1, units).Select(i => CleanFiling.Of(CleanUnit.Of(random, i), year, random))];
        return new ConsolidationInput
        {
            Area = District,
            Year = year,
            Edition = SeedForms.Editions.Single(e => e.Covers(year)),
            DefinitionsHash = new string('d', 64),
            Children = [.. filings.Select(f => new ChildFiling { Unit = f.Unit.Unit, Figures = f.Figures, Texts = f.Texts, LastYear = f.LastYear, File = "表.xlsx" })],
            ChildrenLastYear = year == 2019 ? [] : [.. filings.Select(f => f.Unit.Unit)],
            Office = OfficeInput.Empty with { Texts = SmallArea.Words },
        };
    }
}
