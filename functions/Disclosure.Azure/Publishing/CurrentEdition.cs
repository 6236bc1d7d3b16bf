using Newtonsoft.Json.Linq;

namespace Disclosure.Azure.Publishing;

/// <summary><c>published/{area}/{year}/current.json</c>: which edition readers get.</summary>
/// <param name="Edition">Number of the edition.</param>
/// <param name="Draft">Hash of the draft it was made from.</param>
/// <param name="PublishedAt">When it was published, ISO 8601.</param>
public sealed record CurrentEdition(int Edition, string Draft, string PublishedAt)
{
    internal static CurrentEdition Parse(JObject json) =>
        new((int)json["edition"]!, (string)json["draft"]!, (string)json["publishedAt"]!);

    internal JObject ToJson() => new() { ["edition"] = Edition, ["draft"] = Draft, ["publishedAt"] = PublishedAt };
}
