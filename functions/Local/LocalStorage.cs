using Disclosure.Azure;
using Disclosure.Local.Azurite;
using Newtonsoft.Json.Linq;

namespace Disclosure.Local;

/// <summary>
/// The storage a command works on: the accounts named by the environment variables <c>Intake</c> and <c>Public</c>, or
/// Azurite with its data under <c>.local</c> of the current folder. Whichever command comes first starts Azurite and
/// holds it; the others use the running one.
/// </summary>
internal sealed class LocalStorage : IAsyncDisposable
{
    private const string Folder = ".local";

    private readonly AzuriteServer? _azurite;
    private readonly FileStream? _held;

    private LocalStorage(StorageConnections connections, AzuriteServer? azurite, FileStream? held)
    {
        Connections = connections;
        _azurite = azurite;
        _held = held;
    }

    /// <summary>Where the two accounts are.</summary>
    public StorageConnections Connections { get; }

    /// <summary>Whether there is a storage to open without making one: named by the environment, or Azurite's data here.</summary>
    public static bool Exists() => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("Intake")) || File.Exists(Gate);

    private static string Gate => Path.Combine(Folder, "azurite.lock");

    private static string Note => Path.Combine(Folder, "azurite.json");

    /// <summary>Opens the storage.</summary>
    /// <exception cref="UsageException">Only one of the two variables is set.</exception>
    /// <exception cref="UnavailableException">Azurite cannot run.</exception>
    public static async Task<LocalStorage> OpenAsync(CancellationToken cancellation)
    {
        var intake = Environment.GetEnvironmentVariable("Intake");
        var published = Environment.GetEnvironmentVariable("Public");
        if (string.IsNullOrEmpty(intake) != string.IsNullOrEmpty(published))
        {
            throw new UsageException("环境变量 Intake 和 Public 要么都设置，要么都不设置。");
        }

        return string.IsNullOrEmpty(intake) || string.IsNullOrEmpty(published)
            ? await OpenAzuriteAsync(cancellation)
            : new LocalStorage(new StorageConnections(intake, published), null, null);
    }

    /// <summary>Stops Azurite when this command started it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
        {
            await _azurite.DisposeAsync();
        }

        if (_held is not null)
        {
            File.Delete(Note);
            await _held.DisposeAsync();
        }
    }

    private static async Task<LocalStorage> OpenAzuriteAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder);
        for (var tries = 0; tries < 150; tries++)
        {
            if (Hold() is { } held)
            {
                return await StartAsync(held, cancellation);
            }

            if (File.Exists(Note))
            {
                var note = JObject.Parse(await File.ReadAllTextAsync(Note, cancellation));
                return new LocalStorage(new StorageConnections((string)note["intake"]!, (string)note["public"]!), null, null);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
        }

        throw new UnavailableException($"{Gate} 被另一个进程占用，但没有找到正在运行的 Azurite；请结束那个进程后重试。");
    }

    private static async Task<LocalStorage> StartAsync(FileStream held, CancellationToken cancellation)
    {
        try
        {
            File.Delete(Note);
            var azurite = await AzuriteServer.StartAsync(Folder, ["intake", "public"], inMemory: false, cancellation);
            var connections = new StorageConnections(azurite.ConnectionString("intake"), azurite.ConnectionString("public"));
            var note = new JObject { ["intake"] = connections.Intake, ["public"] = connections.Public };
            await File.WriteAllTextAsync($"{Note}.new", note.ToString(), cancellation);
            File.Move($"{Note}.new", Note, overwrite: true);
            return new LocalStorage(connections, azurite, held);
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    private static FileStream? Hold()
    {
        try
        {
            return new FileStream(Gate, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
