using Disclosure.Checking.Catalogue;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>The catalogue of finding codes, as pages and as data: made from the definitions, with nothing from storage.</summary>
internal sealed class FindingEndpoints(Definitions definitions, PublishedMemory memory)
{
    private readonly Lazy<FindingCatalogue> _catalogue = new(() => FindingCatalogue.Of(definitions));
    private Representation? _list;
    private Representation? _data;

    private Representation List => _list ??= Representation.OfBytes(CataloguePage.Render(_catalogue.Value), ContentTypes.Html);

    private Representation ListData => _data ??= Representation.OfJson(
        new JObject { ["findings"] = new JArray(_catalogue.Value.Entries.Select(CatalogueJson.WriteBrief)) });

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPage("/findings", () => List);
        endpoints.MapPage("/findings/{code}", PageAsync);
        endpoints.MapData("/api/findings", () => ListData);
        endpoints.MapData("/api/findings/{code}", Data);
    }

    private async Task<IResult> PageAsync(string code) => _catalogue.Value.Find(code) is { } entry
        ? (await memory.KeepAsync<Representation>(
            $"/findings/{entry.Code}",
            () => Task.FromResult<Representation?>(Representation.OfBytes(CataloguePage.Render(entry, definitions), ContentTypes.Html)),
            page => page.Bytes.Length))!
        : NotFound(code);

    private IResult Data(string code) =>
        _catalogue.Value.Find(code) is { } entry ? Representation.OfJson(CatalogueJson.Write(entry)) : NotFound(code);

    private static Problem NotFound(string code) => new(ProblemCode.FindingNotFound, Value: code);
}
