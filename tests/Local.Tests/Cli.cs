using System.Diagnostics;
using Disclosure.Tests;

namespace Disclosure.Local.Tests;

/// <summary>Runs the command as its user does: a process of its own, in a folder of its own.</summary>
internal static class Cli
{
    public static async Task<CliResult> RunAsync(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? RepositoryRoot.Path,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Disclosure.Local.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // What the developer's own shell points at is not what the tests work on.
        start.Environment.Remove("Intake");
        start.Environment.Remove("Public");
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CliResult(process.ExitCode, await output, await error);
    }

    /// <summary>A file of the samples.</summary>
    public static string Sample(string unit) =>
        Directory.GetFiles(RepositoryRoot.Combine("seeds", "samples", "2019", "620403", unit)).Single();

    /// <summary>A file in a folder that goes with the machine's other temporary files.</summary>
    public static string Temporary(string name, byte[] bytes)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("disclosure-").FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
