using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Disclosure.Azure;

/// <summary>
/// What holds for every request whatever its endpoint: headers, reading only, and one shape for every error.
/// </summary>
internal sealed partial class PublicApiEdge(RequestDelegate next, ILogger<PublicApiEdge> log)
{
    private const string Methods = "GET, HEAD, OPTIONS";

    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        AddHeaders(context);
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            AnswerPreflight(context.Response);
        }
        else if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            await AnswerAsync(context);
        }
        else
        {
            context.Response.Headers.Allow = Methods;
            await new Problem(ProblemCode.MethodNotAllowed, Value: context.Request.Method).ExecuteAsync(context);
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status404NotFound, ContentType: null })
            {
                await new Problem(ProblemCode.NotFound).ExecuteAsync(context);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has left; nobody reads an answer.
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            LogFault(log, context.Request.Path, fault);
            context.Response.Clear();
            AddHeaders(context);
            await new Problem(ProblemCode.Internal).ExecuteAsync(context);
        }
    }

    private static void AnswerPreflight(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.Allow = Methods;
        response.Headers.AccessControlAllowMethods = Methods;
        response.Headers.AccessControlAllowHeaders = "*";
        response.Headers.AccessControlMaxAge = "86400";
    }

    // Everything here is public: anybody may read it from anywhere, nobody may frame it, and it asks the browser for nothing.
    private static void AddHeaders(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Link, Content-Disposition, Content-Language";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = SecurityPolicy.OfData;
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The public API could not answer {Path}.")]
    private static partial void LogFault(ILogger log, string path, Exception fault);
}
