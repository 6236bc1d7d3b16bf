using System.Collections.Immutable;
using System.Globalization;
using Disclosure.Checking;
using Disclosure.Documents;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Disclosure.Consolidation;

/// <summary>One entry of an office file, which becomes an adjustment or a reason only when every member is right.</summary>
internal sealed class OfficeEntry
{
    // Whoever mends so many mends the others too; one error alone stops the approval.
    private const int MostFindings = 1_000;

    private readonly JObject? _members;
    private readonly JToken _token;
    private readonly string _file;
    private readonly FindingCode _invalid;
    private readonly HashSet<string> _keys;
    private readonly ImmutableArray<Finding>.Builder _findings;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public OfficeEntry(JToken token, string file, FindingCode invalid, HashSet<string> keys, ImmutableArray<Finding>.Builder findings)
    {
        (_token, _members, _file, _invalid, _keys, _findings) = (token, token as JObject, file, invalid, keys, findings);
        if (_members is null)
        {
            Refuse("", "no-object");
        }
    }

    /// <summary>True while nothing was refused.</summary>
    public bool IsValid { get; private set; } = true;

    /// <summary>A text that must be there; null and a finding when it is not.</summary>
    public string? Text(string member)
    {
        var text = OptionalText(member);
        if (text is { Length: > 0 })
        {
            return text;
        }

        // What is there and no text, or not legible, is refused already.
        if (_members is not null && (text is not null || _members[member] is null or { Type: JTokenType.Null }))
        {
            Refuse(member, "missing");
        }

        return null;
    }

    /// <summary>A text that may be left out; null and a finding when it is something else.</summary>
    public string? OptionalText(string member)
    {
        _known.Add(member);
        switch (_members?[member])
        {
            case null or { Type: JTokenType.Null }:
                return null;
            case JValue { Value: string text } when !LegibleText.Is(text):
                Refuse(member, "illegible");
                return null;
            case JValue { Value: string text }:
                return text.Trim();
            default:
                Refuse(member, "no-text");
                return null;
        }
    }

    /// <summary>A day as <c>2020-01-20</c>; null and a finding when it is something else, or missing where it must be there.</summary>
    public string? Day(string member, bool isRequired)
    {
        var text = isRequired ? Text(member) : OptionalText(member);
        if (text is null || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return text;
        }

        Refuse(member, "no-date");
        return null;
    }

    /// <summary>An exact number that must be there; null and a finding when it is not.</summary>
    public decimal? Number(string member)
    {
        _known.Add(member);
        switch (_members?[member])
        {
            case JValue { Value: long integer }:
                return integer;
            case JValue { Value: decimal number }:
                return number;
            case null or { Type: JTokenType.Null }:
                Refuse(member, "missing");
                return null;
            default:
                Refuse(member, "no-number");
                return null;
        }
    }

    /// <summary>Refuses members nobody asked for: a misspelt name must not pass for one left out.</summary>
    public void RefuseOthers()
    {
        foreach (var property in (_members?.Properties() ?? []).Where(p => !_known.Contains(p.Name)))
        {
            Refuse(property.Name, "unknown-member");
        }
    }

    /// <summary>Refuses an entry whose key an earlier entry of the file has.</summary>
    public void RefuseSecond(string member, string? key)
    {
        if (key is not null && !_keys.Add(key) && _members is not null)
        {
            Refuse(member, "twice");
        }
    }

    /// <summary>Adds a finding that names the member, its line and what was read; does so once for an entry that is no object.</summary>
    public void Refuse(string member, string problem)
    {
        if (!IsValid && _members is null)
        {
            return;
        }

        IsValid = false;
        if (_findings.Count >= MostFindings)
        {
            return;
        }

        var token = member.Length == 0 ? _token : _members?.Property(member, StringComparison.Ordinal) ?? (JToken?)_members ?? _token;
        var read = (token as JProperty)?.Value ?? (problem == "missing" ? null : token);
        _findings.Add(_invalid.At(
            OfficeFiles.Place(_file, ((IJsonLineInfo)token).LineNumber),
            read is null ? null : Reading.Quote(read is JValue { Value: string text } ? text : read.ToString(Formatting.None)),
            arguments: [("member", member), ("problem", problem)]));
    }
}
