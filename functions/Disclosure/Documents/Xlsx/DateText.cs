using System.Globalization;

namespace Disclosure.Documents.Xlsx;

/// <summary>
/// A serial number that the sheet shows as a date or time (ECMA-376 Part 1 §18.17.4.1), as <c>2020-01-01</c>,
/// <c>2020-01-01 08:30:00</c> or <c>08:30:00</c>: a date must never be taken for a count.
/// </summary>
internal static class DateText
{
    /// <summary>What spreadsheets show for a number that is no date.</summary>
    private const string NoDate = "########";

    private const decimal LastSerial = 2_958_465;
    private const int Days1904 = 1_462;
    private const int SecondsADay = 86_400;

    /// <param name="plain">The number as plain decimal text.</param>
    /// <param name="from1904">Whether the workbook counts from 1904 (§18.2.28 date1904).</param>
    public static string Of(string plain, bool from1904)
    {
        if (!decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) || serial < 0 || serial > LastSerial)
        {
            return NoDate;
        }

        var seconds = (long)decimal.Round(serial * SecondsADay, MidpointRounding.AwayFromZero);
        var day = (int)(seconds / SecondsADay) + (from1904 ? Days1904 : 0);
        var time = TimeSpan.FromSeconds(seconds % SecondsADay).ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture);
        if (serial > 0 && serial < 1)
        {
            return time;
        }

        return seconds % SecondsADay == 0 ? Day(day) : $"{Day(day)} {time}";
    }

    /// <summary>Day 0 and day 60 are dates that only spreadsheets know: 1900 was no leap year, but Lotus 1-2-3 thought so.</summary>
    private static string Day(int day) => day switch
    {
        0 => "1900-01-00",
        60 => "1900-02-29",
        < 60 => new DateOnly(1899, 12, 31).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ when day > LastSerial => NoDate,
        _ => new DateOnly(1899, 12, 30).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
