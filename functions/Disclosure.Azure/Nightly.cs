namespace Disclosure.Azure;

/// <summary>The nightly run: nothing stays undone longer than a day, whatever triggers and queues lost.</summary>
public sealed class Nightly(Sweep sweep, ConsolidationQueue queue)
{
    /// <summary>Sweeps, then queues every due row again.</summary>
    /// <returns>What the sweep did.</returns>
    public async Task<SweepResult> RunAsync(CancellationToken cancellation = default)
    {
        var result = await sweep.RunAsync(cancellation);
        foreach (var message in await queue.DueAsync(cancellation))
        {
            await queue.QueueAsync(message, cancellation);
        }

        return result;
    }
}
