using System.Diagnostics;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
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
    /// <param name="definitions">What the catalogue of findings is made from.</param>
    public static void AddTo(IServiceCollection services, BlobContainerClient published, Definitions definitions)
    {
        services.AddRouting();
        services.AddResponseCompression(options =>
        {
            // What is served is public, so compressing it under TLS gives no secret away.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv", "application/atom+xml"];
        });
        services.AddSingleton(new PublishedFiles(published));
        services.AddSingleton(new FindingEndpoints(definitions));
    }

    /// <summary>Maps the endpoints, and lays round them what holds for every request, into a host that serves nothing else.</summary>
    /// <param name="app">The host, to whose services <see cref="AddTo"/> has added.</param>
    public static void Map(WebApplication app)
    {
        Use(app);
        MapEndpoints(app);
    }

    /// <summary>
    /// The same API as one delegate, for a host that has its own server. The caller clears the endpoint and the route
    /// values its host has set: routing keeps an endpoint that it finds, and would run the host's again.
    /// </summary>
    /// <param name="published">The container <c>published</c>: all that the API can reach.</param>
    /// <param name="definitions">What the catalogue of findings is made from.</param>
    /// <param name="logs">Where faults are logged.</param>
    public static RequestDelegate Handler(BlobContainerClient published, Definitions definitions, ILoggerFactory logs)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(logs);
        services.AddSingleton(new DiagnosticListener("Disclosure.PublicApi"));
        AddTo(services, published, definitions);
        var own = services.BuildServiceProvider();
        var app = new ApplicationBuilder(own);
        Use(app);
        app.UseEndpoints(MapEndpoints);
        var pipeline = app.Build();
        return async context =>
        {
            var hosts = context.RequestServices;
            context.RequestServices = own;
            try
            {
                await pipeline(context);
            }
            finally
            {
                context.RequestServices = hosts;
            }
        };
    }

    private static void Use(IApplicationBuilder app)
    {
        app.UseMiddleware<PublicApiEdge>();
        app.UseRouting();
    }

    private static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        var published = endpoints.ServiceProvider.GetRequiredService<PublishedFiles>();
        new ListEndpoints(published).Map(endpoints);
        new ReportEndpoints(published).Map(endpoints);
        new DataEndpoints(published).Map(endpoints);
        new FigureEndpoint(published).Map(endpoints);
        new FeedEndpoints(published).Map(endpoints);
        endpoints.ServiceProvider.GetRequiredService<FindingEndpoints>().Map(endpoints);
    }
}
