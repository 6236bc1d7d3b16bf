using System.Collections.Immutable;
using System.Reflection;
using Newtonsoft.Json.Linq;

namespace Disclosure.Checking.Catalogue;

/// <summary>
/// What the files <c>catalogue.{group}.json</c> say of a code. A rule has its meaning there only: source, texts and
/// examples are its form file's.
/// </summary>
internal sealed record CatalogueText(LocalizedText Group, int Order, LocalizedText Meaning)
{
    private const string Prefix = "Disclosure.Checking.Catalogue.catalogue.";

    /// <summary>All of them by code, in two languages by construction: a text without one of them is no text.</summary>
    public static ImmutableSortedDictionary<string, CatalogueText> All { get; } =
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .SelectMany(Read).ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Null for a rule of this pipeline.</summary>
    public LocalizedText? Source { get; init; }

    /// <summary>Null where the finding's own text says it without naming what was read.</summary>
    public LocalizedText? Action { get; init; }

    /// <summary>Null for a rule.</summary>
    public CatalogueExample? Fails { get; init; }

    /// <summary>Null for a rule.</summary>
    public CatalogueExample? Passes { get; init; }

    private static IEnumerable<KeyValuePair<string, CatalogueText>> Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        var file = JsonMembers.ParseObject(reader.ReadToEnd());
        var (group, order) = (file.Localized("group"), file.Number("order"));
        return [.. file.Object("findings").Properties().Select(p => KeyValuePair.Create(p.Name, Read((JObject)p.Value, group, order)))];
    }

    private static CatalogueText Read(JObject json, LocalizedText group, int order) => new(group, order, json.Localized("meaning"))
    {
        Source = json["source"] is null ? null : json.Localized("source"),
        Action = json["action"] is null ? null : json.Localized("action"),
        Fails = json.OptionalObject("fails") is { } fails ? Example(fails) : null,
        Passes = json.OptionalObject("passes") is { } passes ? Example(passes) : null,
    };

    private static CatalogueExample Example(JObject json) => json.OptionalText("file") is { } name
        ? new CatalogueExample
        {
            File = new ExampleFile
            {
                Name = name,
                Text = json.Text("text"),
                Year = json.OptionalNumber("year") ?? 2019,
                Unit = json.OptionalText("unit") ?? "620403502",
                LastYear = json.OptionalText("lastYear"),
            },
        }
        : new CatalogueExample { Words = LocalizedTextJson.Parse(json) };
}
