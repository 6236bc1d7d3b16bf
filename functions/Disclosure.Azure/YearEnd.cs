using System.Collections.Immutable;
using System.Globalization;
using Disclosure.Azure.Consolidating;
using Disclosure.Azure.Rows;
using Disclosure.Units;
using Microsoft.Extensions.Logging;

namespace Disclosure.Azure;

/// <summary>
/// The daily run that decides itself what is due and not done: reports of the year that has closed, and of the years before
/// it that were begun. It may be late by years, or run every minute.
/// </summary>
public sealed partial class YearEnd(
    PipelineStorage storage, Definitions definitions, Publish publish, PipelineStatus status, TimeProvider clock, Deadlines deadlines, ILogger<YearEnd> log)
{
    private readonly FilingTable _rows = new(storage.FilingRows);
    private readonly OfficeFolder _office = new(storage.Office);

    /// <summary>
    /// Publishes what is approved and not published, first editions and corrections, children before parents. Of a report
    /// without approval it tells what is missing; after the deadline (31 March, Asia/Shanghai) that is an alert. An area that
    /// fails does not stop the others.
    /// </summary>
    /// <exception cref="AggregateException">Some areas failed; run again.</exception>
    public async Task<ImmutableArray<YearEndResult>> RunAsync(CancellationToken cancellation = default)
    {
        var now = clock.Now();
        var results = ImmutableArray.CreateBuilder<YearEndResult>();
        var faults = new List<Exception>();
        var years = Enumerable.Range(definitions.Editions[0].FromYear, Math.Max(0, now.Year - definitions.Editions[0].FromYear));
        foreach (var (year, area) in years.Where(y => definitions.EditionFor(y) is not null).SelectMany(y => definitions.Units.Areas(y).Select(a => (y, a))))
        {
            try
            {
                if (year == now.Year - 1 || await IsBegunAsync(year, area, cancellation))
                {
                    results.Add(await RunAsync(year, area.Code, now, cancellation));
                }
            }
#pragma warning disable CA1031 // Whatever stops one area is thrown once the others have had their turn.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                faults.Add(e);
            }
        }

        return faults.Count == 0 ? results.ToImmutable() : throw new AggregateException("The year end failed for some areas.", faults);
    }

    /// <summary>Whether anybody handed in, or approved, anything: an area that never did owes no alert for years long gone.</summary>
    private async Task<bool> IsBegunAsync(int year, Unit area, CancellationToken cancellation) =>
        (await _rows.HeadAsync(RowKeys.Partition(year, area.Parent), area.Code, cancellation)).Value.Tables is not null
        || await _office.ApprovalAsync(year, area.Code, cancellation) is not null;

    private async Task<YearEndResult> RunAsync(int year, string area, DateTimeOffset now, CancellationToken cancellation)
    {
        var overdue = deadlines.IsOverdue(year, now);
        var publication = await publish.RunAsync(year, area, cancellation);
        var outcome = publication.Outcome switch
        {
            PublicationOutcome.Published => YearEndOutcome.Published,
            PublicationOutcome.AlreadyPublished => YearEndOutcome.Done,
            PublicationOutcome.NotApproved => overdue ? YearEndOutcome.Overdue : YearEndOutcome.Waiting,
            _ => YearEndOutcome.Refused,
        };
        var missing = publication.Manifest is null && await status.ReadAsync(year, area, cancellation) is { } read ? MissingForPublication.Of(read) : null;
        if (overdue && missing is not null)
        {
            Overdue(
                area, year, publication.Outcome, string.Join(' ', missing.Units), missing.Open, string.Join(' ', missing.Chapters),
                deadlines.AreasOf(year).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        else if (outcome == YearEndOutcome.Refused)
        {
            Refused(area, year, publication.Outcome, publication.Draft);
        }

        if (missing is { Units.Length: > 0 } && deadlines.IsNear(year, now))
        {
            Near(area, year, missing.Units.Length, deadlines.UnitsOf(year).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), string.Join(' ', missing.Units));
        }

        return new(year, area, outcome, publication) { Missing = missing };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The report of {Area}, {Year}, is overdue since {Deadline}: {Reason}; units missing: {Units}; open findings: {Open}; chapters missing: {Chapters}")]
    private partial void Overdue(string area, int year, PublicationOutcome reason, string units, int open, string chapters, string deadline);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Area {Area}, {Year}: {Count} units have not handed in by now, and their last day is {Deadline}: {Units}")]
    private partial void Near(string area, int year, int count, string deadline, string units);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The report of {Area}, {Year}, was approved and is not published: {Reason}, draft {Draft}")]
    private partial void Refused(string area, int year, PublicationOutcome reason, string? draft);
}
