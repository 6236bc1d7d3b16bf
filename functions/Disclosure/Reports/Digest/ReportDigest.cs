using System.Collections.Immutable;
using Disclosure.Forms;

namespace Disclosure.Reports.Digest;

/// <summary>
/// The illustrated digest (图解) of a report: what of its figures charts show. A chart without any value above 0 is left out,
/// and so is a trend of a single year: a picture of nothing tells nothing.
/// </summary>
public static class ReportDigest
{
    /// <summary>A trend goes back so many years, this one included.</summary>
    public const int TrendYears = 5;

    /// <summary>The charts, in the order of the form file.</summary>
    public static IEnumerable<Chart> Charts(Report report, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(edition);
        return edition.Digest.SelectMany(chart => chart.IsTrend
            ? chart.Items.Select(item => Make(Title(chart, item), item, Course(report, item)))
            : [Make(chart.Title.Zh, chart.Items[0], [.. chart.Items.Select(item => (item.Label.Zh, Sum(item, code => Value(report, report.Year, code))))])])
            .OfType<Chart>();
    }

    /// <summary>The codes that charts of trends show, which years before are kept for.</summary>
    public static IEnumerable<string> TrendCodes(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return edition.Digest.Where(c => c.IsTrend).SelectMany(c => c.Items).SelectMany(i => i.Indicators).Select(i => i.Code).Distinct(StringComparer.Ordinal);
    }

    private static string Title(DigestChart chart, DigestItem item) => $"{chart.Title.Zh}：{item.Label.Zh}";

    /// <summary>From the first year there is anything of, years without a report included; empty when that is this year.</summary>
    private static (string, decimal?)[] Course(Report report, DigestItem item)
    {
        var values = Enumerable.Range(report.Year - TrendYears + 1, TrendYears)
            .Select(year => (Label: FormattableString.Invariant($"{year}年"), Value: Sum(item, code => Value(report, year, code))))
            .SkipWhile(y => y.Value is null).ToArray();
        return values.Length < 2 ? [] : values;
    }

    private static decimal? Value(Report report, int year, string code) => year == report.Year
        ? report.Figures.GetValueOrDefault(code)?.Figure.Value
        : report.Earlier.FirstOrDefault(e => e.Year == year)?.Figures is { } figures && figures.TryGetValue(code, out var value) ? value : null;

    private static decimal? Sum(DigestItem item, Func<string, decimal?> value)
    {
        var parts = item.Indicators.Select(i => value(i.Code)).OfType<decimal>().ToArray();
        return parts.Length == 0 ? null : parts.Sum();
    }

    private static Chart? Make(string title, DigestItem item, (string Label, decimal? Value)[] values)
    {
        var longest = values.Select(v => v.Value).Max() ?? 0;
        return longest <= 0
            ? null
            : new Chart(title, item.Indicators[0].Measure, [.. values.Select(v => new ChartBar(v.Label, v.Value, (double)(Math.Max(0, v.Value ?? 0) / longest)))]);
    }
}
