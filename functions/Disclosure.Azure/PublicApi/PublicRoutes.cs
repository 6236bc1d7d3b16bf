using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Disclosure.Azure;

/// <summary>The two kinds of endpoints; the OpenAPI document describes every one of them, which a test holds.</summary>
internal static class PublicRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps a page or file, whose query is ignored.</summary>
    public static void MapPage(this IEndpointRouteBuilder endpoints, string pattern, Delegate answer) =>
        endpoints.MapMethods(pattern, Reading, answer);

    /// <summary>Maps data, whose query is read strictly.</summary>
    public static void MapData(this IEndpointRouteBuilder endpoints, string pattern, Delegate answer, params Parameter[] parameters) =>
        endpoints.MapMethods(pattern, Reading, answer).WithMetadata(new QueryParameters([.. parameters]));
}
