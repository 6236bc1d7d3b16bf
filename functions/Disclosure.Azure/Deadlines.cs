using System.Globalization;

namespace Disclosure.Azure;

/// <summary>
/// Last days of the year after the report year, Asia/Shanghai: units hand in and areas publish until the day has ended
/// (《条例》 arts. 49 and 50). Cities set earlier dates. 29 February is the last day of February in a year without one.
/// </summary>
public sealed record Deadlines
{
    /// <summary>Name of the setting of the units' last day.</summary>
    public const string UnitSetting = "UnitDeadline";

    /// <summary>Name of the setting of the areas' last day.</summary>
    public const string AreaSetting = "AreaDeadline";

    private const int LeapYear = 2000;
    private const int NearDays = 7;

    /// <summary>Month of the units' last day.</summary>
    public int UnitMonth { get; init; } = 1;

    /// <summary>The units' last day of that month.</summary>
    public int UnitDay { get; init; } = 31;

    /// <summary>Month of the areas' last day.</summary>
    public int AreaMonth { get; init; } = 3;

    /// <summary>The areas' last day of that month.</summary>
    public int AreaDay { get; init; } = 31;

    /// <summary>Deadlines as settings give them: <c>01-31</c>, month and day; null or empty leaves the statutory day.</summary>
    /// <exception cref="FormatException">One is no day of a year; the message names the setting.</exception>
    public static Deadlines Parse(string? unit, string? area)
    {
        var (units, areas) = (Day(UnitSetting, unit), Day(AreaSetting, area));
        var deadlines = new Deadlines();
        deadlines = units is { } u ? deadlines with { UnitMonth = u.Month, UnitDay = u.Day } : deadlines;
        return areas is { } a ? deadlines with { AreaMonth = a.Month, AreaDay = a.Day } : deadlines;
    }

    /// <summary>The units' last day for a report year.</summary>
    public DateOnly UnitsOf(int year) => DayOf(year + 1, UnitMonth, UnitDay);

    /// <summary>The areas' last day for a report year.</summary>
    public DateOnly AreasOf(int year) => DayOf(year + 1, AreaMonth, AreaDay);

    /// <summary>True from the first second after the units' last day.</summary>
    public bool IsLate(int year, DateTimeOffset received) => received >= ChinaTime.EndOf(UnitsOf(year));

    /// <summary>True from the first second after the areas' last day.</summary>
    public bool IsOverdue(int year, DateTimeOffset now) => now >= ChinaTime.EndOf(AreasOf(year));

    /// <summary>True in the week that ends with the units' last day.</summary>
    public bool IsNear(int year, DateTimeOffset now) => !IsLate(year, now) && now >= ChinaTime.EndOf(UnitsOf(year).AddDays(-NearDays));

    private static DateOnly DayOf(int year, int month, int day) => new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));

    private static DateOnly? Day(string setting, string? text) => string.IsNullOrWhiteSpace(text) ? null
        : DateOnly.TryParseExact($"{LeapYear}-{text.Trim()}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new FormatException($"The setting {setting} is “{text}”; it should be a month and a day, such as 01-31.");
}
