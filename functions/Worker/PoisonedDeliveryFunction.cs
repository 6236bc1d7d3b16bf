using Disclosure.Azure;
using Microsoft.Azure.Functions.Worker;

namespace Disclosure.Worker;

/// <summary>A delivery failed as often as the host tries.</summary>
/// <param name="poisoned">The step.</param>
public sealed class PoisonedDeliveryFunction(PoisonedDelivery poisoned)
{
    /// <summary>Records it; the sweep takes the file in again.</summary>
    [Function("PoisonedDelivery")]
    public void Run([QueueTrigger(PoisonedDelivery.QueueName, Connection = Settings.Intake)] string message) => poisoned.Record(message);
}
