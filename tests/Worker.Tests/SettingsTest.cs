using System.Text.RegularExpressions;
using Disclosure.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Disclosure.Worker.Tests;

public sealed partial class SettingsTest
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

    [Fact]
    public void The_README_explains_every_setting_the_hosts_read()
    {
        var readme = File.ReadAllText(RepositoryRoot.Combine("README.md"));
        var named = new[] { "Worker", "Local" }
            .SelectMany(host => Directory.EnumerateFiles(RepositoryRoot.Combine("functions", host), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Named().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups.Values.Skip(1).Single(g => g.Success).Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string> { "Intake", "Public", "Seeds", "NightlySchedule", "YearEndSchedule" }, named);
        Assert.All(named, setting => Assert.Contains($"| `{setting}` |", readme, StringComparison.Ordinal));
    }

    // settings["Seeds"], Account's constants, "%NightlySchedule%" of a trigger, GetEnvironmentVariable("Intake"), Parse("YearEndSchedule", …).
    [GeneratedRegex("""settings\["(\w+)"]|const string (?<name>\w+) = "\k<name>"|"%(\w+)%"|GetEnvironmentVariable\("(\w+)"\)|Parse\("(\w+)", Default""")]
    private static partial Regex Named();

    private static IConfiguration Of(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build();
}
