using Newtonsoft.Json.Linq;

namespace Disclosure.Units;

/// <summary>One entry of a unit file.</summary>
internal static class UnitRecord
{
    public static Unit Parse(JObject record)
    {
        var code = Required(record, "code");
        var unit = new Unit
        {
            Code = code,
            Name = new LocalizedText(Required((JObject)record["name"]!, "zh"), Required((JObject)record["name"]!, "en")),
            Kind = Enum.TryParse<UnitKind>(Required(record, "kind"), ignoreCase: true, out var kind)
                ? kind
                : throw new FormatException($"Unit {code}: unknown kind {record["kind"]}."),
            Parent = (string?)record["parent"],
            FromYear = (int?)record["from"] ?? throw new FormatException($"Unit {code}: from is missing."),
            ToYear = (int?)record["to"],
            Included = (bool?)record["included"] ?? true,
            ScopeReason = (string?)record["scopeReason"],
            Duties = [.. (record["duties"] as JArray ?? []).Select(d => (string)d!)],
            MakesRegulations = (bool?)record["makesRegulations"] ?? false,
        };
        if (!code.All(char.IsAsciiDigit) || (!unit.Included && string.IsNullOrEmpty(unit.ScopeReason)))
        {
            throw new FormatException($"Unit {code}: a code has digits only, and a unit out of the sum needs a scopeReason.");
        }

        return unit;
    }

    private static string Required(JObject record, string name) =>
        (string?)record[name] is { Length: > 0 } value ? value : throw new FormatException($"A unit lacks {name}: {record}");
}
