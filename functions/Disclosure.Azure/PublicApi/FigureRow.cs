using Disclosure.Reports;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>One figure of a published report as <c>/api/figures</c> lists it.</summary>
/// <param name="Unit">Code of the unit that answered, or of the area itself.</param>
/// <param name="Indicator">Indicator code.</param>
/// <param name="Figure">The answer, for a unit with the cell it was read from.</param>
/// <param name="Of">The unit; null for the area's own figure.</param>
/// <param name="Coverage">Who answered; null for a unit's figure.</param>
internal sealed record FigureRow(string Unit, string Indicator, Figure Figure, ReportUnit? Of, Coverage? Coverage)
{
    /// <summary>All figures of a report, in an order that never changes: the area's own, then each unit's, by code.</summary>
    public static IEnumerable<FigureRow> All(Report report) =>
    [
        .. report.Figures.Select(f => new FigureRow(report.Area, f.Key, f.Value.Figure, null, f.Value.Coverage)),
        .. report.Units.SelectMany(u => u.Figures.Select(f => new FigureRow(u.Code, f.Key, f.Value, u, null))),
    ];

    /// <summary>The figure with its place: report, unit, file, cell.</summary>
    public JObject ToJson(PublishedReport report)
    {
        var json = FigureJson.Write(Figure);
        json["area"] = report.Area;
        json["year"] = report.Year;
        json["edition"] = report.Edition;
        json["unit"] = Unit;
        json["indicator"] = Indicator;
        if (Of is not null)
        {
            json["included"] = Of.Included;
        }

        if (Of?.File is { } file)
        {
            json["file"] = file;
        }

        if (Coverage is not null)
        {
            json["coverage"] = CoverageJson.Write(Coverage);
        }

        return json;
    }
}
