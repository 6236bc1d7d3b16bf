namespace Disclosure.Azure.Tests;

public sealed class DeadlinesTest
{
    [Theory]
    [InlineData(2019, "2020-01-31T23:59:59+08:00", false)]
    [InlineData(2019, "2020-02-01T00:00:00+08:00", true)]
    [InlineData(2023, "2024-01-31T15:59:59+00:00", false)]
    [InlineData(2023, "2024-01-31T16:00:00+00:00", true)]
    [InlineData(2024, "2025-01-31T23:59:59+08:00", false)]
    [InlineData(2024, "2025-02-01T00:00:00+08:00", true)]
    public void A_unit_is_in_time_until_the_last_second_of_31_January_in_Shanghai(int year, string received, bool late) =>
        Assert.Equal(late, new Deadlines().IsLate(year, Time(received)));

    [Theory]
    [InlineData(2019, "2020-03-31T23:59:59+08:00", false)]
    [InlineData(2019, "2020-04-01T00:00:00+08:00", true)]
    [InlineData(2022, "2023-03-31T15:59:59+00:00", false)]
    [InlineData(2022, "2023-03-31T16:00:00+00:00", true)]
    public void An_area_is_in_time_until_the_last_second_of_31_March_in_Shanghai(int year, string now, bool overdue) =>
        Assert.Equal(overdue, new Deadlines().IsOverdue(year, Time(now)));

    [Theory]
    [InlineData(2019, "2020-02-29T23:59:59+08:00", "2020-03-01T00:00:00+08:00")]
    [InlineData(2020, "2021-02-28T23:59:59+08:00", "2021-03-01T00:00:00+08:00")]
    [InlineData(2099, "2100-02-28T23:59:59+08:00", "2100-03-01T00:00:00+08:00")]
    public void The_29th_of_February_is_the_last_day_of_a_February_without_one(int year, string last, string first)
    {
        var deadlines = Deadlines.Parse("02-29", "02-29");

        Assert.False(deadlines.IsLate(year, Time(last)) || deadlines.IsOverdue(year, Time(last)));
        Assert.True(deadlines.IsLate(year, Time(first)) && deadlines.IsOverdue(year, Time(first)));
    }

    [Fact]
    public void Settings_give_other_days_and_what_they_leave_out_stays_statutory()
    {
        Assert.Equal(new Deadlines(), Deadlines.Parse(null, ""));
        var deadlines = Deadlines.Parse("01-15", null);
        Assert.Equal((new DateOnly(2020, 1, 15), new DateOnly(2020, 3, 31)), (deadlines.UnitsOf(2019), deadlines.AreasOf(2019)));
    }

    [Theory]
    [InlineData("02-30")]
    [InlineData("31.1.")]
    [InlineData("1-31")]
    [InlineData("2020-01-31")]
    public void What_is_no_day_of_a_year_is_refused_by_the_name_of_its_setting(string text)
    {
        Assert.Contains("UnitDeadline", Assert.Throws<FormatException>(() => Deadlines.Parse(text, null)).Message, StringComparison.Ordinal);
        Assert.Contains("AreaDeadline", Assert.Throws<FormatException>(() => Deadlines.Parse(null, text)).Message, StringComparison.Ordinal);
    }

    private static DateTimeOffset Time(string text) => ChinaTime.Parse(text);

    [Theory]
    [InlineData("2020-01-24T15:59:59Z", false)]
    [InlineData("2020-01-24T16:00:00Z", true)]
    [InlineData("2020-01-31T15:59:59Z", true)]
    [InlineData("2020-01-31T16:00:00Z", false)]
    public void The_last_day_is_near_for_the_week_that_ends_with_it(string now, bool near) =>
        Assert.Equal(near, new Deadlines().IsNear(2019, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));
}
