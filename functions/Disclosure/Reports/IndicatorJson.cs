using Disclosure.Forms;
using Newtonsoft.Json.Linq;

namespace Disclosure.Reports;

/// <summary>The indicators of an edition, so that a reader of the data needs nothing else: <c>indicators.json</c>.</summary>
public static class IndicatorJson
{
    /// <summary>
    /// Canonical JSON: an array in printed order of <c>{code, label: {zh, en}, table, measure, kind, decimals,
    /// aggregation}</c>; kind is count, amount, change or percentage, aggregation is sum, ratio or none.
    /// </summary>
    public static byte[] Write(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return CanonicalJson.Write(new JArray(edition.Indicators.Select(i => new JObject
        {
            ["code"] = i.Code,
            ["label"] = LocalizedTextJson.Write(i.Label),
            ["table"] = i.Table,
            ["measure"] = i.Measure,
            ["kind"] = JsonMembers.Word(i.Kind),
            ["decimals"] = i.Decimals,
            ["aggregation"] = JsonMembers.Word(i.Aggregation),
        })));
    }
}
