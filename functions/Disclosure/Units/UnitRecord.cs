using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Disclosure.Units;

/// <summary>One entry of a unit file, as <c>seeds/units/unit.schema.json</c> describes it.</summary>
internal static class UnitRecord
{
    private static readonly ImmutableHashSet<string> Members = ImmutableHashSet.Create(
        StringComparer.Ordinal, "code", "name", "kind", "parent", "from", "to", "included", "scopeReason", "duties", "makesRegulations", "supervisor");

    public static Unit Parse(JToken token)
    {
        var record = token as JObject ?? throw new FormatException($"A unit is an object, not {token}.");
        var code = record.Text("code");
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
        Name = record.Localized("name") is { Zh.Length: > 0, En.Length: > 0 } name ? name : throw new FormatException($"Unit {code} has an empty name."),
        Kind = record.OptionalWord<UnitKind>("kind") ?? throw new FormatException($"Unit {code} has no kind."),
        Parent = record.OptionalText("parent"),
        FromYear = record.Number("from"),
        ToYear = record.OptionalNumber("to"),
        Included = record.Flag("included", otherwise: true),
        ScopeReason = record.OptionalText("scopeReason"),
        Duties = record.Texts("duties"),
        Supervisor = record.OptionalText("supervisor"),
        MakesRegulations = record.Flag("makesRegulations", otherwise: false),
    };
}
