namespace Disclosure.Local.Tests;

/// <summary>How a command ended.</summary>
internal sealed record CliResult(int ExitCode, string Output, string Error);
