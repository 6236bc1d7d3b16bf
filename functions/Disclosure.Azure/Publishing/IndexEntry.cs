using Newtonsoft.Json.Linq;

namespace Disclosure.Azure.Publishing;

/// <summary>One edition as <c>published/index.json</c> lists it.</summary>
/// <param name="Area">Area code.</param>
/// <param name="Name">Area name.</param>
/// <param name="Year">Report year.</param>
/// <param name="Edition">1, or more after corrections.</param>
/// <param name="PublishedAt">When it was published, Asia/Shanghai, ISO 8601.</param>
/// <param name="Correction">Why it replaces the edition before it; null for the first.</param>
internal sealed record IndexEntry(string Area, LocalizedText Name, int Year, int Edition, string PublishedAt, string? Correction)
{
    /// <summary>What there is one of.</summary>
    public (string Area, int Year, int Edition) Key => (Area, Year, Edition);

    /// <summary>The entry of an edition.</summary>
    public static IndexEntry Of(Manifest manifest) => new(
        manifest.Area, manifest.Name, manifest.Year, manifest.Edition, manifest.PublishedAt, manifest.Correction);

    /// <summary>The entries of an index; none of null.</summary>
    public static IEnumerable<IndexEntry> ParseAll(JObject? index) => (index?["reports"] as JArray ?? []).Select(entry => new IndexEntry(
        (string)entry["area"]!,
        LocalizedTextJson.Parse(entry["name"]),
        (int)entry["year"]!,
        (int)entry["edition"]!,
        (string)entry["publishedAt"]!,
        (string?)entry["correction"]));

    /// <summary>The index of entries, ordered by area, year and edition.</summary>
    public static JObject WriteAll(IEnumerable<IndexEntry> entries) => new()
    {
        ["reports"] = new JArray(entries
            .OrderBy(e => e.Area, StringComparer.Ordinal).ThenBy(e => e.Year).ThenBy(e => e.Edition)
            .Select(e => e.ToJson())),
    };

    private JObject ToJson()
    {
        var json = new JObject
        {
            ["area"] = Area,
            ["name"] = LocalizedTextJson.Write(Name),
            ["year"] = Year,
            ["edition"] = Edition,
            ["publishedAt"] = PublishedAt,
        };
        if (Correction is not null)
        {
            json["correction"] = Correction;
        }

        return json;
    }
}
