using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Newtonsoft.Json;
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

    /// <summary>SHA-256 of <c>approval.json</c> as the office wrote it; null in a manifest of before this was recorded.</summary>
    public string? ApprovalSha256 { get; init; }

    /// <summary>The edition before it; null for the first.</summary>
    public ReplacedEdition? Replaces { get; init; }

    /// <summary>Every file of the edition, by path.</summary>
    public required ImmutableArray<ManifestFile> Files { get; init; }

    /// <summary>When it was published, Asia/Shanghai, ISO 8601.</summary>
    public required string PublishedAt { get; init; }

    /// <summary>Why it replaces the edition before it; null for the first.</summary>
    public string? Correction => Replaces is null ? null : Approval.Correction;

    /// <summary>Folder of an edition, with a slash at its end.</summary>
    public static string Folder(int year, string area, int edition) =>
        string.Create(CultureInfo.InvariantCulture, $"{area}/{year}/{edition}/");

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are no manifest.</exception>
    public static Manifest Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Parse((JObject)CanonicalJson.Parse(Encoding.UTF8.GetString(bytes)));
        }
        catch (Exception e) when (e is JsonException or InvalidCastException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new FormatException($"The bytes are no manifest: {e.Message}", e);
        }
    }

    /// <summary>The canonical bytes.</summary>
    public byte[] Write()
    {
        var json = new JObject
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
        };
        if (ApprovalSha256 is not null)
        {
            json["approvalSha256"] = ApprovalSha256;
        }

        if (Replaces is not null)
        {
            json["correction"] = Correction;
            json["replaces"] = new JObject { ["edition"] = Replaces.Edition, ["sha256"] = Replaces.Sha256 };
        }

        return CanonicalJson.Write(json);
    }

    /// <summary>SHA-256 of its canonical bytes.</summary>
    public string Hash() => CanonicalJson.Hash(Write());

    private static Manifest Parse(JObject json) => new()
    {
        Area = Text(json, "area"),
        Name = LocalizedTextJson.Parse(json["name"]),
        Year = (int)json["year"]!,
        Edition = (int)json["edition"]!,
        Approval = Approval.Parse((JObject)json["approval"]!) ?? throw new FormatException("A manifest lacks its approval."),
        ApprovalSha256 = (string?)json["approvalSha256"],
        Replaces = json["replaces"] is JObject replaced ? new((int)replaced["edition"]!, Text(replaced, "sha256")) : null,
        Files = [.. json["files"]!.Select(f => new ManifestFile(Text(f, "path"), Text(f, "sha256"), (long)f["length"]!, Text(f, "contentType")))],
        PublishedAt = Text(json, "publishedAt"),
    };

    private static string Text(JToken json, string name) =>
        (string?)json[name] ?? throw new FormatException($"A manifest lacks {name}.");
}
