using Cronos;

namespace Disclosure.Local;

/// <summary>When the two timers fire: NCRONTAB with seconds, in UTC, from the same settings as in Azure.</summary>
internal sealed class Schedule(CronExpression nightly, CronExpression yearEnd)
{
    /// <summary>01:30 in Shanghai.</summary>
    public const string DefaultNightly = "0 30 17 * * *";

    /// <summary>09:00 in Shanghai.</summary>
    public const string DefaultYearEnd = "0 0 1 * * *";

    /// <summary>Reads the environment variables <c>NightlySchedule</c> and <c>YearEndSchedule</c>.</summary>
    /// <exception cref="UsageException">One of them is no schedule.</exception>
    public static Schedule FromEnvironment() =>
        new(Parse("NightlySchedule", DefaultNightly), Parse("YearEndSchedule", DefaultYearEnd));

    /// <summary>Whether the nightly run is due in a span of time.</summary>
    public bool NightlyDue(DateTimeOffset after, DateTimeOffset until) => IsDue(nightly, after, until);

    /// <summary>Whether the year-end run is due in a span of time.</summary>
    public bool YearEndDue(DateTimeOffset after, DateTimeOffset until) => IsDue(yearEnd, after, until);

    private static bool IsDue(CronExpression expression, DateTimeOffset after, DateTimeOffset until) =>
        expression.GetNextOccurrence(after.UtcDateTime) is { } next && next <= until.UtcDateTime;

    private static CronExpression Parse(string setting, string standard)
    {
        var text = Environment.GetEnvironmentVariable(setting) is { Length: > 0 } value ? value : standard;
        return CronExpression.TryParse(text, CronFormat.IncludeSeconds, out var expression)
            ? expression
            : throw new UsageException($"设置 {setting} 的值“{text}”不是六段的 NCRONTAB 时间表，例如 {standard}。");
    }
}
