using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>
/// Records files whose delivery failed five times. Nothing else is needed: such a file has no receipt, so the next sweep
/// takes it in again.
/// </summary>
public sealed partial class PoisonedDelivery(ILogger<PoisonedDelivery> log)
{
    /// <summary>Name of the queue the host puts them on, in the account of the blob trigger.</summary>
    public const string QueueName = "webjobs-blobtrigger-poison";

    /// <summary>Logs an error that an alert looks for.</summary>
    /// <param name="message">What the host writes: a JSON object with <c>ContainerName</c> and <c>BlobName</c> among others.</param>
    /// <returns>The path of the file; the message itself when it is no such object.</returns>
    public string Record(string message)
    {
        var path = PathOf(message) ?? message;
        Poisoned(path);
        return path;
    }

    private static string? PathOf(string message)
    {
        try
        {
            return JToken.Parse(message) is JObject o && (string?)o["ContainerName"] is { } container && (string?)o["BlobName"] is { } blob
                ? $"{container}/{blob}"
                : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} failed five times; the next sweep takes it again")]
    private partial void Poisoned(string path);
}
