using Disclosure.Consolidation;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure.Publishing;

/// <summary><c>office/{area}/{year}/approval.json</c>: the office's word that a draft is to be published.</summary>
/// <param name="Draft">Hash that names the draft.</param>
/// <param name="By">Who approves.</param>
/// <param name="At">When, as the office writes it.</param>
/// <param name="Review">The review made before (保密审查, 分管领导).</param>
public sealed record Approval(string Draft, string By, string At, string Review)
{
    /// <summary>Characters a correction's reason may have: it stands in the index and in the feed, which everybody loads.</summary>
    public const int LongestCorrection = 2_000;

    private const int HashLength = 64;

    /// <summary>Why a published report is corrected; null in the approval of a first edition.</summary>
    public string? Correction { get; init; }

    /// <summary>Reads an approval.</summary>
    /// <returns>
    /// Null when the text is no JSON object with the four members, the draft is no hash, or the correction is no text or
    /// longer than <see cref="LongestCorrection"/>. An empty correction counts as none.
    /// </returns>
    public static Approval? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return text.Length <= OfficeFiles.LongestFile && CanonicalJson.Parse(text) is JObject json ? Parse(json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Its canonical JSON.</summary>
    public byte[] Write() => CanonicalJson.Write(ToJson());

    internal static Approval? Parse(JObject json) =>
        Text(json, "draft") is { Length: HashLength } draft && draft.All(char.IsAsciiHexDigitLower)
        && Text(json, "by") is { } by && Text(json, "at") is { } at && Text(json, "review") is { } review
        && json["correction"] is null or { Type: JTokenType.Null } or JValue { Value: string { Length: <= LongestCorrection } }
            ? new(draft, by, at, review) { Correction = Text(json, "correction") }
            : null;

    internal JObject ToJson()
    {
        var json = new JObject { ["draft"] = Draft, ["by"] = By, ["at"] = At, ["review"] = Review };
        if (Correction is not null)
        {
            json["correction"] = Correction;
        }

        return json;
    }

    private static string? Text(JObject json, string name) =>
        json[name] is JValue { Value: string text } && !string.IsNullOrWhiteSpace(text) ? text : null;
}
