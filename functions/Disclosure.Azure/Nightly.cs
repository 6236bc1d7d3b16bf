using Microsoft.Extensions.Logging;

namespace Disclosure.Azure;

/// <summary>The nightly run: nothing stays undone longer than a day, whatever triggers and queues lost.</summary>
public sealed partial class Nightly(Sweep sweep, ConsolidationQueue queue, ILogger<Nightly> log)
{
    // A log line is no list: the ledgers hold all.
    private const int Named = 20;

    /// <summary>Sweeps, then queues every due row again.</summary>
    /// <returns>What the sweep did.</returns>
    public async Task<SweepResult> RunAsync(CancellationToken cancellation = default)
    {
        var result = await sweep.RunAsync(cancellation);
        var missed = result.Ingested.Where(i => i.IsNew).Select(i => i.Path).ToArray();
        if (missed.Length > 0)
        {
            Missed(missed.Length, string.Join(' ', missed.Take(Named)));
        }

        foreach (var message in await queue.DueAsync(cancellation))
        {
            await queue.QueueAsync(message, cancellation);
        }

        return result;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sweep took in {Count} files that no delivery had brought: {Paths}")]
    private partial void Missed(int count, string paths);
}
