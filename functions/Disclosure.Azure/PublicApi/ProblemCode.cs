using System.Collections.Immutable;
using System.Reflection;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>
/// A kind of error of the public API: a stable code, its HTTP status, and its texts in <c>problems.zh.json</c> and
/// <c>problems.en.json</c> (title and detail, with <c>{value}</c>, <c>{parameter}</c> and
/// <c>{expected}</c>).
/// </summary>
internal sealed class ProblemCode
{
    /// <summary>No endpoint has that address.</summary>
    public static readonly ProblemCode NotFound = new("not_found", 404);

    /// <summary>The area has no published report of that year, or no such edition.</summary>
    public static readonly ProblemCode ReportNotFound = new("report_not_found", 404);

    /// <summary>The edition has no page of that unit.</summary>
    public static readonly ProblemCode UnitNotFound = new("unit_not_found", 404);

    /// <summary>The edition has no such file.</summary>
    public static readonly ProblemCode FileNotFound = new("file_not_found", 404);

    /// <summary>The catalogue has no such code.</summary>
    public static readonly ProblemCode FindingNotFound = new("finding_not_found", 404);

    /// <summary>No edition of the form has that indicator.</summary>
    public static readonly ProblemCode IndicatorNotFound = new("indicator_not_found", 404);

    /// <summary>A query parameter nobody knows.</summary>
    public static readonly ProblemCode ParameterUnknown = new("parameter_unknown", 400);

    /// <summary>A query parameter that must be given.</summary>
    public static readonly ProblemCode ParameterMissing = new("parameter_missing", 400);

    /// <summary>A query parameter whose value cannot be.</summary>
    public static readonly ProblemCode ParameterInvalid = new("parameter_invalid", 400);

    /// <summary>The API only reads.</summary>
    public static readonly ProblemCode MethodNotAllowed = new("method_not_allowed", 405);

    /// <summary>None of the formats the client accepts exists.</summary>
    public static readonly ProblemCode NotAcceptable = new("not_acceptable", 406);

    /// <summary>The fault is ours; the log has the particulars.</summary>
    public static readonly ProblemCode Internal = new("internal_error", 500);

    /// <summary>All of them, by status.</summary>
    public static ImmutableArray<ProblemCode> All { get; } =
    [
        .. typeof(ProblemCode).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => f.GetValue(null)).OfType<ProblemCode>().OrderBy(c => c.Status),
    ];

    private static readonly ImmutableSortedDictionary<string, JObject> Texts = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal, [KeyValuePair.Create("zh", Load("zh")), KeyValuePair.Create("en", Load("en"))]);

    private ProblemCode(string code, int status)
    {
        Code = code;
        Status = status;
    }

    /// <summary>The code as clients see it; it never changes its meaning.</summary>
    public string Code { get; }

    /// <summary>HTTP status.</summary>
    public int Status { get; }

    /// <summary>The kind of error in a few words.</summary>
    public LocalizedText Title => new((string)Texts["zh"][Code]!["title"]!, (string)Texts["en"][Code]!["title"]!);

    /// <summary>What is wrong here and what to do.</summary>
    public LocalizedText Detail(string? parameter, string? value, LocalizedText expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return new(Render("zh", parameter, value, expected.Zh), Render("en", parameter, value, expected.En));
    }

    // What was given comes last: it may look like a placeholder itself.
    private string Render(string language, string? parameter, string? value, string expected) =>
        ((string)Texts[language][Code]!["detail"]!)
            .Replace("{expected}", expected, StringComparison.Ordinal)
            .Replace("{parameter}", parameter, StringComparison.Ordinal)
            .Replace("{value}", value, StringComparison.Ordinal);

    private static JObject Load(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Disclosure.Azure.PublicApi.problems.{language}.json")!;
        using var reader = new StreamReader(stream);
        return (JObject)CanonicalJson.Parse(reader.ReadToEnd());
    }
}
