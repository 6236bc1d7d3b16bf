using Microsoft.AspNetCore.Http;

namespace Disclosure.Azure;

/// <summary>The way from one address of a page to the one its links are relative to.</summary>
/// <param name="Location">Path of that address.</param>
/// <param name="Negotiated">True when the Accept header chose the page.</param>
internal sealed record Redirection(string Location, bool Negotiated) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = StatusCodes.Status308PermanentRedirect;
        response.Headers.Location = Location;
        response.Headers.CacheControl = Representation.Shortly;
        if (Negotiated)
        {
            response.Headers.Vary = "Accept";
        }

        response.ContentLength = 0;
        return Task.CompletedTask;
    }
}
