using System.Net;
using System.Text;
using Disclosure.Reports;

namespace Disclosure.Azure.Tests;

/// <summary>The formats of a report are those that its manifest names.</summary>
public sealed class FormatsTest(AzuriteFixture azurite)
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/reports/620403/2019.docx", null, "Word")]
    [InlineData("/reports/620403/2019.zip", "text/html", "ZIP")]
    [InlineData("/reports/620403/2019/1.docx", null, "Word")]
    [InlineData("/reports/620403/2019", ContentTypes.Docx, "Word")]
    [InlineData("/reports/620403/2019", "application/zip, */*;q=0.1", "ZIP")]
    [InlineData("/reports/620403/2019", "text/csv;q=0.2, application/*;q=0.1", "CSV")]
    [InlineData("/api/reports/620403/2019", "application/*", "{}")]
    [InlineData("/api/reports/620403/2019", "*/*", "{}")]
    [InlineData("/reports/620403/2019/units/620403001.docx", null, "unit in Word")]
    [InlineData("/reports/620403/2019/units/620403001", ContentTypes.Docx, "unit in Word")]
    [InlineData("/reports/620403/2019/units/620403001", "text/html,*/*;q=0.8", "<p>unit")]
    public async Task A_format_that_a_later_program_adds_is_served_by_suffix_and_by_Accept(string address, string? accept, string content)
    {
        await using var host = await StartAsync();
        using var response = accept is null ? await host.GetAsync(address) : await host.GetAsync(address, ("Accept", accept));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(content, await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task A_download_is_saved_under_a_Chinese_name_that_says_what_it_is()
    {
        await using var host = await StartAsync();
        using var report = await host.GetAsync("/reports/620403/2019.docx");
        Assert.Equal(ContentTypes.Docx, report.Content.Headers.ContentType?.ToString());
        Assert.Equal("平川区2019年政府信息公开工作年度报告（第2版）.docx", report.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("620403-2019-2-report.docx", report.Content.Headers.ContentDisposition!.FileName);
        using var unit = await host.GetAsync("/reports/620403/2019/units/620403001.docx");
        Assert.Equal("平川区2019年政府信息公开工作年度报告（第2版）-units-620403001.docx", unit.Content.Headers.ContentDisposition!.FileNameStar);
        using var page = await host.GetAsync("/reports/620403/2019/");
        Assert.Null(page.Content.Headers.ContentDisposition);
    }

    [Theory]
    [InlineData("/reports/620403/2019/", "/reports/620403/2019.docx")]
    [InlineData("/api/reports/620403/2019/1", "/api/reports/620403/2019/1.docx")]
    [InlineData("/reports/620403/2019/units/620403001", "/reports/620403/2019/units/620403001.docx")]
    public async Task Whoever_accepts_none_is_told_where_each_is(string address, string alternative)
    {
        await using var host = await StartAsync();
        using var refused = await host.GetAsync(address, ("Accept", "application/pdf, text/html;q=0"));
        Assert.Equal(HttpStatusCode.NotAcceptable, refused.StatusCode);
        var alternatives = (await PublicApiHost.BodyAsync(refused))["alternatives"]!;
        Assert.Contains($"{ContentTypes.Docx} {alternative}", alternatives.Select(a => $"{a["type"]} {a["url"]}"));
        foreach (var url in alternatives.Select(a => (string)a["url"]!))
        {
            using var response = await host.GetAsync(url);
            Assert.True((int)response.StatusCode is 200 or 308, url);
        }
    }

    [Fact]
    public async Task The_index_lists_the_formats_and_the_pages_lead_to_them()
    {
        await using var host = await StartAsync();
        Assert.Equal(["html", "docx", "xlsx", "csv", "json", "zip"], (await host.JsonAsync("/api/reports"))["reports"]![0]!["formats"]!.Select(f => (string)f!));
        foreach (var address in new[] { "/", "/reports/620403/" })
        {
            using var page = await host.GetAsync(address);
            Assert.Contains("href=\"/reports/620403/2019.docx\"", await page.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }
    }

    private async Task<PublicApiHost> StartAsync()
    {
        var sample = await PublishedSample.EmptyAsync(azurite);
        foreach (var edition in new[] { 1, 2 })
        {
            await sample.PublishAsync("620403", "平川区", 2019, edition,
            [
                Artefact("index.html", ContentTypes.Html, "<p>"), Artefact("report.json", ContentTypes.Json, "{}"),
                Artefact("report.csv", ContentTypes.Csv, "CSV"), Artefact("report.xlsx", ContentTypes.Xlsx, "Excel"),
                Artefact("report.zip", "application/zip", "ZIP"), Artefact("report.docx", ContentTypes.Docx, "Word"),
                Artefact("units/620403001.html", ContentTypes.Html, "<p>unit"), Artefact("units/620403001.docx", ContentTypes.Docx, "unit in Word"),
            ]);
        }

        return await PublicApiHost.StartAsync(sample.Container);
    }

    private static Artefact Artefact(string path, string type, string text) => new(path, type, Encoding.UTF8.GetBytes(text));
}
