using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Disclosure;

/// <summary>
/// The one JSON shape of a figure, in filings, receipts, reports and the API:
/// <c>{state: value|word|blank|not_applicable, value, word, note, at}</c>; members without content are left out.
/// </summary>
public static class FigureJson
{
    /// <summary>A figure as JSON.</summary>
    public static JObject Write(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var json = new JObject { ["state"] = StateName(figure.State) };
        Add(json, "value", figure.Value);
        Add(json, "word", figure.Word);
        Add(json, "note", figure.Note);
        Add(json, "at", figure.At);
        return json;
    }

    /// <summary>Figures by code as a JSON object.</summary>
    public static JObject Write(IEnumerable<KeyValuePair<string, Figure>> figures) =>
        new(figures.Select(f => new JProperty(f.Key, Write(f.Value))));

    /// <summary>Reads what <see cref="Write(Figure)"/> wrote.</summary>
    /// <exception cref="FormatException">The state is unknown, or a value or word is missing that the state needs.</exception>
    public static Figure Parse(JToken json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var at = (string?)json["at"];
        var word = (string?)json["word"];
        var note = (string?)json["note"];
        return (string?)json["state"] switch
        {
            "blank" => Figure.Blank(at, note),
            "not_applicable" => Figure.NotApplicable(at, note),
            "word" when !string.IsNullOrEmpty(word) => Figure.OfWord(word, at, note),
            "value" when (decimal?)json["value"] is { } value => Figure.OfValue(value, at, word, note),
            var state => throw new FormatException($"No figure has the state “{state}” with these members: {json}"),
        };
    }

    /// <summary>Reads figures by code.</summary>
    /// <exception cref="FormatException">One of them is no figure.</exception>
    public static ImmutableSortedDictionary<string, Figure> ParseAll(JObject json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return json.Properties().ToImmutableSortedDictionary(p => p.Name, p => Parse(p.Value), StringComparer.Ordinal);
    }

    /// <summary>The name of a state in JSON and CSV.</summary>
    public static string StateName(FigureState state) => state switch
    {
        FigureState.Blank => "blank",
        FigureState.Value => "value",
        FigureState.Word => "word",
        FigureState.NotApplicable => "not_applicable",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    private static void Add(JObject json, string name, JToken? value)
    {
        // A null string becomes a token of type String, not Null: the value itself tells.
        if (value is JValue { Value: not null })
        {
            json[name] = value;
        }
    }
}
