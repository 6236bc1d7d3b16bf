using System.Collections.Immutable;
using System.Text;
using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Units;

namespace Disclosure.Checking.Catalogue;

/// <summary>
/// Every finding the pipeline can make: the codes of <see cref="FindingCodes"/> and the rules of every edition, with
/// meaning, source, examples and what to do.
/// </summary>
public sealed class FindingCatalogue
{
    private static readonly LocalizedText OfPipeline = new("本系统规则", "A rule of this pipeline");
    private static readonly LocalizedText Ungrouped = new("其他", "Other");
    private readonly ImmutableSortedDictionary<string, CatalogueEntry> _byCode;

    private FindingCatalogue(ImmutableArray<CatalogueEntry> entries)
    {
        Entries = entries;
        _byCode = entries.ToImmutableSortedDictionary(e => e.Code, e => e, StringComparer.Ordinal);
    }

    /// <summary>All entries: errors first, then by group and code.</summary>
    public ImmutableArray<CatalogueEntry> Entries { get; }

    /// <summary>
    /// Builds the catalogue, reading every example. A rule the catalogue has no words for, as of a supplement of one's own,
    /// is explained by its source. (A test holds that the pipeline's own codes have theirs.)
    /// </summary>
    public static FindingCatalogue Of(Definitions definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var rules = definitions.Editions.SelectMany(e => e.Rules.Select(r => (Edition: e, r.Definition)).Distinct()).GroupBy(r => r.Definition.Id);
        var entries = FindingCodes.All.Select(c => Entry(c, definitions)).Concat(rules.Select(r => Entry(r.Key, [.. r])));
        return new FindingCatalogue([.. entries
            .OrderByDescending(e => e.Severity).ThenBy(e => Order(e.Code)).ThenBy(e => e.Code, StringComparer.Ordinal)]);
    }

    /// <summary>The entry of a code; null when there is no such code.</summary>
    public CatalogueEntry? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _byCode.GetValueOrDefault(code);
    }

    /// <summary>What reading an example file gives.</summary>
    public static Inspection Inspect(Definitions definitions, ExampleFile file)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(file);
        var before = file.LastYear is { } text
            ? Inspector.Inspect(definitions, file.Name, Encoding.UTF8.GetBytes(text), file.Year - 1, file.Unit, null).Filing
            : null;
        return Inspector.Inspect(
            definitions, file.Name, Encoding.UTF8.GetBytes(file.Text), file.Year, file.Unit, LastYear(file.Year - 1, before?.Figures, before?.Texts));
    }

    private static FiledYear? LastYear(int year, ImmutableSortedDictionary<string, Figure>? figures, ImmutableSortedDictionary<string, string>? texts) =>
        figures is null && texts is null ? null : new FiledYear
        {
            Year = year,
            Figures = figures ?? ImmutableSortedDictionary<string, Figure>.Empty,
            Texts = texts ?? ImmutableSortedDictionary<string, string>.Empty,
        };

    private static CatalogueEntry Entry(FindingCode code, Definitions definitions)
    {
        var text = CatalogueText.All.GetValueOrDefault(code.Code);
        var finding = text?.Fails?.File is { } file ? Inspect(definitions, file).Findings.FirstOrDefault(f => f.Code == code.Code) : null;
        return new CatalogueEntry
        {
            Code = code.Code,
            Severity = code.Severity,
            Group = text?.Group ?? Ungrouped,
            Meaning = text?.Meaning ?? code.Blanked("message"),
            Sources = [text?.Source ?? OfPipeline],
            Message = finding?.Message ?? code.Blanked("message"),
            Action = text?.Action ?? finding?.Action ?? code.Blanked("action"),
            Failing = text?.Fails is { } fails ? [fails] : [],
            Passing = text?.Passes is { } passes ? [passes] : [],
        };
    }

    private static CatalogueEntry Entry(string id, (Edition Edition, RuleDefinition Definition)[] rules)
    {
        var text = CatalogueText.All.GetValueOrDefault(id);
        var examples = rules.SelectMany(r => r.Definition.Examples).ToArray();
        var finding = Finding(rules[0].Edition, rules[0].Definition);
        return new CatalogueEntry
        {
            Code = id,
            Severity = rules.Max(r => r.Definition.Severity),
            Group = text?.Group ?? Ungrouped,
            Meaning = text?.Meaning ?? rules[0].Definition.Source,
            Sources = [.. rules.Select(r => r.Definition.Source).Distinct()],
            Message = finding.Message,
            Action = finding.Action,
            Failing = [.. Pick(examples.Where(e => !e.Broken.IsEmpty))],
            Passing = [.. Pick(examples.Where(e => e.Broken.IsEmpty))],
        };
    }

    /// <summary>Enough to see the rule; a test runs all of them.</summary>
    private static IEnumerable<CatalogueExample> Pick(IEnumerable<RuleExample> examples) =>
        examples.Where(e => e.Figures.Count > 0).Take(2).Select(e => new CatalogueExample { Figures = e });

    private static Finding Finding(Edition edition, RuleDefinition rule)
    {
        var unit = new Unit { Code = string.Empty, Name = string.Empty, Kind = UnitKind.Department, FromYear = edition.FromYear };
        var broken = rule.Examples.First(e => !e.Broken.IsEmpty);
        return RuleChecker.Check(edition, unit with { MakesRegulations = broken.MakesRegulations }, broken.Figures, LastYear(edition.FromYear - 1, broken.LastYear, null))
            .First(f => f.Code == rule.Id);
    }

    private static int Order(string code) => CatalogueText.All.GetValueOrDefault(code)?.Order ?? int.MaxValue;
}
