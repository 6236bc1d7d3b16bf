using System.Collections.Immutable;
using System.Globalization;

namespace Disclosure.Azure;

/// <summary>The report years that a query asks for; none means all.</summary>
/// <param name="Ranges">First and last year of each range.</param>
internal sealed record YearRanges(ImmutableArray<(int First, int Last)> Ranges)
{
    /// <summary>Reads values of the shape <see cref="Codes.Years"/>.</summary>
    /// <returns>The first range that ends before it begins, or null.</returns>
    public static string? Parse(ImmutableArray<string> values, out YearRanges years)
    {
        years = new([.. values.Select(v => (Year(v[..4]), Year(v[^4..])))]);
        return values.FirstOrDefault(v => Year(v[..4]) > Year(v[^4..]));
    }

    /// <summary>Whether the year is asked for.</summary>
    public bool Contain(int year) => Ranges.IsEmpty || Ranges.Any(r => r.First <= year && year <= r.Last);

    private static int Year(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
