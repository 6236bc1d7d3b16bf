using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Disclosure;

/// <summary>
/// The one JSON shape of a finding, in <c>check</c>, receipts and reports:
/// <c>{code, severity: error|warning|notice, at, observed, expected, difference, indicator, message: {zh, en},
/// action: {zh, en}, reason: {from: unit|office|waiver, text, by, at}}</c>; members without content are left out.
/// </summary>
public static class FindingJson
{
    /// <summary>A finding as JSON.</summary>
    public static JObject Write(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var json = new JObject
        {
            ["code"] = finding.Code,
            ["severity"] = SeverityName(finding.Severity),
        };
        Add(json, "at", finding.At);
        Add(json, "observed", finding.Observed);
        Add(json, "expected", finding.Expected);
        Add(json, "difference", finding.Difference);
        Add(json, "indicator", finding.Indicator);
        json["message"] = LocalizedTextJson.Write(finding.Message);
        json["action"] = LocalizedTextJson.Write(finding.Action);
        if (finding.Explanation is { } explanation)
        {
            var reason = new JObject { ["from"] = JsonMembers.Word(explanation.Source), ["text"] = explanation.Text };
            Add(reason, "by", explanation.By);
            Add(reason, "at", explanation.At);
            json["reason"] = reason;
        }

        return json;
    }

    /// <summary>Findings as a JSON array, in their order.</summary>
    public static JArray Write(IEnumerable<Finding> findings) => new(findings.Select(Write));

    /// <summary>Reads what <see cref="Write(Finding)"/> wrote.</summary>
    /// <exception cref="FormatException">Code, severity or a text is missing or unknown.</exception>
    public static Finding Parse(JToken json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var severity = (string?)json["severity"] switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            "notice" => Severity.Notice,
            var other => throw new FormatException($"No finding has the severity “{other}”."),
        };
        return new Finding(
            (string?)json["code"] ?? throw new FormatException("A finding lacks its code."),
            severity,
            LocalizedTextJson.Parse(json["message"]),
            LocalizedTextJson.Parse(json["action"]))
        {
            At = (string?)json["at"],
            Observed = (string?)json["observed"],
            Expected = (string?)json["expected"],
            Difference = (string?)json["difference"],
            Indicator = (string?)json["indicator"],
            Explanation = json["reason"] is JObject reason ? ParseExplanation(reason) : null,
        };
    }

    /// <summary>A report published before reasons said whose they are has those of the office.</summary>
    private static Explanation ParseExplanation(JObject reason) => new(
        reason.OptionalWord<ExplanationSource>("from") ?? ExplanationSource.Office, reason.Text("text"), reason.OptionalText("by"), reason.OptionalText("at"));

    /// <summary>Reads what <see cref="Write(IEnumerable{Finding})"/> wrote.</summary>
    /// <exception cref="FormatException">One of them is no finding.</exception>
    public static ImmutableArray<Finding> ParseAll(JArray json) => [.. json.Select(Parse)];

    /// <summary>The name of a severity in JSON.</summary>
    public static string SeverityName(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Notice => "notice",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };

    private static void Add(JObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
