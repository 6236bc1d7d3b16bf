using Disclosure.Azure;
using Microsoft.Extensions.Configuration;

namespace Disclosure.Worker;

/// <summary>
/// The app settings. An account is given as the host's triggers want it: <c>Intake</c> is a connection string (local runs),
/// or <c>Intake__blobServiceUri</c> is its blob endpoint and the app's identity opens it. The same holds for <c>Public</c>.
/// <c>Seeds</c> is the folder of the definitions, by default the one deployed with the app.
/// </summary>
internal static class Settings
{
    /// <summary>The private account, also the connection of the triggers.</summary>
    public const string Intake = "Intake";

    private const string Public = "Public";

    /// <summary>Both accounts.</summary>
    /// <exception cref="InvalidOperationException">One is missing.</exception>
    public static StorageConnections Connections(IConfiguration settings) => new(Account(settings, Intake), Account(settings, Public));

    /// <summary>The definitions.</summary>
    public static Definitions Definitions(IConfiguration settings) =>
        DefinitionFiles.Load(settings["Seeds"] ?? Path.Combine(AppContext.BaseDirectory, "seeds"));

    /// <summary>The last days of units and areas.</summary>
    /// <exception cref="FormatException">One is no day of a year.</exception>
    public static Deadlines Deadlines(IConfiguration settings) => Disclosure.Azure.Deadlines.Parse(settings[Disclosure.Azure.Deadlines.UnitSetting], settings[Disclosure.Azure.Deadlines.AreaSetting]);

    private static string Account(IConfiguration settings, string name) =>
        settings[name] ?? settings[$"{name}:blobServiceUri"] ?? throw new InvalidOperationException(
            $"The app has neither the setting {name} (a connection string) nor {name}__blobServiceUri (a blob endpoint).");
}
