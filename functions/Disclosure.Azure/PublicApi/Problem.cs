using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>
/// An error as every endpoint answers it: problem details (RFC 9457), never cached. <c>title</c> and <c>detail</c> are in
/// the language the client prefers, Chinese unless it says English; both are there as <c>titles</c> and <c>details</c>.
/// </summary>
/// <param name="Code">What is wrong.</param>
/// <param name="Parameter">The query parameter concerned, if one is.</param>
/// <param name="Value">What was given, or what could be given.</param>
internal sealed record Problem(ProblemCode Code, string? Parameter = null, string? Value = null) : IResult
{
    /// <summary>The one content type of problems.</summary>
    public const string ContentType = "application/problem+json; charset=utf-8";

    /// <summary>What a client sent comes back shortened: an error page is no place for a megabyte.</summary>
    private const int LongestEcho = 100;

    /// <summary>What the value should have looked like.</summary>
    public LocalizedText Expected { get; init; } = string.Empty;

    /// <summary>The parameters there are, when it is about one that is not.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    /// <summary>Where the formats are that there are, when it is about one that is not: media type and address.</summary>
    public ImmutableArray<(string Type, string Url)> Alternatives { get; init; } = [];

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var english = PrefersEnglish(httpContext.Request);
        var bytes = CanonicalJson.Write(ToJson(english));
        var response = httpContext.Response;
        response.StatusCode = Code.Status;
        response.ContentType = ContentType;
        response.ContentLength = bytes.Length;
        response.Headers.ContentLanguage = english ? "en" : "zh-CN";
        response.Headers.Vary = "Accept-Language";
        response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
        }
    }

    private JObject ToJson(bool english)
    {
        var detail = Code.Detail(Shortened(Parameter), Shortened(Value), Expected);
        var json = new JObject
        {
            ["type"] = $"urn:disclosure:problem:{Code.Code}",
            ["title"] = english ? Code.Title.En : Code.Title.Zh,
            ["titles"] = LocalizedTextJson.Write(Code.Title),
            ["status"] = Code.Status,
            ["detail"] = english ? detail.En : detail.Zh,
            ["details"] = LocalizedTextJson.Write(detail),
            ["code"] = Code.Code,
        };
        if (Parameter is not null)
        {
            json["parameter"] = Shortened(Parameter);
        }

        if (Code == ProblemCode.ParameterUnknown)
        {
            json["allowed"] = new JArray(Allowed);
        }

        if (!Alternatives.IsEmpty)
        {
            json["alternatives"] = new JArray(Alternatives.Select(a => new JObject { ["type"] = a.Type, ["url"] = a.Url }));
        }

        return json;
    }

    private static bool PrefersEnglish(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var languages)
        && Quality(languages, "en") > Quality(languages, "zh");

    private static double Quality(IEnumerable<StringWithQualityHeaderValue> languages, string language) => languages
        .Where(l => l.Value.Equals(language, StringComparison.OrdinalIgnoreCase) || l.Value.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase))
        .Select(l => l.Quality ?? 1)
        .DefaultIfEmpty(0)
        .Max();

    private static string? Shortened(string? text) => text?.Length > LongestEcho ? text[..LongestEcho] + "…" : text;
}
