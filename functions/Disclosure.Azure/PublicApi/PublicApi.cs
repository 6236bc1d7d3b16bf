using System.Diagnostics;
using System.IO.Compression;
using Azure.Storage.Blobs;
using Disclosure.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Disclosure.Azure;

/// <summary>
/// The public, read-only side of the pipeline: pages and data over the container <c>published</c> and nothing else.
/// Errors are problem details (RFC 9457) with a stable <c>code</c>; ETags are strong; no key is needed.
/// </summary>
public static class PublicApi
{
    /// <summary>A correction is seen after a second, and storage is asked no more often than that whatever the load.</summary>
    private static readonly PointerAge OneSecond = new(TimeSpan.FromSeconds(1));

    /// <summary>Adds what the endpoints need to a web host.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="published">The container <c>published</c>: all that the API can reach.</param>
    /// <param name="definitions">What the catalogues of indicators and findings are made from.</param>
    public static void AddTo(IServiceCollection services, BlobContainerClient published, Definitions definitions)
    {
        services.AddRouting();
        services.AddResponseCompression(options =>
        {
            // What is served is public, so compressing it under TLS gives no secret away.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv", "application/atom+xml"];
        });
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.TryAddSingleton(OneSecond);
        services.AddSingleton<PublishedMemory>();
        services.AddSingleton(new PublishedBlobs(published));
        services.AddSingleton<PublishedFiles>();
        services.AddSingleton(p => new FindingEndpoints(definitions, p.GetRequiredService<PublishedMemory>()));
        services.AddSingleton(IndicatorCatalogue.Of(definitions));
        services.AddSingleton<IndicatorEndpoints>();
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
    /// <param name="definitions">What the catalogues of indicators and findings are made from.</param>
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
        app.UseMiddleware<StrictQuery>();
    }

    private static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        var published = endpoints.ServiceProvider.GetRequiredService<PublishedFiles>();
        new IndexEndpoints(published).Map(endpoints);
        new ReportEndpoints(published).Map(endpoints);
        new UnitEndpoint(published).Map(endpoints);
        new FigureEndpoint(published).Map(endpoints);
        new FeedEndpoints(published).Map(endpoints);
        endpoints.ServiceProvider.GetRequiredService<IndicatorEndpoints>().Map(endpoints);
        endpoints.ServiceProvider.GetRequiredService<FindingEndpoints>().Map(endpoints);
        DocumentationEndpoints.Map(endpoints);
    }
}
