using System.Collections.Immutable;
using System.Text;
using Disclosure.Reasons;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Disclosure.Submissions;

/// <summary>
/// The JSON of a filing: <c>{year, unit, edition, figures: {code: figure}, local: [local figure],
/// texts: {chapter: text}, warnings: [finding], reasons: [reason], waivers: [reason]}</c>. Parts the file does not contain are left out, so that an empty table
/// and no table stay different.
/// </summary>
public static class FilingJson
{
    /// <summary>The canonical bytes: equal filings give equal bytes, whose SHA-256 (<see cref="CanonicalJson.Hash"/>) names the snapshot.</summary>
    public static byte[] Write(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var json = new JObject
        {
            ["year"] = filing.Year,
            ["unit"] = filing.Unit,
            ["edition"] = filing.Edition,
        };
        if (filing.Figures is { } figures)
        {
            json["figures"] = FigureJson.Write(figures);
        }

        if (filing.Local is { } local)
        {
            json["local"] = LocalFigureJson.Write(local);
        }

        if (filing.Texts is { } texts)
        {
            json["texts"] = new JObject(texts.Select(t => new JProperty(t.Key, t.Value)));
        }

        if (!filing.Warnings.IsEmpty)
        {
            json["warnings"] = FindingJson.Write(filing.Warnings);
        }

        if (!filing.Reasons.IsEmpty)
        {
            json["reasons"] = ReasonJson.Write(filing.Reasons);
        }

        if (!filing.Waivers.IsEmpty)
        {
            json["waivers"] = ReasonJson.Write(filing.Waivers);
        }

        return CanonicalJson.Write(json);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are no filing: a snapshot in storage is never anything else.</exception>
    public static Filing Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Parse(CanonicalJson.Parse(Encoding.UTF8.GetString(bytes)));
        }
        catch (JsonException broken)
        {
            throw new FormatException("A filing is not JSON.", broken);
        }
        catch (ArgumentException wrong)
        {
            throw new FormatException("A member of a filing has the wrong type.", wrong);
        }
    }

    private static Filing Parse(JToken token) => token is JObject json
        ? new Filing
        {
            Year = (int?)json["year"] ?? throw new FormatException("A filing lacks its year."),
            Unit = (string?)json["unit"] ?? throw new FormatException("A filing lacks its unit."),
            Edition = (string?)json["edition"] ?? throw new FormatException("A filing lacks its edition."),
            Figures = json["figures"] is JObject figures ? FigureJson.ParseAll(figures) : null,
            Local = json["local"] is JArray local ? LocalFigureJson.ParseAll(local) : null,
            Texts = json["texts"] is JObject texts
                ? texts.Properties().ToImmutableSortedDictionary(t => t.Name, t => (string)t.Value!, StringComparer.Ordinal)
                : null,
            Warnings = json["warnings"] is JArray warnings ? FindingJson.ParseAll(warnings) : [],
            Reasons = json["reasons"] is JArray reasons ? ReasonJson.ParseAll(reasons, json.Text("unit")) : [],
            Waivers = json["waivers"] is JArray waivers ? ReasonJson.ParseAll(waivers, json.Text("unit")) : [],
        }
        : throw new FormatException("A filing is a JSON object.");
}
