using System.Diagnostics;

namespace Disclosure.Local.Azurite;

/// <summary>Azurite's npm package, at one pinned version, in a folder of the project.</summary>
internal static class AzuritePackage
{
    private const string Version = "3.35.0";

    /// <summary>Installs the package when it is not there, once for all processes of the machine.</summary>
    /// <returns>Path of Azurite's script.</returns>
    /// <exception cref="UnavailableException">npm is missing or fails.</exception>
    public static async Task<string> EnsureAsync(string folder, CancellationToken cancellation)
    {
        var home = Path.Combine(Path.GetFullPath(folder), $"azurite-{Version}");
        var script = Path.Combine(home, "node_modules", "azurite", "dist", "src", "azurite.js");
        var done = Path.Combine(home, "installed");
        if (File.Exists(done))
        {
            return script;
        }

        Directory.CreateDirectory(home);
        await using var gate = await LockAsync(Path.Combine(home, "lock"), cancellation);
        if (!File.Exists(done))
        {
            await InstallAsync(home, cancellation);
            await File.WriteAllTextAsync(done, Version, cancellation);
        }

        return script;
    }

    private static async Task InstallAsync(string home, CancellationToken cancellation)
    {
        var windows = OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(windows ? "cmd" : "npm")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            "install", $"azurite@{Version}", "--prefix", home, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error",
        ];
        foreach (var argument in windows ? ["/c", "npm", .. arguments] : arguments)
        {
            start.ArgumentList.Add(argument);
        }

        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw UnavailableException.NoNode();
        }

        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = await process.StandardError.ReadToEndAsync(cancellation);
            await output;
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode != 0)
            {
                throw new UnavailableException($"npm 未能安装 azurite@{Version}：{errors.Trim().ReplaceLineEndings(" ")}");
            }
        }
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
            }
        }
    }
}
