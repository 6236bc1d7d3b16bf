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
    private const int HashLength = 64;

    /// <summary>Reads an approval.</summary>
    /// <returns>Null when the text is no JSON object with the four members, or the draft is no hash.</returns>
    public static Approval? Parse(string text)
    {
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
            ? new(draft, by, at, review)
            : null;

    internal JObject ToJson() => new() { ["draft"] = Draft, ["by"] = By, ["at"] = At, ["review"] = Review };

    private static string? Text(JObject json, string name) =>
        json[name] is JValue { Value: string text } && !string.IsNullOrWhiteSpace(text) ? text : null;
}
