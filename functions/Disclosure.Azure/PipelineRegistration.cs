using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Disclosure.Azure;

/// <summary>Puts the pipeline together for a host.</summary>
public static class PipelineRegistration
{
    /// <summary>
    /// Registers storage and steps as singletons. A host that wants another clock, other deadlines or other storage options
    /// registers <see cref="TimeProvider"/>, <see cref="Deadlines"/> or <see cref="StorageOptions"/> before.
    /// </summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services, StorageConnections connections, Definitions definitions)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Deadlines>();
        services.TryAddSingleton<StorageOptions>();
        return services
            .AddLogging()
            .AddSingleton(definitions)
            .AddSingleton(p => new PipelineStorage(connections, p.GetRequiredService<StorageOptions>()))
            .AddSingleton<ConsolidationQueue>()
            .AddSingleton<Ingest>()
            .AddSingleton<Import>()
            .AddSingleton<Replay>()
            .AddSingleton<Sweep>()
            .AddSingleton<Consolidate>()
            .AddSingleton<Publish>()
            .AddSingleton<Nightly>()
            .AddSingleton<PoisonedDelivery>()
            .AddSingleton<YearEnd>()
            .AddSingleton<PipelineStatus>()
            .AddSingleton<Verify>();
    }
}
