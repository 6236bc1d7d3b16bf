using Disclosure.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Disclosure.Worker.Tests;

public sealed class SettingsTest
{
    [Fact]
    public void An_account_is_a_connection_string_or_an_endpoint_under_the_name_the_triggers_use()
    {
        var settings = Of(("Intake", "UseDevelopmentStorage=true"), ("Public:blobServiceUri", "https://public.blob.core.windows.net"));
        var connections = Settings.Connections(settings);
        Assert.Equal("UseDevelopmentStorage=true", connections.Intake);
        Assert.Equal("https://public.blob.core.windows.net", connections.Public);
    }

    [Fact]
    public void A_missing_account_is_named_when_the_app_starts()
    {
        var settings = Of(("Intake", "UseDevelopmentStorage=true"), ("Seeds", RepositoryRoot.Combine("seeds")));
        var fault = Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddWorker(settings));
        Assert.Contains("Public__blobServiceUri", fault.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Of(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build();
}
