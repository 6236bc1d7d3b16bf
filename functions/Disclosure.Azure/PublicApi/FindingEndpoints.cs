using Disclosure.Checking.Catalogue;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>The catalogue of finding codes, as pages and as data: made from the definitions, with nothing from storage.</summary>
internal sealed class FindingEndpoints(Definitions definitions)
{
    private readonly Lazy<FindingCatalogue> _catalogue = new(() => FindingCatalogue.Of(definitions));

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPage("/findings", List);
        endpoints.MapPage("/findings/{code}", Page);
        endpoints.MapData("/api/findings", ListData);
        endpoints.MapData("/api/findings/{code}", Data);
    }

    private Representation List() => Representation.OfBytes(CataloguePage.Render(_catalogue.Value), ContentTypes.Html);

    private IResult Page(string code) =>
        Answer(code, entry => Representation.OfBytes(CataloguePage.Render(entry, definitions), ContentTypes.Html));

    private Representation ListData() => Representation.OfJson(
        new JObject { ["findings"] = new JArray(_catalogue.Value.Entries.Select(CatalogueJson.WriteBrief)) });

    private IResult Data(string code) => Answer(code, entry => Representation.OfJson(CatalogueJson.Write(entry)));

    private IResult Answer(string code, Func<CatalogueEntry, Representation> answer) =>
        _catalogue.Value.Find(code) is { } entry ? answer(entry) : new Problem(ProblemCode.FindingNotFound, Value: code);
}
