namespace Disclosure.Azure;

/// <summary>
/// Last days of the year after the report year, Asia/Shanghai: units hand in and areas publish until the day has ended
/// (《条例》 arts. 49 and 50). Cities set earlier dates.
/// </summary>
public sealed record Deadlines
{
    /// <summary>Month of the units' last day.</summary>
    public int UnitMonth { get; init; } = 1;

    /// <summary>The units' last day of that month.</summary>
    public int UnitDay { get; init; } = 31;

    /// <summary>Month of the areas' last day.</summary>
    public int AreaMonth { get; init; } = 3;

    /// <summary>The areas' last day of that month.</summary>
    public int AreaDay { get; init; } = 31;

    /// <summary>The units' last day for a report year.</summary>
    public DateOnly UnitsOf(int year) => new(year + 1, UnitMonth, UnitDay);

    /// <summary>True from the first second after the units' last day.</summary>
    public bool IsLate(int year, DateTimeOffset received) => received >= ChinaTime.EndOf(UnitsOf(year));

    /// <summary>True from the first second after the areas' last day.</summary>
    public bool IsOverdue(int year, DateTimeOffset now) => now >= ChinaTime.EndOf(new DateOnly(year + 1, AreaMonth, AreaDay));
}
