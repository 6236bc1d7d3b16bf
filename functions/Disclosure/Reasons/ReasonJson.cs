using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Disclosure.Reasons;

/// <summary>
/// The JSON of reasons kept with a filing: <c>{code, indicator?, observed?, text, by?, at?}</c>. The unit is the filing's.
/// </summary>
internal static class ReasonJson
{
    public static JArray Write(IEnumerable<Reason> reasons) => new(reasons.Select(Write));

    /// <exception cref="FormatException">One of them lacks its code or text.</exception>
    public static ImmutableArray<Reason> ParseAll(JArray json, string unit) => [.. json.Select(j => Parse((JObject)j, unit))];

    private static JObject Write(Reason reason)
    {
        var json = new JObject { ["code"] = reason.Code, ["text"] = reason.Text };
        foreach (var (name, value) in new[] { ("indicator", reason.Indicator), ("observed", reason.Observed), ("by", reason.By), ("at", reason.At) })
        {
            if (value is not null)
            {
                json[name] = value;
            }
        }

        return json;
    }

    private static Reason Parse(JObject json, string unit) =>
        new(unit, json.Text("code"), json.OptionalText("indicator"), json.Text("text"), json.OptionalText("by"))
        {
            Observed = json.OptionalText("observed"),
            At = json.OptionalText("at"),
        };
}
