using Disclosure.Azure;
using Microsoft.Azure.Functions.Worker;

namespace Disclosure.Worker;

/// <summary>The nightly run.</summary>
/// <param name="nightly">The step.</param>
public sealed class NightlyFunction(Nightly nightly)
{
    /// <summary>Sweeps, and queues what is due.</summary>
    [Function("Nightly")]
    public Task RunAsync([TimerTrigger("%NightlySchedule%")] TimerInfo timer, CancellationToken cancellation) => nightly.RunAsync(cancellation);
}
