using Microsoft.AspNetCore.Http;

namespace Disclosure.Azure;

/// <summary>
/// Between routing and endpoint: reads the query of a data endpoint, and refuses one it does not know. Pages take any
/// query and ignore it, because those who share links append their own (<c>?from=timeline</c>).
/// </summary>
internal sealed class StrictQuery(RequestDelegate next)
{
    /// <summary>Handles one request.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<QueryParameters>() is not { } parameters)
        {
            return next(context);
        }

        if (Query.Read(context.Request.Query, parameters.Known, out var query) is { } problem)
        {
            return problem.ExecuteAsync(context);
        }

        context.Features.Set(query);
        return next(context);
    }
}
