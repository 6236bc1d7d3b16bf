using Disclosure.Forms;
using Newtonsoft.Json.Linq;

namespace Disclosure.Reports;

/// <summary>Indicators as data, so that a reader of the figures needs nothing else.</summary>
public static class IndicatorJson
{
    /// <summary>
    /// <c>indicators.json</c> of a report: canonical JSON, an array in printed order of <c>{code, label: {zh, en}, table,
    /// measure, kind, decimals, aggregation}</c>; kind is count, amount, change or percentage, aggregation is sum, ratio or
    /// none.
    /// </summary>
    public static byte[] Write(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return CanonicalJson.Write(new JArray(edition.Indicators.Select(Write)));
    }

    /// <summary>
    /// An entry of the catalogue: the same members as the latest edition has them, and <c>{instruction, rules: [id],
    /// editions: [{edition, from, to, basis, chapter, table, title: {zh, en}, label: {zh, en}}]}</c>; <c>instruction</c> (how
    /// it is filled in, in Chinese) and <c>to</c> (last report year) are left out where there is none.
    /// </summary>
    public static JObject Write(IndicatorEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var json = Write(entry.Indicator);
        if (entry.Latest.Instruction is { } instruction)
        {
            json["instruction"] = instruction;
        }

        json["rules"] = new JArray(entry.Rules);
        json["editions"] = new JArray(entry.Places.Select(Write));
        return json;
    }

    private static JObject Write(Indicator indicator) => new()
    {
        ["code"] = indicator.Code,
        ["label"] = LocalizedTextJson.Write(indicator.Label),
        ["table"] = indicator.Table,
        ["measure"] = indicator.Measure,
        ["kind"] = JsonMembers.Word(indicator.Kind),
        ["decimals"] = indicator.Decimals,
        ["aggregation"] = JsonMembers.Word(indicator.Aggregation),
    };

    private static JObject Write(IndicatorPlace place)
    {
        var json = new JObject
        {
            ["edition"] = place.Edition.Id,
            ["from"] = place.Edition.FromYear,
            ["basis"] = place.Edition.Basis,
            ["chapter"] = place.Table.Chapter,
            ["table"] = place.Table.Id,
            ["title"] = LocalizedTextJson.Write(place.Table.Title),
            ["label"] = LocalizedTextJson.Write(place.Indicator.Label),
        };
        if (place.Edition.ToYear is { } to)
        {
            json["to"] = to;
        }

        return json;
    }
}
