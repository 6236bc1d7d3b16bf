using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>An error as every endpoint answers it: problem details (RFC 9457), titled in Chinese and English, never cached.</summary>
/// <param name="Code">What is wrong.</param>
/// <param name="Parameter">The query parameter concerned, if one is.</param>
/// <param name="Value">What was given, or what could be given.</param>
internal sealed record Problem(ProblemCode Code, string? Parameter = null, string? Value = null) : IResult
{
    /// <summary>What a client sent comes back shortened: an error page is no place for a megabyte.</summary>
    private const int LongestEcho = 100;

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = CanonicalJson.Write(ToJson());
        var response = httpContext.Response;
        response.StatusCode = Code.Status;
        response.ContentType = "application/problem+json; charset=utf-8";
        response.ContentLength = bytes.Length;
        response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
        }
    }

    private JObject ToJson()
    {
        var detail = Code.Detail(Shortened(Parameter), Shortened(Value));
        var json = new JObject
        {
            ["type"] = $"urn:disclosure:problem:{Code.Code}",
            ["title"] = Code.Title.Zh,
            ["titles"] = LocalizedTextJson.Write(Code.Title),
            ["status"] = Code.Status,
            ["detail"] = detail.Zh,
            ["details"] = LocalizedTextJson.Write(detail),
            ["code"] = Code.Code,
        };
        if (Parameter is not null)
        {
            json["parameter"] = Shortened(Parameter);
        }

        return json;
    }

    private static string? Shortened(string? text) => text?.Length > LongestEcho ? text[..LongestEcho] + "…" : text;
}
