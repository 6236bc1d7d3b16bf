using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Disclosure.Worker;

/// <summary>Every request of the public (DESIGN.md section 7).</summary>
/// <param name="api">The public API.</param>
public sealed class PublicFunction(RequestDelegate api)
{
    /// <summary>Hands the request over. The endpoint and the route values are the host's own, and would mislead ours.</summary>
    [Function("Public")]
    public Task RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "{*path}")] HttpRequest request)
    {
        request.HttpContext.SetEndpoint(null);
        request.RouteValues = [];
        return api(request.HttpContext);
    }
}
