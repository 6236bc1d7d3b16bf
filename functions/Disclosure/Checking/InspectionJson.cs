using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Disclosure.Checking;

/// <summary>
/// What <c>check --format json</c> prints for a file: <c>{file, sha256, year, unit, edition, outcome:
/// accepted|rejected|unreadable, read, placed, figures: {code: figure}, findings: [finding], texts: {chapter: text},
/// unplaced: [{at, text}]}</c>. Every member is always there; year, unit and edition are null when unknown.
/// </summary>
public static class InspectionJson
{
    /// <summary>An inspection as JSON, members in reading order.</summary>
    public static JObject Write(Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        var submission = inspection.Submission;
        return new JObject
        {
            ["file"] = inspection.File,
            ["sha256"] = inspection.Sha256,
            ["year"] = inspection.Year,
            ["unit"] = inspection.Unit,
            ["edition"] = inspection.Edition,
            ["outcome"] = OutcomeName(inspection.Outcome),
            ["read"] = submission?.Read ?? 0,
            ["placed"] = submission?.Placed ?? 0,
            ["figures"] = FigureJson.Write(submission?.Figures ?? ImmutableSortedDictionary<string, Figure>.Empty),
            ["findings"] = FindingJson.Write(inspection.Findings),
            ["texts"] = new JObject((submission?.Texts ?? ImmutableSortedDictionary<string, string>.Empty).Select(t => new JProperty(t.Key, t.Value))),
            ["unplaced"] = new JArray((submission?.Unplaced ?? []).Select(u => new JObject { ["at"] = u.At, ["text"] = u.Text })),
        };
    }

    /// <summary>The name of an outcome in JSON, in the ledger and in receipts.</summary>
    public static string OutcomeName(Outcome outcome) => outcome switch
    {
        Outcome.Accepted => "accepted",
        Outcome.Rejected => "rejected",
        Outcome.Unreadable => "unreadable",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
