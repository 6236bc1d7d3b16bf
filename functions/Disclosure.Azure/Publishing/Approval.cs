using System.Collections.Immutable;
using Disclosure.Azure.Consolidating;
using Disclosure.Checking.Privacy;
using Disclosure.Consolidation;
using Disclosure.Reports;
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
    /// Null when the text is no JSON object with the four members, one of them holds what nobody can read
    /// (<see cref="LegibleText"/>), the draft is no hash, or the correction is no text or
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

    /// <summary>
    /// What stops the publication of the report it approves: its open findings, and details of persons in the reason of a
    /// correction, which is published as it is.
    /// </summary>
    public ImmutableArray<ReportFinding> Open(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var inReason = PrivacyFindings.In(Correction ?? string.Empty, OfficeFolder.Approval, report.Year, isContact: false, isWhole: false);
        return [.. report.Open, .. inReason.Select(f => new ReportFinding(report.Area, f)).Where(f => f.StopsApproval)];
    }

    /// <summary>Its canonical JSON.</summary>
    public byte[] Write() => CanonicalJson.Write(ToJson());

    internal static Approval? Parse(JObject json) =>
        Text(json, "draft") is { Length: HashLength } draft && draft.All(char.IsAsciiHexDigitLower)
        && Text(json, "by") is { } by && Text(json, "at") is { } at && Text(json, "review") is { } review
        && IsCorrection(json["correction"])
            ? new(draft, by, at, review) { Correction = Text(json, "correction") }
            : null;

    private static bool IsCorrection(JToken? text) => text is null or { Type: JTokenType.Null }
        || (text is JValue { Value: string { Length: <= LongestCorrection } correction } && LegibleText.Is(correction));

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
        json[name] is JValue { Value: string text } && !string.IsNullOrWhiteSpace(text) && LegibleText.Is(text) ? text : null;
}
