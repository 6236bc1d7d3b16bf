using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Disclosure.Azure;

/// <summary>The daily run that decides itself what is due and not done: the reports of the year that has closed.</summary>
public sealed partial class YearEnd(
    Definitions definitions, Publish publish, TimeProvider clock, Deadlines deadlines, ILogger<YearEnd> log)
{
    /// <summary>
    /// Publishes every area's report that is approved and not published, children before parents. After the deadline
    /// (31 March, Asia/Shanghai) a report without approval is an alert.
    /// </summary>
    public async Task<ImmutableArray<YearEndResult>> RunAsync(CancellationToken cancellation = default)
    {
        var now = clock.Now();
        var year = now.Year - 1;
        var results = ImmutableArray.CreateBuilder<YearEndResult>();
        if (definitions.EditionFor(year) is null)
        {
            return [];
        }

        foreach (var area in definitions.Units.Areas(year))
        {
            results.Add(await RunAsync(year, area.Code, deadlines.IsOverdue(year, now), cancellation));
        }

        return results.ToImmutable();
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
