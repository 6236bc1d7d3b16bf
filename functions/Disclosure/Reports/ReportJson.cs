using System.Collections.Immutable;
using System.Text;
using Disclosure.Consolidation;
using Disclosure.Units;
using Newtonsoft.Json.Linq;

namespace Disclosure.Reports;

/// <summary>
/// The report as canonical JSON: <c>{area, areaName, year, edition, definitions, figures: {code: figure + coverage},
/// units, adjustments, findings}</c>. Its hash names the draft, so it holds everything a rendering shows and no clock.
/// </summary>
public static class ReportJson
{
    /// <summary>The canonical bytes; equal reports give equal bytes.</summary>
    public static byte[] Write(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return CanonicalJson.Write(new JObject
        {
            ["area"] = report.Area,
            ["areaName"] = Text(report.AreaName),
            ["year"] = report.Year,
            ["edition"] = report.Edition,
            ["definitions"] = report.Definitions,
            ["figures"] = new JObject(report.Figures.Select(f => new JProperty(f.Key, Figure(f.Value)))),
            ["units"] = new JArray(report.Units.Select(Unit)),
            ["adjustments"] = new JArray(report.Adjustments.Select(Adjustment)),
            ["findings"] = new JArray(report.Findings.Select(Finding)),
        });
    }

    /// <summary>SHA-256 of <see cref="Write"/>: the name of the draft.</summary>
    public static string Hash(Report report) => CanonicalJson.Hash(Write(report));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="Newtonsoft.Json.JsonException">The bytes are not JSON.</exception>
    /// <exception cref="FormatException">A member is missing or not of its kind.</exception>
    public static Report Parse(ReadOnlySpan<byte> bytes)
    {
        var json = new JsonReading(CanonicalJson.Parse(Encoding.UTF8.GetString(bytes)));
        return new Report
        {
            Area = json.Text("area"),
            AreaName = json.Localized("areaName"),
            Year = json.Integer("year"),
            Edition = json.Text("edition"),
            Definitions = json.Text("definitions"),
            Figures = json.Object("figures").Properties()
                .ToImmutableSortedDictionary(p => p.Name, p => ParseFigure(p.Value), StringComparer.Ordinal),
            Units = [.. json.Items("units").Select(ParseUnit)],
            Adjustments = [.. json.Items("adjustments").Select(ParseAdjustment)],
            Findings = [.. json.Items("findings").Select(ParseFinding)],
        };
    }

    private static JObject Figure(ReportFigure figure)
    {
        var json = FigureJson.Write(figure.Figure);
        json["coverage"] = new JObject
        {
            ["answered"] = figure.Coverage.Answered,
            ["zero"] = figure.Coverage.Zero,
            ["notApplicable"] = figure.Coverage.NotApplicable,
            ["blank"] = figure.Coverage.Blank,
            ["missing"] = figure.Coverage.Missing,
        };
        return json;
    }

    private static ReportFigure ParseFigure(JToken token)
    {
        var coverage = new JsonReading(new JsonReading(token).Object("coverage"));
        return new ReportFigure(FigureJson.Parse(token), new Coverage(
            coverage.Integer("answered"),
            coverage.Integer("zero"),
            coverage.Integer("notApplicable"),
            coverage.Integer("blank"),
            coverage.Integer("missing")));
    }

    private static JObject Unit(ReportUnit unit) => Present(new JObject
    {
        ["code"] = unit.Code,
        ["name"] = Text(unit.Name),
        ["kind"] = KindName(unit.Kind),
        ["included"] = unit.Included,
        ["scopeReason"] = unit.ScopeReason,
        ["filed"] = unit.Filed,
        ["late"] = unit.Late,
        ["file"] = unit.File,
        ["filing"] = unit.Filing,
        ["figures"] = FigureJson.Write(unit.Figures),
    });

    private static ReportUnit ParseUnit(JsonReading json) => new()
    {
        Code = json.Text("code"),
        Name = json.Localized("name"),
        Kind = Enum.TryParse<UnitKind>(json.Text("kind"), ignoreCase: true, out var kind)
            ? kind
            : throw new FormatException($"No unit has the kind “{json.Text("kind")}”."),
        Included = json.Flag("included"),
        ScopeReason = json.OptionalText("scopeReason"),
        Filed = json.Flag("filed"),
        Late = json.Flag("late"),
        File = json.OptionalText("file"),
        Filing = json.OptionalText("filing"),
        Figures = FigureJson.ParseAll(json.Object("figures")),
    };

    /// <summary>The name of a kind of unit in JSON, as in <c>seeds/units</c>: <c>township</c>.</summary>
    internal static string KindName(UnitKind kind) => kind.ToString().ToLowerInvariant();

    private static JObject Adjustment(Adjustment adjustment) => new()
    {
        ["name"] = adjustment.Name,
        ["indicator"] = adjustment.Indicator,
        ["value"] = adjustment.Value,
        ["reason"] = adjustment.Reason,
        ["source"] = adjustment.Source,
    };

    private static Adjustment ParseAdjustment(JsonReading json) =>
        new(json.Text("name"), json.Text("indicator"), json.Number("value"), json.Text("reason"), json.Text("source"));

    private static JObject Finding(ReportFinding finding)
    {
        var json = FindingJson.Write(finding.Finding);
        json["unit"] = finding.Unit;
        json["reason"] = finding.Reason is { } reason ? new JObject { ["text"] = reason.Text, ["by"] = reason.By } : null;
        return Present(json);
    }

    private static ReportFinding ParseFinding(JsonReading json)
    {
        var finding = FindingJson.Parse(json.Token);
        var unit = json.Text("unit");
        var reason = json.OptionalObject("reason") is { } given
            ? new Reason(unit, finding.Code, finding.Indicator, given.Text("text"), given.Text("by"))
            : null;
        return new ReportFinding(unit, finding, reason);
    }

    private static JObject Text(LocalizedText text) => new() { ["zh"] = text.Zh, ["en"] = text.En };

    private static JObject Present(JObject json)
    {
        foreach (var property in json.Properties().Where(p => p.Value is JValue { Value: null }).ToArray())
        {
            property.Remove();
        }

        return json;
    }
}
