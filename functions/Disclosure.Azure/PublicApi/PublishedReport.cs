using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>One report of <c>published/index.json</c>.</summary>
/// <param name="Area">Area code.</param>
/// <param name="Name">Area name, as the current edition has it.</param>
/// <param name="Year">Report year.</param>
/// <param name="Edition">Number of the current edition: 1, or more after corrections.</param>
/// <param name="PublishedAt">When that edition was published, ISO 8601.</param>
public sealed record PublishedReport(string Area, LocalizedText Name, int Year, int Edition, string PublishedAt)
{
    /// <summary>All its editions, the current one last.</summary>
    public required ImmutableArray<EditionEntry> Editions { get; init; }

    /// <summary>The permanent address of the report's current edition.</summary>
    public string Url => FormattableString.Invariant($"/reports/{Area}/{Year}");

    /// <summary>Reads the index: every report once, by area and year.</summary>
    public static ImmutableArray<PublishedReport> ParseIndex(JObject index) =>
    [
        .. ((JArray)index["reports"]!)
            .GroupBy(r => (Area: (string)r["area"]!, Year: (int)r["year"]!))
            .Select(g => Parse(g.Key.Area, g.Key.Year, [.. g.OrderBy(r => (int)r["edition"]!)]))
            .OrderBy(r => r.Area, StringComparer.Ordinal).ThenBy(r => r.Year),
    ];

    /// <summary>The entry as <c>/api/reports</c> shows it.</summary>
    /// <param name="formats">Suffixes the current edition can be read in.</param>
    public JObject ToJson(IEnumerable<string> formats) => new()
    {
        ["area"] = Area,
        ["name"] = LocalizedTextJson.Write(Name),
        ["year"] = Year,
        ["edition"] = Edition,
        ["publishedAt"] = PublishedAt,
        ["url"] = Url,
        ["formats"] = new JArray(formats),
        ["editions"] = new JArray(Editions.Select(e => new JObject
        {
            ["edition"] = e.Number,
            ["publishedAt"] = e.PublishedAt,
            ["url"] = FormattableString.Invariant($"{Url}/{e.Number}"),
        })),
    };

    private static PublishedReport Parse(string area, int year, JToken[] entries)
    {
        var editions = entries.Select(e => new EditionEntry((int)e["edition"]!, (string)e["publishedAt"]!)).ToImmutableArray();
        return new PublishedReport(area, LocalizedTextJson.Parse(entries[^1]["name"]), year, editions[^1].Number, editions[^1].PublishedAt)
        {
            Editions = editions,
        };
    }
}
