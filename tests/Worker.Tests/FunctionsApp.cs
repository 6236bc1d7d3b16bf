using Disclosure.Azure;
using Disclosure.Azure.Tests;
using Disclosure.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Worker.Tests;

/// <summary>The app as its Program puts it together, on storage accounts of its own, in January 2020.</summary>
internal sealed class FunctionsApp : IAsyncDisposable
{
    public const string Area = "620403";
    public const int Year = 2019;

    private readonly ServiceProvider _services;

    private FunctionsApp(ServiceProvider services) => _services = services;

    public PipelineStorage Storage => _services.GetRequiredService<PipelineStorage>();

    public static async Task<FunctionsApp> StartAsync(AzuriteFixture azurite)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Intake", azurite.NextAccount()), new("Public", azurite.NextAccount()), new("Seeds", RepositoryRoot.Combine("seeds")),
        ]).Build();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2020, 1, 20, 10, 0, 0, TimeSpan.FromHours(8))));
        services.AddWorker(settings);
        var app = new FunctionsApp(services.BuildServiceProvider());
        await app.Storage.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        return app;
    }

    /// <summary>A function, made as the host makes it.</summary>
    public T Function<T>() => ActivatorUtilities.CreateInstance<T>(_services);

    public T Step<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();
}
