using System.Collections.Immutable;
using Disclosure.Consolidation;
using Disclosure.Forms;
using Disclosure.Reports;
using Disclosure.Reports.Digest;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;
using static Disclosure.Tests.Consolidation.SmallArea;

namespace Disclosure.Tests.Reports;

/// <summary>The pictures of a report, and the tables they are.</summary>
public sealed class ReportDigestTest
{
    private static readonly Edition Edition = SeedForms.Edition("2021");

    [Fact]
    public void Bars_are_sums_of_the_forms_cells_and_as_long_as_their_share_of_the_longest()
    {
        var report = Report([], ("requests_granted_total", 8), ("requests_refused_process_total", 1), ("requests_refused_state_secret_total", 3), ("requests_partly_granted_total", 0));

        var chart = Assert.Single(ReportDigest.Charts(report, Edition));

        Assert.Equal(("政府信息公开申请办理结果", "件"), (chart.Title, chart.Measure));
        Assert.Equal(
            [("予以公开", "8", 1.0), ("部分公开", "0", 0.0), ("不予公开", "4", 0.5), ("无法提供", "无数据", 0.0), ("不予处理", "无数据", 0.0), ("其他处理", "无数据", 0.0)],
            chart.Bars.Select(b => (b.Label, b.Printed, b.Length)));
    }

    [Fact]
    public void A_trend_goes_back_five_years_and_shows_the_year_without_a_report()
    {
        var report = Report([Year(2018, 9), Year(2020, 4), Year(2022, 2)], ("requests_new_total", 1));

        var trend = Assert.Single(ReportDigest.Charts(report, Edition), c => c.Title == "近五年：新收政府信息公开申请");

        Assert.Equal([("2020年", "4"), ("2021年", "无数据"), ("2022年", "2"), ("2023年", "1")], trend.Bars.Select(b => (b.Label, b.Printed)));
    }

    [Fact]
    public void What_would_be_a_picture_of_nothing_is_left_out() => Assert.Empty(ReportDigest.Charts(Report([Year(2022, 0)], ("requests_new_total", 0)), Edition));

    [Fact]
    public void What_trends_show_is_part_of_the_report_and_its_hash()
    {
        var report = Report([Year(2022, 2)], ("requests_new_total", 1));

        Assert.Equal(ReportJson.Write(report), ReportJson.Write(ReportJson.Parse(ReportJson.Write(report))));
        Assert.NotEqual(ReportJson.Hash(report), ReportJson.Hash(Report([], ("requests_new_total", 1))));
    }

    [Fact]
    public void The_page_has_every_picture_as_a_table_too()
    {
        var page = System.Text.Encoding.UTF8.GetString(ReportRenderer.Render(Report([Year(2022, 2)], ("requests_new_total", 1)), Edition).Single(a => a.Path == "index.html").Bytes.Span);

        Assert.Contains("<caption>近五年：新收政府信息公开申请（件）</caption>", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">2022年</th><td class=\"number\">2</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_forms_have_charts_of_results_applicants_reviews_and_trends() => Assert.All(SeedForms.Editions, edition =>
    {
        Assert.Equal(5, edition.Digest.Length);
        Assert.Contains("requests_new_total", ReportDigest.TrendCodes(edition));
    });

    private static FiledYear Year(int year, int requests) => new()
    {
        Year = year,
        Figures = ImmutableSortedDictionary<string, Figure>.Empty.WithComparers(StringComparer.Ordinal).Add("requests_new_total", Figure.OfValue(requests)),
    };

    private static Report Report(ImmutableArray<FiledYear> earlier, params (string Code, int Value)[] figures) => Consolidator.Consolidate(
        Input(Filed("620403501", [.. figures.Select(f => (f.Code, Figure.OfValue(f.Value)))])) with { Year = 2023, Edition = Edition, Earlier = earlier });
}
