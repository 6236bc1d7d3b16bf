using System.IO.Compression;
using System.Net;

namespace Disclosure.Azure.Tests;

/// <summary>What HTTP asks of every endpoint.</summary>
public sealed class ProtocolTest(AzuriteFixture azurite)
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    public static TheoryData<string> Addresses =>
    [
        "/", "/reports/620403/2019/", "/reports/620403/2019/1.xlsx", "/reports/620403/2019/units/620403001", "/api/reports", "/api/reports/620403/2019", "/api/figures?limit=2", "/api/units?area=620403&year=2019",
        "/api/indicators?area=620403&year=2019",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task The_ETag_given_back_is_answered_304_with_the_same_ETag_and_no_body(string address)
    {
        await using var host = await StartAsync();
        foreach (var coding in new[] { "identity", "gzip", "br" })
        {
            using var first = await host.GetAsync(address, ("Accept-Encoding", coding));
            var tag = first.Headers.ETag!;
            Assert.False(tag.IsWeak);
            using var second = await host.GetAsync(address, ("Accept-Encoding", coding), ("If-None-Match", $"\"other\", {tag}"));
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            Assert.Equal(tag, second.Headers.ETag);
            Assert.Equal(first.Headers.CacheControl, second.Headers.CacheControl);
            Assert.Equal(first.Headers.Vary, second.Headers.Vary);
            Assert.Empty(await second.Content.ReadAsByteArrayAsync(Cancellation));
            using var third = await host.GetAsync(address, ("Accept-Encoding", coding), ("If-None-Match", "\"other\""));
            Assert.Equal(HttpStatusCode.OK, third.StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    [InlineData("/reports/620403/2019")]
    [InlineData("/reports/999999/2019/")]
    [InlineData("/nowhere")]
    public async Task HEAD_answers_what_GET_answers_without_the_body(string address)
    {
        await using var host = await StartAsync();
        foreach (var coding in new[] { "identity", "gzip" })
        {
            using var get = await host.GetAsync(address, ("Accept-Encoding", coding));
            using var head = await host.SendAsync(HttpMethod.Head, address, ("Accept-Encoding", coding));
            Assert.Equal(get.StatusCode, head.StatusCode);
            Assert.Equal(get.Headers.ToString(), head.Headers.ToString());
            _ = get.Content.Headers.ContentLength;
            Assert.Equal(get.Content.Headers.ToString(), head.Content.Headers.ToString());
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancellation));
        }
    }

    [Fact]
    public async Task Each_content_coding_has_its_own_ETag_and_the_same_content()
    {
        await using var host = await StartAsync();
        const string Address = "/reports/620403/2019.csv";
        using var plain = await host.GetAsync(Address);
        using var gzip = await host.GetAsync(Address, ("Accept-Encoding", "gzip"));
        using var brotli = await host.GetAsync(Address, ("Accept-Encoding", "gzip;q=0.5, br"));
        Assert.Equal(3, new[] { plain, gzip, brotli }.Select(r => r.Headers.ETag!.Tag).Distinct().Count());
        Assert.Equal(["gzip"], gzip.Content.Headers.ContentEncoding);
        Assert.Equal(["br"], brotli.Content.Headers.ContentEncoding);
        var expected = await plain.Content.ReadAsByteArrayAsync(Cancellation);
        Assert.Equal(expected, await PlainAsync(new GZipStream(await gzip.Content.ReadAsStreamAsync(Cancellation), CompressionMode.Decompress)));
        Assert.Equal(expected, await PlainAsync(new BrotliStream(await brotli.Content.ReadAsStreamAsync(Cancellation), CompressionMode.Decompress)));
        using var crossed = await host.GetAsync(Address, ("Accept-Encoding", "gzip"), ("If-None-Match", plain.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, crossed.StatusCode);
    }

    [Fact]
    public async Task A_workbook_is_not_compressed_again_and_is_saved_under_a_name_that_says_what_it_is()
    {
        await using var host = await StartAsync();
        using var response = await host.GetAsync("/reports/620403/2019.xlsx", ("Accept-Encoding", "gzip, br"));
        Assert.Empty(response.Content.Headers.ContentEncoding);
        var name = response.Content.Headers.ContentDisposition!;
        Assert.Equal(("attachment", "620403-2019-1-report.xlsx"), (name.DispositionType, name.FileName));
        Assert.Equal("平川区2019年政府信息公开工作年度报告.xlsx", name.FileNameStar);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Writing_is_405_everywhere(string method)
    {
        await using var host = await StartAsync();
        using var response = await host.SendAsync(new HttpMethod(method), "/api/reports");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "OPTIONS"], response.Content.Headers.Allow);
        Assert.Equal("method_not_allowed", await PublicApiHost.ProblemAsync(response));
    }

    [Theory]
    [InlineData(null, "zh-CN")]
    [InlineData("*", "zh-CN")]
    [InlineData("de", "zh-CN")]
    [InlineData("en-GB,en;q=0.8,zh;q=0.5", "en")]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh-CN")]
    [InlineData("en", "en")]
    [InlineData(";;;", "zh-CN")]
    public async Task A_problem_speaks_the_language_its_reader_prefers(string? accepted, string language)
    {
        await using var host = await StartAsync();
        using var response = accepted is null ? await host.GetAsync("/nowhere") : await host.GetAsync("/nowhere", ("Accept-Language", accepted));
        Assert.Equal([language], response.Content.Headers.ContentLanguage);
        Assert.Equal("not_found", await PublicApiHost.ProblemAsync(response));
    }

    [Fact]
    public async Task A_page_elsewhere_may_read_with_conditions()
    {
        await using var host = await StartAsync();
        using var preflight = await host.SendAsync(
            HttpMethod.Options, "/api/reports", ("Origin", "https://example.org"), ("Access-Control-Request-Headers", "if-none-match"));
        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal(["*"], preflight.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["*"], preflight.Headers.GetValues("Access-Control-Allow-Headers"));
        using var response = await host.GetAsync("/api/reports", ("Origin", "https://example.org"));
        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Contains("ETag", response.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/reports/620403/2019/1.xlsx")]
    [InlineData("/nowhere")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        await using var host = await StartAsync();
        using var response = await host.GetAsync(address);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], response.Headers.GetValues("Referrer-Policy"));
        Assert.Equal(["same-origin"], response.Headers.GetValues("Cross-Origin-Opener-Policy"));
        Assert.Equal(["cross-origin"], response.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.Contains("geolocation=()", response.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
    }

    private static async Task<byte[]> PlainAsync(Stream stream)
    {
        using var target = new MemoryStream();
        await using (stream)
        {
            await stream.CopyToAsync(target, Cancellation);
        }

        return target.ToArray();
    }

    private async Task<PublicApiHost> StartAsync()
    {
        var sample = await PublishedSample.EmptyAsync(azurite);
        await sample.PublishAsync(SampleReport.Of("620403", 2019, 384), edition: 1);
        return await PublicApiHost.StartAsync(sample.Container);
    }
}
