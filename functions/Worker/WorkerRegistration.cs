using Disclosure.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Disclosure.Worker;

/// <summary>What the functions are made of.</summary>
internal static class WorkerRegistration
{
    /// <summary>Registers the steps and the public API under the app's settings.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing.</exception>
    public static IServiceCollection AddWorker(this IServiceCollection services, IConfiguration settings) => services
        .AddSingleton(Settings.Deadlines(settings))
        .AddPipeline(Settings.Connections(settings), Settings.Definitions(settings))
        .AddSingleton<RequestDelegate>(p =>
            PublicApi.Handler(p.GetRequiredService<PipelineStorage>().Published, p.GetRequiredService<Definitions>(), p.GetRequiredService<ILoggerFactory>()));
}
