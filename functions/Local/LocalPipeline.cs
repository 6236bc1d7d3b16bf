using Disclosure.Azure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Disclosure.Local;

/// <summary>The pipeline's steps over a command's storage.</summary>
internal sealed class LocalPipeline : IAsyncDisposable
{
    private readonly LocalStorage _local;
    private readonly ServiceProvider _services;

    private LocalPipeline(LocalStorage local, ServiceProvider services)
    {
        _local = local;
        _services = services;
    }

    public PipelineStorage Storage => _services.GetRequiredService<PipelineStorage>();

    public Definitions Definitions => _services.GetRequiredService<Definitions>();

    public ConsolidationQueue Queue => _services.GetRequiredService<ConsolidationQueue>();

    public Import Import => _services.GetRequiredService<Import>();

    public Replay Replay => _services.GetRequiredService<Replay>();

    public Consolidate Consolidate => _services.GetRequiredService<Consolidate>();

    public Publish Publish => _services.GetRequiredService<Publish>();

    public Nightly Nightly => _services.GetRequiredService<Nightly>();

    public YearEnd YearEnd => _services.GetRequiredService<YearEnd>();

    public PipelineStatus Status => _services.GetRequiredService<PipelineStatus>();

    public Verify Verify => _services.GetRequiredService<Verify>();

    public Deadlines Deadlines => _services.GetRequiredService<Deadlines>();

    public FiledYears FiledYears => new(Storage, Definitions);

    public TimeProvider Clock => _services.GetRequiredService<TimeProvider>();

    /// <summary>Opens the storage, creates what is missing in it, and wires the steps.</summary>
    public static async Task<LocalPipeline> OpenAsync(TimeProvider clock, CancellationToken cancellation)
    {
        var deadlines = DeadlineSettings.FromEnvironment();
        var local = await LocalStorage.OpenAsync(cancellation);
        try
        {
            var services = new ServiceCollection()
                .AddLogging(log => log.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace))
                .AddSingleton(clock)
                .AddSingleton(deadlines)
                .AddPipeline(local.Connections, Seeds.Definitions())
                .BuildServiceProvider();
            var pipeline = new LocalPipeline(local, services);
            await pipeline.Storage.EnsureCreatedAsync(cancellation);
            return pipeline;
        }
        catch
        {
            await local.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes in what is new, of every year that has a form: no blob trigger does it here.</summary>
    public Task<SweepResult> SweepAsync(CancellationToken cancellation) =>
        _services.GetRequiredService<Sweep>().RunAsync(Definitions.Editions[0].FromYear, cancellation);

    /// <summary>Sums everything due, parents after children, until nothing is.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        while (await Queue.ReceiveAndRunAsync(Consolidate, cancellation) > 0)
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _local.DisposeAsync();
    }
}
