using Disclosure.Azure;
using Microsoft.Azure.Functions.Worker;

namespace Disclosure.Worker;

/// <summary>An area and year may be due.</summary>
/// <param name="consolidate">The step.</param>
public sealed class ConsolidateFunction(Consolidate consolidate)
{
    /// <summary>Consolidates the area that the message names.</summary>
    /// <exception cref="FormatException">The message names none; after five tries the host moves it to the poison queue.</exception>
    [Function("Consolidate")]
    public Task RunAsync([QueueTrigger("consolidate", Connection = Settings.Intake)] string message, CancellationToken cancellation)
    {
        var (year, area) = ConsolidationMessage.Parse(message);
        return consolidate.RunAsync(year, area, cancellation);
    }
}
