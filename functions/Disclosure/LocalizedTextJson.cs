using Newtonsoft.Json.Linq;

namespace Disclosure;

/// <summary>The one JSON shape of a text in two languages: <c>{zh, en}</c>.</summary>
public static class LocalizedTextJson
{
    /// <summary>A text as JSON.</summary>
    public static JObject Write(LocalizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new JObject { ["zh"] = text.Zh, ["en"] = text.En };
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is no object, or one of the languages is missing.</exception>
    public static LocalizedText Parse(JToken? json) => json is JObject text
        ? new LocalizedText(text.Text("zh"), text.Text("en"))
        : throw new FormatException("A text in two languages is an object with zh and en.");
}
