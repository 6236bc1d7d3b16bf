using System.Reflection;
using Disclosure.Azure.Pages;
using Disclosure.Reports.Pages;
using Microsoft.AspNetCore.Routing;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>
/// How the API is used: <c>/openapi.json</c> for programs, and <c>/docs</c>, which is made from it, for people. A test
/// compares the document with the endpoints, their parameters and their answers.
/// </summary>
internal static class DocumentationEndpoints
{
    private static readonly Lazy<JObject> Document = new(Load);

    private static readonly Lazy<Representation> Data = new(() => Representation.OfJson(Document.Value));

    private static readonly Lazy<Representation> Page = new(() =>
        Representation.OfBytes(HtmlPage.Render<DocumentationPage>(("Document", Document.Value)), ContentTypes.Html));

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapData("/openapi.json", () => Data.Value);
        endpoints.MapPage("/docs", () => Page.Value);
    }

    private static JObject Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Disclosure.Azure.PublicApi.openapi.json")!;
        using var reader = new StreamReader(stream);
        return (JObject)CanonicalJson.Parse(reader.ReadToEnd());
    }
}
