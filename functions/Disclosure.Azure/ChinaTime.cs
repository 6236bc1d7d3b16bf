using System.Globalization;

namespace Disclosure.Azure;

/// <summary>Asia/Shanghai: eight hours ahead of UTC, without summer time since 1991, so that no time zone data is needed.</summary>
public static class ChinaTime
{
    /// <summary>+08:00.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(8);

    /// <summary>The current time there, to the second: nothing that is stored is finer.</summary>
    public static DateTimeOffset Now(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Of(clock.GetUtcNow());
    }

    /// <summary>An instant as the clock there shows it, cut to the second.</summary>
    public static DateTimeOffset Of(DateTimeOffset instant)
    {
        var local = instant.ToOffset(Offset);
        return local.AddTicks(-(local.Ticks % TimeSpan.TicksPerSecond));
    }

    /// <summary><c>2020-01-31T23:59:59+08:00</c>.</summary>
    public static string Text(DateTimeOffset instant) => Of(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="Text"/> wrote.</summary>
    /// <exception cref="FormatException">The text is no such time.</exception>
    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture).ToOffset(Offset);

    /// <summary>The first instant after a day there.</summary>
    internal static DateTimeOffset EndOf(DateOnly day) => new(day.AddDays(1).ToDateTime(TimeOnly.MinValue), Offset);
}
