using System.Collections.Immutable;
using Disclosure.Templates;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Submissions;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Templates;

/// <summary>Templates the tests ask for.</summary>
internal static class TemplateRequests
{
    public static Definitions Definitions { get; } = new([.. SeedForms.Editions], UnitSeeds.Tree());

    /// <summary>The first year of an edition after which there is another year of it, and one of an edition in force.</summary>
    public static int[] Years { get; } = [2019, 2020, 2021, 2024];

    /// <summary>Units of several kinds: a street, a town, a department with duties, the tax office, the government's own office.</summary>
    public static string[] Units { get; } = ["620403001", "620403100", "620403506", "620403511", "620403500"];

    public static TemplateRequest Of(int year, string? unit, IReadOnlyDictionary<string, Figure>? lastYear = null) => new()
    {
        Edition = Definitions.EditionFor(year)!,
        Year = year,
        Unit = unit is null ? null : Definitions.Units.Find(unit, year),
        Deadline = new DateOnly(year + 1, 1, 31),
        LastYear = lastYear,
    };

    /// <summary>Figures of the year before, as clerks gave them; null where no form covers that year.</summary>
    public static ImmutableSortedDictionary<string, Figure>? LastYear(int year, Random random) =>
        Definitions.EditionFor(year - 1) is { } edition
            ? FigurePrinter.Figures(edition.Indicators, random).ToImmutableSortedDictionary(StringComparer.Ordinal)
            : null;
}
