using System.Collections.Immutable;
using Disclosure.Reports;
using Disclosure.Units;

namespace Disclosure.Azure.Tests;

/// <summary>A small report: three indicators, two units that filed and one that did not.</summary>
internal static class SampleReport
{
    public static Report Of(string area, int year, decimal first) => new()
    {
        Area = area,
        AreaName = new LocalizedText("平川区", "Pingchuan District"),
        Year = year,
        Edition = "2019",
        Definitions = new string('0', 64),
        Figures = Figures(Figure.OfValue(first + 2), Figure.OfWord("增"), Figure.Blank())
            .ToImmutableSortedDictionary(f => f.Key, f => new ReportFigure(f.Value, new Coverage(2, 0, 0, 0, 1)), StringComparer.Ordinal),
        Units =
        [
            Unit(area + "001", Figures(Figure.OfValue(first, at: "表!C7"), Figure.OfWord("增", at: "表!D7"))),
            Unit(area + "002", Figures(Figure.OfValue(2, at: "line 3"), Figure.NotApplicable(at: "line 4"))),
            Unit(area + "003", null),
        ],
        Adjustments = [],
        Findings = [],
    };

    private static ImmutableSortedDictionary<string, Figure> Figures(params Figure[] figures) =>
        figures.Zip(["permits_decisions", "penalties_change", "requests_new_total"])
            .ToImmutableSortedDictionary(f => f.Second, f => f.First, StringComparer.Ordinal);

    private static ReportUnit Unit(string code, ImmutableSortedDictionary<string, Figure>? figures) => new()
    {
        Code = code,
        Name = new LocalizedText("单位" + code, "Unit " + code),
        Kind = UnitKind.Township,
        Included = true,
        Filed = figures is not null,
        Late = false,
        File = figures is null ? null : $"2019/{code}/报表.xlsx",
        Figures = figures ?? ImmutableSortedDictionary.Create<string, Figure>(StringComparer.Ordinal),
    };
}
