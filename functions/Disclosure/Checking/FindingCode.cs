using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
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
    /// argument given; an argument a text names and nobody gave stays empty.
    /// </summary>
    public Finding At(
        string? at,
        string? observed = null,
        string? expected = null,
        string? difference = null,
        string? indicator = null,
        params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["at"] = at,
            ["observed"] = observed,
            ["expected"] = expected,
            ["difference"] = difference,
        };
        foreach (var (name, value) in arguments)
        {
            values[name] = value;
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

    private LocalizedText Render(string part, Dictionary<string, string?> values) =>
        new(Render("zh", part, values), Render("en", part, values));

    private string Render(string language, string part, Dictionary<string, string?> values) =>
        Argument().Replace((string)Texts[language][Code]![part]!, match => Word(language, match.Groups[1].Value, values));

    private string Word(string language, string argument, Dictionary<string, string?> values)
    {
        var value = values.GetValueOrDefault(argument) ?? string.Empty;
        return (string?)(Texts[language][Code]!["terms"]?[argument] as JObject)?[value] ?? value;
    }

    private static JObject Load(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Disclosure.Checking.findings.{language}.json")!;
        using var reader = new StreamReader(stream);
        return (JObject)CanonicalJson.Parse(reader.ReadToEnd());
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Argument();
}
