using System.Collections.Immutable;
using System.Text;
using Disclosure.Consolidation;
using Disclosure.Consolidation.Texts;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Reports;
using Disclosure.Units;

namespace Disclosure.Tests.Consolidation;

/// <summary>Inputs for sums of an area with few units.</summary>
internal static class SmallArea
{
    public static Unit Area { get; } = new()
    {
        Code = "620403",
        Name = new("白银市平川区", "Pingchuan District"),
        Kind = UnitKind.District,
        FromYear = 2019,
    };

    public static ConsolidationInput Input(params ImmutableArray<ChildFiling> children) => new()
    {
        Area = Area,
        Year = 2019,
        Edition = SmallEdition.Edition,
        DefinitionsHash = new string('d', 64),
        Children = children,
        Office = OfficeInput.Empty,
    };

    /// <summary>An office that has written all a report needs.</summary>
    public static OfficeTexts Words { get; } =
        OfficeTexts.Read([new("文字.md", Encoding.UTF8.GetBytes(OfficeWords.Text))], SeedForms.Edition("2019"), 2019);

    public static ChildFiling Filed(string code, params (string Code, Figure Figure)[] figures) => new()
    {
        Unit = Department(code),
        Figures = figures.ToImmutableSortedDictionary(f => f.Code, f => f.Figure, StringComparer.Ordinal),
        File = $"2019/{code}/表.xlsx",
        Filing = new string('f', 64),
    };

    public static ChildFiling Missing(string code) => new() { Unit = Department(code) };

    public static Unit Department(string code) => new()
    {
        Code = code,
        Name = new($"单位{code[^3..]}", $"Unit {code[^3..]}"),
        Kind = UnitKind.Department,
        Parent = "620403",
        FromYear = 2019,
    };

    public static Figure Sum(string indicator, params Figure[] answers) =>
        Consolidator.Consolidate(Input([.. answers.Select((f, i) => Filed($"62040350{i}", (indicator, f)))])).Figures[indicator].Figure;
}
