using System.Collections.Immutable;
using System.Text;
using Disclosure.Checking.Catalogue;
using Disclosure.Reports;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Reports;

public sealed class ReportRendererTest
{
    private static readonly ImmutableArray<Artefact> Artefacts = ReportRenderer.Render(SmallReport.Report, SmallEdition.Edition);

    [Theory]
    [InlineData("report.json")]
    [InlineData("index.html")]
    [InlineData("lineage.html")]
    [InlineData("units/620403502.html")]
    [InlineData("units/620403504.html")]
    [InlineData("report.csv")]
    [InlineData("units.csv")]
    [InlineData("indicators.json")]
    public void Each_text_is_what_it_was_when_a_person_last_read_it(string path) =>
        GoldenFile.Matches(Path.Combine("report", path), Find(path).Bytes);

    [Fact]
    public void Every_format_and_a_page_for_every_unit_is_there() => Assert.Equal(
        [
            "report.json",
            "index.html",
            "lineage.html",
            .. SmallReport.Report.Units.Select(u => $"units/{u.Code}.html"),
            "report.csv",
            "units.csv",
            "report.xlsx",
            "report.docx",
            .. SmallReport.Report.Units.Where(u => u.Filed).Select(u => $"units/{u.Code}.docx"),
            "indicators.json",
            "datapackage.json",
            "report.zip",
        ],
        Artefacts.Select(a => a.Path));

    [Fact]
    public void Rendered_twice_the_bytes_are_the_same()
    {
        var again = ReportRenderer.Render(ReportJson.Parse(ReportJson.Write(SmallReport.Report)), SmallEdition.Edition);

        Assert.Equal(
            Artefacts.Select(a => (a.Path, CanonicalJson.Hash(a.Bytes.Span))),
            again.Select(a => (a.Path, CanonicalJson.Hash(a.Bytes.Span))));
    }

    [Fact]
    public void A_script_from_a_file_is_text_on_every_page() =>
        Assert.All(Artefacts.Where(a => a.Path.EndsWith(".html", StringComparison.Ordinal)), page =>
            Assert.DoesNotContain("<script", Text(page), StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void A_script_from_a_file_is_shown_and_not_lost()
    {
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", Text(Find("index.html")), StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", Text(Find("units/620403502.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_from_a_file_is_text_in_every_csv_and_a_negative_number_stays_a_number()
    {
        var csv = Text(Find("units.csv"));

        Assert.DoesNotContain($",{SmallReport.Formula}", csv, StringComparison.Ordinal);
        Assert.Contains($",'{SmallReport.Formula}", csv, StringComparison.Ordinal);
        Assert.Contains(",-2,减,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_begins_with_the_mark_that_spreadsheets_need() => Assert.All(
        Artefacts.Where(a => a.Path.EndsWith(".csv", StringComparison.Ordinal)),
        a => Assert.Equal([0xEF, 0xBB, 0xBF], a.Bytes[..3].ToArray()));

    [Fact]
    public void The_page_prints_figures_as_the_form_does()
    {
        var page = Text(Find("index.html"));

        Assert.All(
            ["15197938.608796万元</a></td>", ">减5</a></td>", ">增</a></td>", ">211</a></td>", "现场接待<a href=\"lineage.html#reception_visits\">3073多</a>人次"],
            printed => Assert.Contains(printed, page, StringComparison.Ordinal));
    }

    [Fact]
    public void No_empty_chapter_is_published() =>
        Assert.DoesNotContain("总体情况", Text(Find("index.html")), StringComparison.Ordinal);

    [Fact]
    public void Every_link_leads_to_something_that_is_published()
    {
        foreach (var page in Artefacts.Where(a => a.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var folder = new Uri(new Uri("http://report/"), page.Path);
            foreach (System.Text.RegularExpressions.Match link in System.Text.RegularExpressions.Regex.Matches(Text(page), "href=\"([^\"#]*)(?:#([^\"]*))?\""))
            {
                if (link.Groups[1].Value.StartsWith("/findings/", StringComparison.Ordinal))
                {
                    // The site's own pages, beside every edition.
                    Assert.Contains($"\"{link.Groups[1].Value}\"", CodeList, StringComparison.Ordinal);
                    continue;
                }

                if (link.Groups[1].Value == "/reports/620403/feed.atom")
                {
                    // The area's feed, which lies above all editions.
                    continue;
                }

                var target = Artefacts.SingleOrDefault(a => a.Path == new Uri(folder, link.Groups[1].Value).AbsolutePath.TrimStart('/'));
                Assert.True(target is not null, $"{page.Path} links to {link.Groups[1].Value}");
                Assert.True(!link.Groups[2].Success || Text(target).Contains($"id=\"{link.Groups[2].Value}\"", StringComparison.Ordinal), link.Value);
            }
        }
    }

    private static string CodeList => Encoding.UTF8.GetString(
        CataloguePage.Render(FindingCatalogue.Of(new Definitions([.. SeedForms.Editions], UnitSeeds.Tree()))).AsSpan());

    private static Artefact Find(string path) => Artefacts.Single(a => a.Path == path);

    private static string Text(Artefact artefact) => Encoding.UTF8.GetString(artefact.Bytes.Span);
}
