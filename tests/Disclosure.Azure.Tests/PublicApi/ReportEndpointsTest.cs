using System.Net;

namespace Disclosure.Azure.Tests;

public sealed class ReportEndpointsTest(AzuriteFixture azurite)
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/reports/620403/2019/", null, "index.html")]
    [InlineData("/reports/620403/2019/", "text/html,application/xhtml+xml,*/*;q=0.8", "index.html")]
    [InlineData("/reports/620403/2019", "application/json", "report.json")]
    [InlineData("/reports/620403/2019", "text/html;q=0.4, text/csv;q=0.9", "report.csv")]
    [InlineData("/reports/620403/2019", "text/*;q=0.5, text/html;q=0.1, application/json;q=0.2", "report.csv")]
    [InlineData("/reports/620403/2019", PublishedSample.Xlsx, "report.xlsx")]
    [InlineData("/reports/620403/2019.json", null, "report.json")]
    [InlineData("/reports/620403/2019.csv", "text/html", "report.csv")]
    [InlineData("/reports/620403/2019.xlsx", null, "report.xlsx")]
    [InlineData("/reports/620403/2019/1/", null, "index.html")]
    [InlineData("/reports/620403/2019/1.csv", null, "report.csv")]
    [InlineData("/reports/620403/2019/1/report.xlsx", null, "report.xlsx")]
    [InlineData("/reports/620403/2019/units.csv", null, "units.csv")]
    [InlineData("/reports/620403/2019/units/620403001", null, "units/620403001.html")]
    [InlineData("/reports/620403/2019/1/units/620403001.html", null, "units/620403001.html")]
    [InlineData("/api/reports/620403/2019", null, "report.json")]
    [InlineData("/api/reports/620403/2019", "text/csv", "report.csv")]
    [InlineData("/api/reports/620403/2019.csv", null, "report.csv")]
    [InlineData("/api/reports/620403/2019/1", null, "report.json")]
    [InlineData("/api/reports/620403/2019/1.xlsx", null, "report.xlsx")]
    public async Task Each_address_gives_the_file_that_was_published(string address, string? accept, string file)
    {
        await using var host = await StartAsync();
        using var response = accept is null ? await host.GetAsync(address) : await host.GetAsync(address, ("Accept", accept));
        var (contentType, text) = PublishedSample.Files(1)[file];
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(text, await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(contentType, response.Content.Headers.ContentType?.ToString());
        Assert.Equal($"\"{CanonicalJson.Hash(System.Text.Encoding.UTF8.GetBytes(text))}\"", response.Headers.ETag?.ToString());
    }

    [Theory]
    [InlineData("/reports/620403/2019", "/reports/620403/2019/")]
    [InlineData("/reports/620403/2019.html", "/reports/620403/2019/")]
    [InlineData("/reports/620403/2019/1", "/reports/620403/2019/1/")]
    [InlineData("/api/reports/620403/2019.html", "/reports/620403/2019/")]
    public async Task A_page_is_shown_where_its_relative_links_lead_somewhere(string address, string page)
    {
        await using var host = await StartAsync();
        using var response = await host.GetAsync(address);
        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal(page, response.Headers.Location?.ToString());
        using var unit = await host.GetAsync(page + "units/620403001.html");
        Assert.Equal(HttpStatusCode.OK, unit.StatusCode);
    }

    [Fact]
    public async Task A_correction_moves_the_current_address_and_leaves_the_old_edition_where_it_was()
    {
        var sample = await PublishedSample.PingchuanAsync(azurite);
        await using var host = await PublicApiHost.StartAsync(sample.Container);
        await sample.PublishAsync("620403", "平川区", 2019, 2, PublishedSample.Files(2));
        Assert.Contains("第2版", await TextAsync(host, "/reports/620403/2019/"), StringComparison.Ordinal);
        Assert.Contains("第1版", await TextAsync(host, "/reports/620403/2019/1/"), StringComparison.Ordinal);
        Assert.Contains("第1版", await TextAsync(host, "/reports/620403/2019/1/units/620403001"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/reports/620403/2019/1.json", "public, max-age=31536000, immutable", "Accept-Encoding")]
    [InlineData("/reports/620403/2019.json", "public, max-age=60, stale-while-revalidate=300", "Accept-Encoding")]
    [InlineData("/reports/620403/2019/", "public, max-age=60, stale-while-revalidate=300", "Accept, Accept-Encoding")]
    [InlineData("/reports/620403/2019/1/", "public, max-age=31536000, immutable", "Accept, Accept-Encoding")]
    public async Task Only_the_address_of_an_edition_is_cached_for_ever(string address, string caching, string vary)
    {
        await using var host = await StartAsync();
        using var response = await host.GetAsync(address);
        Assert.Equal(
            caching.Split(", ").Order(StringComparer.Ordinal),
            response.Headers.CacheControl!.ToString().Split(", ").Order(StringComparer.Ordinal));
        Assert.Equal(vary, string.Join(", ", response.Headers.Vary));
    }

    [Theory]
    [InlineData("/reports/620403/2018/", "report_not_found")]
    [InlineData("/reports/620403/2019/2/", "report_not_found")]
    [InlineData("/reports/620403/2019/01/", "report_not_found")]
    [InlineData("/reports/999999/2019.csv", "report_not_found")]
    [InlineData("/reports/620403/2019.pdf", "file_not_found")]
    [InlineData("/reports/620403/2019/1/report.pdf", "file_not_found")]
    [InlineData("/reports/620403/2019/units/620403999", "unit_not_found")]
    [InlineData("/reports", "not_found")]
    [InlineData("/api", "not_found")]
    public async Task What_is_not_there_is_a_problem_with_a_code(string address, string code)
    {
        await using var host = await StartAsync();
        using var response = await host.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(code, await PublicApiHost.ProblemAsync(response));
    }

    [Fact]
    public async Task A_format_nobody_has_is_406_and_says_what_there_is()
    {
        await using var host = await StartAsync();
        using var response = await host.GetAsync("/reports/620403/2019/", ("Accept", "application/pdf, text/html;q=0"));
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Equal("not_acceptable", await PublicApiHost.ProblemAsync(response));
        Assert.Contains("text/csv", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(PublicApiHost host, string address)
    {
        using var response = await host.GetAsync(address);
        return await response.Content.ReadAsStringAsync(Cancellation);
    }

    private async Task<PublicApiHost> StartAsync() => await PublicApiHost.StartAsync((await PublishedSample.PingchuanAsync(azurite)).Container);
}
