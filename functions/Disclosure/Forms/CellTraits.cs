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
    // An Int64 of the smallest unit holds no more beside a useful whole part.
    private const int LargestDecimals = 9;

    public static CellTraits Parse(JObject json) => new(
        json.OptionalWord<IndicatorKind>("kind"),
        json.OptionalText("measure"),
        json.OptionalNumber("decimals") is { } decimals and > LargestDecimals
            ? throw new FormatException($"No figure has {decimals} decimal places.")
            : json.OptionalNumber("decimals"),
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
