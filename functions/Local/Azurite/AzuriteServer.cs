using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Disclosure.Local.Azurite;

/// <summary>
/// A running Azurite, the emulator of Azure Storage, on free ports of the loopback address. It stops when disposed, and
/// also when this process dies, because it watches its standard input.
/// </summary>
public sealed partial class AzuriteServer : IAsyncDisposable
{
    private const string Launcher =
        "process.stdin.on('end', () => process.emit('SIGTERM')).resume(); require(process.argv[1]); ";

    private readonly Process _process;
    private readonly string _blob;
    private readonly string _queue;
    private readonly string _table;

    private AzuriteServer(Process process, string blob, string queue, string table)
    {
        _process = process;
        _blob = blob;
        _queue = queue;
        _table = table;
    }

    /// <summary>Starts Azurite, installing its package first when it is not there.</summary>
    /// <param name="folder">Where the package lives and, under <c>data/</c>, what is stored.</param>
    /// <param name="accounts">Names of the storage accounts it holds: lower-case letters and digits, at least three.</param>
    /// <param name="inMemory">True keeps nothing on disk.</param>
    /// <param name="cancellation">Cancels the start.</param>
    /// <exception cref="UnavailableException">Node is missing, the package cannot be installed, or Azurite does not start.</exception>
    public static async Task<AzuriteServer> StartAsync(
        string folder, IEnumerable<string> accounts, bool inMemory, CancellationToken cancellation)
    {
        var script = await AzuritePackage.EnsureAsync(folder, cancellation);
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("-e");
        start.ArgumentList.Add(Launcher);
        start.ArgumentList.Add("--");
        start.ArgumentList.Add(script);
        foreach (var argument in Arguments(Path.Combine(Path.GetFullPath(folder), "data"), inMemory))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', accounts.Select(a => $"{a}:{Key(a)}"));
        return await LaunchAsync(start, cancellation);
    }

    /// <summary>The connection string of one of its accounts.</summary>
    public string ConnectionString(string account) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key(account)};" +
        $"BlobEndpoint={_blob}/{account};QueueEndpoint={_queue}/{account};TableEndpoint={_table}/{account};";

    /// <summary>Lets Azurite write what it holds and waits until it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
    }

    private static IEnumerable<string> Arguments(string data, bool inMemory)
    {
        string[] common =
        [
            "--silent", "--disableTelemetry", "--skipApiVersionCheck",
            "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
        ];
        return inMemory ? [.. common, "--inMemoryPersistence"] : [.. common, "--location", data];
    }

    // An emulator on the loopback address has no secret: the key only has to be the same on both sides.
    private static string Key(string account) => Convert.ToBase64String(Encoding.ASCII.GetBytes(account.PadRight(16, '-')));

    private static async Task<AzuriteServer> LaunchAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw UnavailableException.NoNode();
        }

        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
        var endpoints = new Dictionary<string, string>(StringComparer.Ordinal);
        while (endpoints.Count < 3)
        {
            if (await process.StandardOutput.ReadLineAsync(cancellation) is not { } line)
            {
                throw new UnavailableException($"Azurite 没有启动：{errors.ToString().Trim().ReplaceLineEndings(" ")}");
            }

            if (Listening().Match(line) is { Success: true } match)
            {
                endpoints[match.Groups[1].Value] = match.Groups[2].Value;
            }
        }

        // Nobody reads on, but a full pipe would stop Azurite.
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        return new AzuriteServer(process, endpoints["Blob"], endpoints["Queue"], endpoints["Table"]);
    }

    [GeneratedRegex(@"Azurite (Blob|Queue|Table) service is successfully listening at (http://\S+)")]
    private static partial Regex Listening();
}
