using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>What is published, as a page and as data.</summary>
internal sealed class ListEndpoints(PublishedFiles published)
{
    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/", PublicApi.Reading, PageAsync);
        endpoints.MapMethods("/api/reports", PublicApi.Reading, DataAsync);
    }

    private async Task<IResult> PageAsync(CancellationToken cancellation) =>
        Representation.OfBytes(await ReportList.RenderAsync(await published.ListAsync(cancellation)), ContentTypes.Html);

    private async Task<IResult> DataAsync(HttpRequest request, CancellationToken cancellation) =>
        Parameter.Read(request.Query, [], out _) as IResult
        ?? Representation.OfJson(new JObject { ["reports"] = new JArray((await published.ListAsync(cancellation)).Select(r => r.ToJson())) });
}
