using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Disclosure.Units;

/// <summary>One entry of a unit file, as <c>seeds/units/unit.schema.json</c> describes it.</summary>
internal static class UnitRecord
{
    private static readonly ImmutableHashSet<string> Members = ImmutableHashSet.Create(
        StringComparer.Ordinal, "code", "name", "kind", "parent", "from", "to", "included", "scopeReason", "duties", "makesRegulations");

    public static Unit Parse(JToken token)
    {
        var record = token as JObject ?? throw new FormatException($"A unit is an object, not {token}.");
        var code = Optional<string>(record, "code", JTokenType.String) ?? throw new FormatException($"A unit lacks code: {record}");
        if (record.Properties().FirstOrDefault(p => !Members.Contains(p.Name)) is { } unknown)
        {
            throw new FormatException($"Unit {code}: {unknown.Name} is no member of a unit.");
        }

        var unit = Read(record, code);
        if (code.Length == 0 || !code.All(char.IsAsciiDigit) || (!unit.Included && string.IsNullOrEmpty(unit.ScopeReason)))
        {
            throw new FormatException($"Unit {code}: a code has digits only, and a unit out of the sum needs a scopeReason.");
        }

        return unit.ToYear < unit.FromYear
            ? throw new FormatException($"Unit {code}: to lies before from.")
            : unit;
    }

    private static Unit Read(JObject record, string code) => new()
    {
        Code = code,
        Name = new LocalizedText(Name(record, code, "zh"), Name(record, code, "en")),
        Kind = Kind(Optional<string>(record, "kind", JTokenType.String), code),
        Parent = Optional<string>(record, "parent", JTokenType.String),
        FromYear = Optional<int?>(record, "from", JTokenType.Integer) ?? throw new FormatException($"Unit {code}: from is missing."),
        ToYear = Optional<int?>(record, "to", JTokenType.Integer),
        Included = Optional<bool?>(record, "included", JTokenType.Boolean) ?? true,
        ScopeReason = Optional<string>(record, "scopeReason", JTokenType.String),
        Duties = [.. (record["duties"] as JArray ?? []).Select(d => Duty(d, code))],
        MakesRegulations = Optional<bool?>(record, "makesRegulations", JTokenType.Boolean) ?? false,
    };

    private static string Name(JObject record, string code, string language) =>
        record["name"] is JObject name && Optional<string>(name, language, JTokenType.String) is { Length: > 0 } value
            ? value
            : throw new FormatException($"Unit {code}: name.{language} is missing.");

    // Enum.TryParse alone would take numbers and lists as well.
    private static UnitKind Kind(string? name, string code) =>
        Enum.GetValues<UnitKind>().Select(k => (UnitKind?)k).FirstOrDefault(k => string.Equals(k.ToString(), name, StringComparison.OrdinalIgnoreCase))
            ?? throw new FormatException($"Unit {code}: unknown kind {name}.");

    private static string Duty(JToken token, string code) =>
        token.Type == JTokenType.String ? (string)token! : throw new FormatException($"Unit {code}: {token} is no duty.");

    private static T? Optional<T>(JObject record, string name, JTokenType type) => record[name] switch
    {
        null => default,
        var token when token.Type == type => token.Value<T>(),
        var token => throw new FormatException($"Unit {record["code"]}: {name} is {token}, not a {type}."),
    };
}
