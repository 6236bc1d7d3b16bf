using System.Collections.Immutable;
using Disclosure.Checking;
using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;

namespace Disclosure.Tests.Checking.Clean;

/// <summary>A unit's filing of a year in which there is nothing to find, beside that of the year before.</summary>
internal sealed record CleanFiling
{
    public required CleanUnit Unit { get; init; }

    public required int Year { get; init; }

    public required ImmutableSortedDictionary<string, Figure> Figures { get; init; }

    public required ImmutableSortedDictionary<string, string> Texts { get; init; }

    public FiledYear? LastYear { get; init; }

    public Edition Edition => EditionOf(Year);

    /// <summary>Any unit's filing of any year, mostly beside the one before.</summary>
    public static CleanFiling Of(Random random) => Of(CleanUnit.Of(random), random.Next(2019, 2025), random);

    /// <summary>A unit's filing of a year.</summary>
    public static CleanFiling Of(CleanUnit unit, int year, Random random) =>
        Write(unit, year, year == 2019 || random.Next(6) == 0 ? null : Write(unit, year - 1, null, random).AsYear(), random);

    /// <summary>What the checks see of it.</summary>
    public CheckedFiling AsChecked() => CheckedFiling.Of(Edition, Year, Unit.Unit, Figures, Texts, LastYear);

    /// <summary>A unit's filing of a year beside a given one before.</summary>
    public static CleanFiling Write(CleanUnit unit, int year, FiledYear? lastYear, Random random)
    {
        var edition = EditionOf(year);
        var figures = CleanFigures.Of(edition, unit, lastYear?.Figures, random);
        return new CleanFiling
        {
            Unit = unit,
            Year = year,
            Figures = figures.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Texts = CleanTexts.Of(edition, unit, year, figures, random),
            LastYear = lastYear,
        };
    }

    /// <summary>It, as next year's checks see it.</summary>
    public FiledYear AsYear() => new() { Year = Year, File = "上年.xlsx", Figures = Figures, Texts = Texts };

    private static Edition EditionOf(int year) => SeedForms.Editions.Single(e => e.Covers(year));
}
