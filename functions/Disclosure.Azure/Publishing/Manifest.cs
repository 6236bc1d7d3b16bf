using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure.Publishing;

/// <summary>
/// <c>published/{area}/{year}/{edition}/manifest.json</c>: an edition exists once this does. It is written once and rules
/// from then on.
/// </summary>
public sealed record Manifest
{
    /// <summary>Area code.</summary>
    public required string Area { get; init; }

    /// <summary>Area name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Report year.</summary>
    public required int Year { get; init; }

    /// <summary>1, or more after corrections.</summary>
    public required int Edition { get; init; }

    /// <summary>The approval, which names the draft.</summary>
    public required Approval Approval { get; init; }

    /// <summary>Every file of the edition, by path.</summary>
    public required ImmutableArray<ManifestFile> Files { get; init; }

    /// <summary>When it was published, Asia/Shanghai, ISO 8601.</summary>
    public required string PublishedAt { get; init; }

    /// <summary>Folder of an edition, with a slash at its end.</summary>
    public static string Folder(int year, string area, int edition) =>
        string.Create(CultureInfo.InvariantCulture, $"{area}/{year}/{edition}/");

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are no manifest.</exception>
    public static Manifest Parse(ReadOnlySpan<byte> bytes)
    {
        var json = (JObject)CanonicalJson.Parse(Encoding.UTF8.GetString(bytes));
        return new Manifest
        {
            Area = (string)json["area"]!,
            Name = LocalizedTextJson.Parse(json["name"]),
            Year = (int)json["year"]!,
            Edition = (int)json["edition"]!,
            Approval = Approval.Parse((JObject)json["approval"]!) ?? throw new FormatException("A manifest lacks its approval."),
            Files =
            [
                .. json["files"]!.Select(f => new ManifestFile(
                    (string)f["path"]!, (string)f["sha256"]!, (long)f["length"]!, (string)f["contentType"]!)),
            ],
            PublishedAt = (string)json["publishedAt"]!,
        };
    }

    /// <summary>The canonical bytes.</summary>
    public byte[] Write() => CanonicalJson.Write(new JObject
    {
        ["area"] = Area,
        ["name"] = LocalizedTextJson.Write(Name),
        ["year"] = Year,
        ["edition"] = Edition,
        ["draft"] = Approval.Draft,
        ["approval"] = Approval.ToJson(),
        ["files"] = new JArray(Files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => new JObject
        {
            ["path"] = f.Path,
            ["sha256"] = f.Sha256,
            ["length"] = f.Length,
            ["contentType"] = f.ContentType,
        })),
        ["publishedAt"] = PublishedAt,
    });
}
