using System.Collections.Immutable;
using System.Text;
using Disclosure.Consolidation;
using Disclosure.Units;
using Newtonsoft.Json.Linq;

namespace Disclosure.Reports;

/// <summary>
/// The report as canonical JSON: <c>{area, areaName, year, edition, definitions, earlier: [{year, figures: {code: value}}], texts: {chapter: text}, figures: {code: figure + coverage},
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
            ["areaName"] = LocalizedTextJson.Write(report.AreaName),
            ["year"] = report.Year,
            ["edition"] = report.Edition,
            ["definitions"] = report.Definitions,
            ["earlier"] = new JArray(report.Earlier.Select(Earlier)),
            ["texts"] = Texts(report.Texts),
            ["figures"] = new JObject(report.Figures.Select(f => new JProperty(f.Key, Figure(f.Value)))),
            ["units"] = new JArray(report.Units.Select(Unit)),
            ["adjustments"] = new JArray(report.Adjustments.Select(Adjustment)),
            ["findings"] = new JArray(report.Findings.Select(Finding)),
        });
    }

    /// <summary>SHA-256 of <see cref="Write"/>: the name of the draft.</summary>
    public static string Hash(Report report) => CanonicalJson.Hash(Write(report));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are not JSON, or a member is missing or not of its kind.</exception>
    public static Report Parse(ReadOnlySpan<byte> bytes)
    {
        var json = JsonMembers.ParseObject(Encoding.UTF8.GetString(bytes));
        return new Report
        {
            Area = json.Text("area"),
            AreaName = json.Localized("areaName"),
            Year = json.Number("year"),
            Edition = json.Text("edition"),
            Definitions = json.Text("definitions"),
            Earlier = [.. json.Objects("earlier").Select(ParseEarlier)],
            Texts = ParseTexts(json),
            Figures = json.Object("figures").Properties()
                .ToImmutableSortedDictionary(p => p.Name, p => ParseFigure(p.Value as JObject ?? throw new FormatException($"{p.Name} is no figure.")), StringComparer.Ordinal),
            Units = [.. json.RequiredObjects("units").Select(ParseUnit)],
            Adjustments = [.. json.RequiredObjects("adjustments").Select(ParseAdjustment)],
            Findings = [.. json.RequiredObjects("findings").Select(ParseFinding)],
        };
    }

    private static JObject Texts(ImmutableSortedDictionary<string, string> texts) => new(texts.Select(t => new JProperty(t.Key, t.Value)));

    /// <summary>None in a report of before they were kept.</summary>
    private static ImmutableSortedDictionary<string, string> ParseTexts(JObject json) => json.OptionalObject("texts") is not { } texts
        ? Report.NoTexts
        : texts.Properties().ToImmutableSortedDictionary(p => p.Name, p => texts.Text(p.Name), StringComparer.Ordinal);

    private static JObject Earlier(EarlierYear year) => new()
    {
        ["year"] = year.Year,
        ["figures"] = new JObject(year.Figures.Select(f => new JProperty(f.Key, f.Value))),
    };

    private static EarlierYear ParseEarlier(JObject json) => new(
        json.Number("year"),
        json.Object("figures").Properties().ToImmutableSortedDictionary(p => p.Name, p => p.Value.Value<decimal>(), StringComparer.Ordinal));

    private static JObject Figure(ReportFigure figure)
    {
        var json = FigureJson.Write(figure.Figure);
        json["coverage"] = CoverageJson.Write(figure.Coverage);
        return json;
    }

    private static ReportFigure ParseFigure(JObject json) =>
        new(FigureJson.Parse(json), CoverageJson.Parse(json.Object("coverage")));

    private static JObject Unit(ReportUnit unit) => Present(new JObject
    {
        ["code"] = unit.Code,
        ["name"] = LocalizedTextJson.Write(unit.Name),
        ["kind"] = KindName(unit.Kind),
        ["included"] = unit.Included,
        ["scopeReason"] = unit.ScopeReason,
        ["filed"] = unit.Filed,
        ["late"] = unit.Late,
        ["file"] = unit.File,
        ["filing"] = unit.Filing,
        ["textsFiling"] = unit.TextsFiling,
        ["texts"] = unit.Texts.IsEmpty ? null : Texts(unit.Texts),
        ["withdrawal"] = unit.Withdrawal is { } withdrawal ? WithdrawalJson.Write(withdrawal) : null,
        ["figures"] = FigureJson.Write(unit.Figures),
    });

    private static ReportUnit ParseUnit(JObject json) => new()
    {
        Code = json.Text("code"),
        Name = json.Localized("name"),
        Kind = json.OptionalWord<UnitKind>("kind") ?? throw new FormatException("A unit has no kind."),
        Included = json.Flag("included"),
        ScopeReason = json.OptionalText("scopeReason"),
        Filed = json.Flag("filed"),
        Late = json.Flag("late"),
        File = json.OptionalText("file"),
        Filing = json.OptionalText("filing"),
        TextsFiling = json.OptionalText("textsFiling"),
        Texts = ParseTexts(json),
        Withdrawal = json.OptionalObject("withdrawal") is { } withdrawal ? WithdrawalJson.Parse(json.Text("code"), withdrawal) : null,
        Figures = FigureJson.ParseAll(json.Object("figures")),
    };

    /// <summary>The name of a kind of unit in JSON, as in <c>seeds/units</c>: <c>township</c>.</summary>
    public static string KindName(UnitKind kind) => JsonMembers.Word(kind);

    private static JObject Adjustment(Adjustment adjustment) => new()
    {
        ["name"] = adjustment.Name,
        ["indicator"] = adjustment.Indicator,
        ["value"] = adjustment.Value,
        ["reason"] = adjustment.Reason,
        ["source"] = adjustment.Source,
    };

    private static Adjustment ParseAdjustment(JObject json) =>
        new(json.Text("name"), json.Text("indicator"), json.Decimal("value"), json.Text("reason"), json.Text("source"));

    private static JObject Finding(ReportFinding finding)
    {
        var json = FindingJson.Write(finding.Finding);
        json["unit"] = finding.Unit;
        return Present(json);
    }

    private static ReportFinding ParseFinding(JObject json) => new(json.Text("unit"), FindingJson.Parse(json));

    private static JObject Present(JObject json)
    {
        foreach (var property in json.Properties().Where(p => p.Value is JValue { Value: null }).ToArray())
        {
            property.Remove();
        }

        return json;
    }
}
