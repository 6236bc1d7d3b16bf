using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Disclosure.Azure;

/// <summary>
/// The public, read-only side of the pipeline: pages and data over the container <c>published</c> and nothing else.
/// Errors are problem details (RFC 9457) with a stable <c>code</c>; ETags are strong; no key is needed.
/// </summary>
public static class PublicApi
{
    /// <summary>The methods every endpoint answers.</summary>
    internal static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds what the endpoints need to a web host.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="published">The container <c>published</c>: all that the API can reach.</param>
    public static void AddTo(IServiceCollection services, BlobContainerClient published)
    {
        services.AddRouting();
        services.AddResponseCompression(options =>
        {
            // What is served is public, so compressing it under TLS gives no secret away.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv"];
        });
        services.AddSingleton(new PublishedFiles(published));
    }

    /// <summary>Maps the endpoints, and lays round them what holds for every request, into a host that serves nothing else.</summary>
    /// <param name="app">The host, to whose services <see cref="AddTo"/> has added.</param>
    public static void Map(WebApplication app)
    {
        app.UseMiddleware<PublicApiEdge>();
        app.UseRouting();
        var published = app.Services.GetRequiredService<PublishedFiles>();
        new ListEndpoints(published).Map(app);
        new ReportEndpoints(published).Map(app);
        new DataEndpoints(published).Map(app);
        new FigureEndpoint(published).Map(app);
    }

    /// <summary>
    /// The same API as one delegate, for a host that has its own server. The caller clears the endpoint and the route
    /// values its host has set: routing keeps an endpoint that it finds, and would run the host's again.
    /// </summary>
    /// <param name="published">The container <c>published</c>: all that the API can reach.</param>
    /// <param name="logs">Where faults are logged.</param>
    public static RequestDelegate Handler(BlobContainerClient published, ILoggerFactory logs)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        AddTo(builder.Services, published);
        builder.Services.AddSingleton(logs);
        var app = builder.Build();
        Map(app);
        app.UseEndpoints(_ => { });
        var pipeline = ((IApplicationBuilder)app).Build();
        return async context =>
        {
            var services = context.RequestServices;
            context.RequestServices = app.Services;
            try
            {
                await pipeline(context);
            }
            finally
            {
                context.RequestServices = services;
            }
        };
    }
}
