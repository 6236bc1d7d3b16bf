using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Disclosure.Forms;

/// <summary>
/// What a heading says of the cells under it. A column says it, a row may override it: the amount of 收费 is in 万元
/// although its column counts items.
/// </summary>
internal sealed record CellTraits(
    IndicatorKind? Kind, string? Measure, int? Decimals, AggregationKind? Aggregation, ImmutableArray<string>? OwedBy)
{
    public static CellTraits Parse(JObject json) => new(
        json.OptionalWord<IndicatorKind>("kind"),
        json.OptionalText("measure"),
        json.OptionalNumber("decimals"),
        json.OptionalWord<AggregationKind>("aggregation"),
        json["owedBy"] is null ? null : json.Texts("owedBy"));

    /// <summary>These traits, and where they are silent those of another heading.</summary>
    public CellTraits Over(CellTraits other) => new(
        Kind ?? other.Kind,
        Measure ?? other.Measure,
        Decimals ?? other.Decimals,
        Aggregation ?? other.Aggregation,
        OwedBy ?? other.OwedBy);
}
