using System.Collections.Immutable;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Disclosure.Forms;

/// <summary>Members of a form file, with a <see cref="FormatException"/> that names what is missing or of the wrong type.</summary>
internal static class JsonMembers
{
    public static JObject ParseObject(string json)
    {
        try
        {
            return CanonicalJson.Parse(json) as JObject ?? throw new FormatException("A form file is one JSON object.");
        }
        catch (JsonException error)
        {
            throw new FormatException($"A form file is not JSON: {error.Message}", error);
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
        JValue { Value: long value and >= 0 and <= 9999 } => (int)value,
        _ => throw Missing(json, name, "a whole number"),
    };

    public static int Number(this JObject json, string name) =>
        json.OptionalNumber(name) ?? throw Missing(json, name, "a whole number");

    public static bool Flag(this JObject json, string name, bool otherwise) => json[name] switch
    {
        null => otherwise,
        JValue { Value: bool value } => value,
        _ => throw Missing(json, name, "true or false"),
    };

    public static JObject Object(this JObject json, string name) =>
        json[name] as JObject ?? throw Missing(json, name, "an object");

    public static JObject? OptionalObject(this JObject json, string name) =>
        json[name] is null ? null : json.Object(name);

    /// <summary>The objects of an array; none when the member is absent.</summary>
    public static IEnumerable<JObject> Objects(this JObject json, string name) =>
        json.Items(name).Select(item => item as JObject ?? throw Missing(json, name, "a list of objects"));

    /// <summary>The texts of an array; none when the member is absent.</summary>
    public static ImmutableArray<string> Texts(this JObject json, string name) =>
        [.. json.Items(name).Select(item => (item as JValue)?.Value as string ?? throw Missing(json, name, "a list of texts"))];

    public static LocalizedText Localized(this JObject json, string name)
    {
        var text = json.Object(name);
        return new LocalizedText(text.Text("zh"), text.Text("en"));
    }

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

    private static JArray Items(this JObject json, string name) => json[name] switch
    {
        null => [],
        JArray array => array,
        _ => throw Missing(json, name, "a list"),
    };

    private static FormatException Missing(JObject json, string name, string wanted) =>
        new($"{name} must be {wanted} in {json.ToString(Formatting.None)}");
}
