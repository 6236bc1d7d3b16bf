using Newtonsoft.Json.Linq;

namespace Disclosure.Reports;

/// <summary>Members of a JSON object by kind; a missing or different one is a <see cref="FormatException"/>.</summary>
internal readonly record struct JsonReading(JToken Token)
{
    public string Text(string name) => OptionalText(name) ?? throw Wrong(name);

    public string? OptionalText(string name) => Member(name) switch
    {
        null or JValue { Value: null } => null,
        JValue { Value: string text } => text,
        _ => throw Wrong(name),
    };

    public LocalizedText Localized(string name)
    {
        var text = new JsonReading(Object(name));
        return new LocalizedText(text.Text("zh"), text.Text("en"));
    }

    public int Integer(string name) => Member(name) is JValue { Value: long and >= int.MinValue and <= int.MaxValue } value ? (int)value : throw Wrong(name);

    public decimal Number(string name) => Member(name) is JValue { Value: long or decimal } value ? (decimal)value : throw Wrong(name);

    public bool Flag(string name) => Member(name) is JValue { Value: bool flag } ? flag : throw Wrong(name);

    public JObject Object(string name) => Member(name) as JObject ?? throw Wrong(name);

    public JsonReading? OptionalObject(string name) => Member(name) is null ? null : new JsonReading(Object(name));

    public IEnumerable<JsonReading> Items(string name) =>
        (Member(name) as JArray ?? throw Wrong(name)).Select(item => new JsonReading(item));

    private JToken? Member(string name) => (Token as JObject)?[name];

    private FormatException Wrong(string name) => new($"The member {name} is missing or of another kind: {Token.Path}");
}
