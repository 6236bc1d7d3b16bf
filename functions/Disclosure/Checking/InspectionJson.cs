using System.Collections.Immutable;
using Disclosure.Submissions;
using Newtonsoft.Json.Linq;

namespace Disclosure.Checking;

/// <summary>
/// What <c>check --format json</c> prints for a file: <c>{file, sha256, year, unit, edition, outcome:
/// accepted|rejected|unreadable, read, placed, figures: {code: figure}, findings: [finding], texts: {chapter: text},
/// mentions: [{indicator, value, word, chapter, at, offset, quote}], numbers: [{at, offset, text}], local: [{table, path,
/// column, figure}], unplacedCount, unplaced: [{at, text}]}</c>. Numbers are those of the texts that belong to no indicator
/// and are no date, address or the like; <c>unplaced</c> lists the first <see cref="UnplacedItem.MostListed"/>. Every
/// member is always there; year, unit and edition are null when unknown.
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
            ["mentions"] = new JArray((submission?.Mentions ?? []).Select(Write)),
            ["numbers"] = new JArray((submission?.Numbers ?? []).Where(n => n.Kind == ProseNumberKind.Unplaced).Select(n => new JObject
            {
                ["at"] = n.At,
                ["offset"] = n.Offset,
                ["text"] = n.Text,
            })),
            ["local"] = LocalFigureJson.Write(submission?.Local ?? []),
            ["unplacedCount"] = submission?.UnplacedCount ?? 0,
            ["unplaced"] = new JArray((submission?.Unplaced ?? []).Select(u => new JObject { ["at"] = u.At, ["text"] = u.Text })),
        };
    }

    private static JObject Write(Mention mention) => new()
    {
        ["indicator"] = mention.Indicator,
        ["value"] = mention.Value,
        ["word"] = mention.Word,
        ["chapter"] = mention.Chapter,
        ["at"] = mention.At,
        ["offset"] = mention.Offset,
        ["quote"] = mention.Quote,
    };

    /// <summary>The name of an outcome in JSON, in the ledger and in receipts.</summary>
    public static string OutcomeName(Outcome outcome) => outcome switch
    {
        Outcome.Accepted => "accepted",
        Outcome.Rejected => "rejected",
        Outcome.Unreadable => "unreadable",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
