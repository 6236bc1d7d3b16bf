using System.Collections.Immutable;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Disclosure;

/// <summary>
/// Members of our own JSON files, with a <see cref="FormatException"/> that names what is missing or of the wrong type.
/// </summary>
internal static class JsonMembers
{
    /// <summary>The object that is the whole text.</summary>
    public static JObject ParseObject(string json)
    {
        try
        {
            return CanonicalJson.Parse(json) as JObject ?? throw new FormatException("The file is not one JSON object.");
        }
        catch (JsonException error)
        {
            throw new FormatException($"The file is not JSON: {error.Message}", error);
        }
    }

    public static string Text(this JObject json, string name) =>
        json.OptionalText(name) ?? throw Missing(json, name, "a text");

    public static string? OptionalText(this JObject json, string name) => json[name] switch
    {
        null => null,
        JValue { Value: string value } => value,
        _ => throw Missing(json, name, "a text"),
    };

    public static int? OptionalNumber(this JObject json, string name) => json[name] switch
    {
        null => null,
        JValue { Value: long value and >= 0 and <= int.MaxValue } => (int)value,
        _ => throw Missing(json, name, "a whole number"),
    };

    public static int Number(this JObject json, string name) =>
        json.OptionalNumber(name) ?? throw Missing(json, name, "a whole number");

    public static decimal Decimal(this JObject json, string name) => json[name] is JValue { Value: long or decimal } value
        ? (decimal)value
        : throw Missing(json, name, "a number");

    /// <summary>True or false; without a value to stand for it, the member has to be there.</summary>
    public static bool Flag(this JObject json, string name, bool? otherwise = null) => json[name] switch
    {
        null when otherwise is { } flag => flag,
        JValue { Value: bool value } => value,
        _ => throw Missing(json, name, "true or false"),
    };

    public static JObject Object(this JObject json, string name) =>
        json[name] as JObject ?? throw Missing(json, name, "an object");

    public static JObject? OptionalObject(this JObject json, string name) =>
        json[name] is null ? null : json.Object(name);

    /// <summary>The objects of an array that has to be there.</summary>
    public static IEnumerable<JObject> RequiredObjects(this JObject json, string name) =>
        json[name] is null ? throw Missing(json, name, "a list of objects") : json.Objects(name);

    /// <summary>The objects of an array; none when the member is absent.</summary>
    public static IEnumerable<JObject> Objects(this JObject json, string name) =>
        json.Items(name).Select(item => item as JObject ?? throw Missing(json, name, "a list of objects"));

    /// <summary>The texts of an array; none when the member is absent.</summary>
    public static ImmutableArray<string> Texts(this JObject json, string name) =>
        [.. json.Items(name).Select(item => (item as JValue)?.Value as string ?? throw Missing(json, name, "a list of texts"))];

    public static LocalizedText Localized(this JObject json, string name) => LocalizedTextJson.Parse(json.Object(name));

    /// <summary>A word of an enumeration as the files spell it: <c>skip_if_any_missing</c> for SkipIfAnyMissing.</summary>
    public static T? OptionalWord<T>(this JObject json, string name)
        where T : struct, Enum
    {
        var word = json.OptionalText(name);
        return word switch
        {
            null => null,
            _ when Enum.TryParse<T>(word.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var value)
                && !char.IsAsciiDigit(word[0]) => value,
            _ => throw new FormatException($"“{word}” is no {typeof(T).Name}: {json}"),
        };
    }

    /// <summary>The word an enumeration spells without underscores (<c>district</c>, <c>sum</c>).</summary>
    public static string Word(Enum value) => value.ToString().ToLowerInvariant();

    private static JArray Items(this JObject json, string name) => json[name] switch
    {
        null => [],
        JArray array => array,
        _ => throw Missing(json, name, "a list"),
    };

    private static FormatException Missing(JObject json, string name, string wanted) =>
        new($"{name} must be {wanted} in {json.ToString(Formatting.None)}");
}
