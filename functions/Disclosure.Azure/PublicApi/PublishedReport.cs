using System.Collections.Immutable;
using Disclosure.Azure.Publishing;
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
        .. IndexEntry.ParseAll(index)
            .GroupBy(e => (e.Area, e.Year))
            .Select(g => Of([.. g.OrderBy(e => e.Edition)]))
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
        ["editions"] = new JArray(Editions.Select(EditionJson)),
    };

    private JObject EditionJson(EditionEntry edition)
    {
        var json = new JObject
        {
            ["edition"] = edition.Number,
            ["publishedAt"] = edition.PublishedAt,
            ["url"] = FormattableString.Invariant($"{Url}/{edition.Number}"),
        };
        if (edition.Correction is not null)
        {
            json["correction"] = edition.Correction;
        }

        return json;
    }

    private static PublishedReport Of(ImmutableArray<IndexEntry> editions) =>
        new(editions[^1].Area, editions[^1].Name, editions[^1].Year, editions[^1].Edition, editions[^1].PublishedAt)
        {
            Editions = [.. editions.Select(e => new EditionEntry(e.Edition, e.PublishedAt, e.Correction))],
        };
}
