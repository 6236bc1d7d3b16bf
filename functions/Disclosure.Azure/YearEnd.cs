using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Disclosure.Azure;

/// <summary>The daily run that decides itself what is due and not done: the reports of the year that has closed.</summary>
public sealed partial class YearEnd(
    Definitions definitions, Publish publish, TimeProvider clock, Deadlines deadlines, ILogger<YearEnd> log)
{
    /// <summary>
    /// Publishes every area's report that is approved and not published, children before parents. After the deadline
    /// (31 March, Asia/Shanghai) a report without approval is an alert. An area that fails does not stop the others.
    /// </summary>
    /// <exception cref="AggregateException">Some areas failed; run again.</exception>
    public async Task<ImmutableArray<YearEndResult>> RunAsync(CancellationToken cancellation = default)
    {
        var now = clock.Now();
        var year = now.Year - 1;
        var results = ImmutableArray.CreateBuilder<YearEndResult>();
        if (definitions.EditionFor(year) is null)
        {
            return [];
        }

        var faults = new List<Exception>();
        foreach (var area in definitions.Units.Areas(year))
        {
            try
            {
                results.Add(await RunAsync(year, area.Code, deadlines.IsOverdue(year, now), cancellation));
            }
#pragma warning disable CA1031 // Whatever stops one area is thrown once the others have had their turn.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                faults.Add(e);
            }
        }

        return faults.Count == 0 ? results.ToImmutable() : throw new AggregateException($"The year end of {year} failed.", faults);
    }

    private async Task<YearEndResult> RunAsync(int year, string area, bool overdue, CancellationToken cancellation)
    {
        var publication = await publish.RunAsync(year, area, cancellation);
        if (overdue && publication.Manifest is null)
        {
            Overdue(area, year, publication.Outcome);
        }

        var outcome = publication.Outcome switch
        {
            PublicationOutcome.AlreadyPublished => YearEndOutcome.Done,
            PublicationOutcome.NotApproved => overdue ? YearEndOutcome.Overdue : YearEndOutcome.Waiting,
            _ => YearEndOutcome.Tried,
        };
        return new(year, area, outcome, publication);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The report of {Area}, {Year}, is overdue: {Reason}")]
    private partial void Overdue(string area, int year, PublicationOutcome reason);
}
