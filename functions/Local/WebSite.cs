using Azure.Storage.Blobs;
using Disclosure.Azure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Disclosure.Local;

/// <summary>Pages and public API on a port of this machine.</summary>
internal static class WebSite
{
    /// <summary>Starts to serve.</summary>
    /// <exception cref="UnavailableException">The port is taken.</exception>
    public static async Task<WebApplication> StartAsync(BlobContainerClient published, Definitions definitions, int port, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);

        // The start of a server that finds its port taken is reported in one sentence below, not as a stack trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.WebHost.UseUrls($"http://localhost:{port}");
        PublicApi.AddTo(builder.Services, published, definitions);
        var app = builder.Build();
        PublicApi.Map(app);
        try
        {
            await app.StartAsync(cancellation);
            return app;
        }
        catch (IOException)
        {
            await app.DisposeAsync();
            throw new UnavailableException($"端口 {port} 已被占用：请关闭占用它的程序，或用 --port 换一个端口。");
        }
    }
}
