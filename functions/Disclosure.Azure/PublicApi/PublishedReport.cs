using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>One entry of <c>published/index.json</c>.</summary>
/// <param name="Area">Area code.</param>
/// <param name="Name">Area name.</param>
/// <param name="Year">Report year.</param>
/// <param name="Edition">Number of the current edition: 1, or more after corrections.</param>
/// <param name="PublishedAt">When that edition was published, ISO 8601.</param>
public sealed record PublishedReport(string Area, LocalizedText Name, int Year, int Edition, string PublishedAt)
{
    /// <summary>Reads the index; of several editions of one report, the last one counts.</summary>
    public static IReadOnlyList<PublishedReport> ParseIndex(JObject index) =>
    [
        .. ((JArray)index["reports"]!).Select(Parse)
            .GroupBy(r => (r.Area, r.Year))
            .Select(g => g.MaxBy(r => r.Edition)!)
            .OrderBy(r => r.Area, StringComparer.Ordinal).ThenBy(r => r.Year),
    ];

    /// <summary>The permanent address of the report's current edition.</summary>
    public string Url => FormattableString.Invariant($"/reports/{Area}/{Year}");

    /// <summary>The entry as <c>/api/reports</c> shows it.</summary>
    public JObject ToJson() => new()
    {
        ["area"] = Area,
        ["name"] = LocalizedTextJson.Write(Name),
        ["year"] = Year,
        ["edition"] = Edition,
        ["publishedAt"] = PublishedAt,
        ["url"] = Url,
    };

    private static PublishedReport Parse(JToken entry) => new(
        (string)entry["area"]!,
        LocalizedTextJson.Parse(entry["name"]),
        (int)entry["year"]!,
        (int)entry["edition"]!,
        (string)entry["publishedAt"]!);
}
