using System.Globalization;
using Disclosure.Checking;
using Disclosure.Consolidation.Texts;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Samples;

/// <summary>The samples of Pingchuan as the project's own inspector reads them, once for all tests.</summary>
internal static class SampleFilings
{
    public const int Year = 2019;

    public const string Area = "620403";

    public static Definitions Definitions { get; } = new([.. SeedForms.Editions], UnitSeeds.Tree());

    private static readonly Lazy<IReadOnlyList<Inspection>> Read = new(() => [.. Files.Select(Inspect)]);

    public static string Folder { get; } = RepositoryRoot.Combine("seeds", "samples", "2019", Area);

    /// <summary>Path of the reasons the office gives for the warnings.</summary>
    public static string Reasons { get; } = Path.Combine(Folder, "office", "reasons.json");

    /// <summary>What the office wrote for the report.</summary>
    public static OfficeTexts TextsOf(int year) => OfficeTexts.Read(
        Directory.EnumerateFiles(RepositoryRoot.Combine("seeds", "samples", year.ToString(CultureInfo.InvariantCulture), Area, "office", "texts"))
            .Select(f => new OfficeTextFile(Path.GetFileName(f), File.ReadAllBytes(f))),
        Definitions.EditionFor(year)!,
        year);

    /// <summary>Every file under a unit's folder, ordered by unit.</summary>
    public static IEnumerable<string> Files => Directory.EnumerateDirectories(Folder)
        .Where(d => Path.GetFileName(d) != "office").Order(StringComparer.Ordinal).SelectMany(Directory.EnumerateFiles);

    public static IReadOnlyList<Inspection> All => Read.Value;

    public static string Unit(string file) => Path.GetFileName(Path.GetDirectoryName(file)!);

    /// <summary>What the units answered to an indicator, by unit; blanks and 不适用 included.</summary>
    public static IEnumerable<KeyValuePair<string, Figure>> Answers(string indicator) =>
        from inspection in All
        where inspection.Submission!.Figures.ContainsKey(indicator)
        select KeyValuePair.Create(inspection.Unit!, inspection.Submission!.Figures[indicator]);

    private static Inspection Inspect(string file) =>
        Inspector.Inspect(Definitions, Path.GetFileName(file), File.ReadAllBytes(file), Year, Unit(file), lastYear: null);
}
