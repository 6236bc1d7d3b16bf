namespace Disclosure.Local.Azurite;

/// <summary>Azurite cannot run here; the message says why and what to do, in one sentence.</summary>
public sealed class AzuriteException(string message) : Exception(message)
{
    /// <summary>Node.js is not on the path.</summary>
    public static AzuriteException NoNode() =>
        new("Node.js 20 or later was not found on the PATH; install it, or name a storage account with --storage.");
}
