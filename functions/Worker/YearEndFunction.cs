using Disclosure.Azure;
using Microsoft.Azure.Functions.Worker;

namespace Disclosure.Worker;

/// <summary>The daily look at what is due for publication: the step decides, not the calendar.</summary>
/// <param name="yearEnd">The step.</param>
public sealed class YearEndFunction(YearEnd yearEnd)
{
    /// <summary>Publishes what is approved and not published yet.</summary>
    [Function("YearEnd")]
    public Task RunAsync([TimerTrigger("%YearEndSchedule%")] TimerInfo timer, CancellationToken cancellation) => yearEnd.RunAsync(cancellation);
}
