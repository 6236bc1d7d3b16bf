using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Disclosure.Checking.Privacy;
using Disclosure.Documents;
using Newtonsoft.Json.Linq;

namespace Disclosure.Checking;

/// <summary>
/// A kind of finding that is not a rule of the form: a stable code, its severity, and its texts in
/// <c>findings.zh.json</c> and <c>findings.en.json</c> (message and action, with <c>{arguments}</c>; <c>terms</c>
/// holds the words for an argument that is one of a few keys, such as <c>{what}</c> = <c>rows</c>).
/// </summary>
public sealed partial class FindingCode
{
    private static readonly ImmutableSortedDictionary<string, JObject> Texts =
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("zh", Load("zh")), KeyValuePair.Create("en", Load("en"))]);

    internal FindingCode(string code, Severity severity)
    {
        Code = code;
        Severity = severity;
    }

    /// <summary>The code as receipts and the API show it.</summary>
    public string Code { get; }

    /// <summary>What such a finding does to a file.</summary>
    public Severity Severity { get; }

    /// <summary>
    /// Makes a finding. Texts may name <c>{at}</c>, <c>{observed}</c>, <c>{expected}</c>, <c>{difference}</c> and any
    /// argument given, in its own language where it has one; an argument named like one of the four takes its place in
    /// the texts only. An argument a text names and nobody gave stays empty.
    /// </summary>
    public Finding At(
        string? at,
        string? observed = null,
        string? expected = null,
        string? difference = null,
        string? indicator = null,
        params ReadOnlySpan<(string Name, LocalizedText Value)> arguments)
    {
        // What a finding quotes may hold details of a person, whatever the finding is about.
        observed = Masked(observed);
        expected = Masked(expected);
        var values = new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["at"] = at is null ? string.Empty : new LocalizedText(SpokenAddress.Zh(at), at),
            ["observed"] = observed ?? string.Empty,
            ["expected"] = expected ?? string.Empty,
            ["difference"] = difference is null ? string.Empty : new LocalizedText(difference.StartsWith('-') ? $"少 {difference[1..]}" : $"多 {difference}", difference),
        };
        foreach (var (name, value) in arguments)
        {
            values[name] = name == "other"
                ? new LocalizedText(SpokenAddress.Zh(value.Zh), value.En)
                : new LocalizedText(PrivateDetails.Mask(value.Zh), PrivateDetails.Mask(value.En));
        }

        return new Finding(Code, Severity, Render("message", values), Render("action", values))
        {
            At = at,
            Observed = observed,
            Expected = expected,
            Difference = difference,
            Indicator = indicator,
        };
    }

    /// <summary>One of the texts as it stands, with an ellipsis for whatever a finding fills in.</summary>
    internal LocalizedText Blanked(string part) => new(
        Argument().Replace((string)Texts["zh"][Code]![part]!, "…"), Argument().Replace((string)Texts["en"][Code]![part]!, "…"));

    private static string? Masked(string? quoted) => quoted is null ? null : PrivateDetails.Mask(quoted);

    private LocalizedText Render(string part, Dictionary<string, LocalizedText> values) =>
        new(Render("zh", part, values, t => t.Zh), Render("en", part, values, t => t.En));

    private string Render(string language, string part, Dictionary<string, LocalizedText> values, Func<LocalizedText, string> spoken) =>
        Argument().Replace(
            (string)Texts[language][Code]![part]!,
            match => values.TryGetValue(match.Groups[1].Value, out var value) ? Word(language, match.Groups[1].Value, spoken(value)) : string.Empty);

    private string Word(string language, string argument, string value) =>
        (string?)(Texts[language][Code]!["terms"]?[argument] as JObject)?[value] ?? value;

    private static JObject Load(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Disclosure.Checking.findings.{language}.json")!;
        using var reader = new StreamReader(stream);
        return (JObject)CanonicalJson.Parse(reader.ReadToEnd());
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Argument();
}
